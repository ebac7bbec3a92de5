/** Words that no field, argument or input of the public graph may contain, with what they would give away. */
export const forbiddenFields: readonly (readonly [words: RegExp, what: string])[] = [
  [/^(lat|latitude|lng|lon|longitude|coordinates?|easting|northing|geometry|point)$/i, 'a coordinate'],
  [/post_?code/i, 'a postcode'],
  [/^(street|streetName|address|location|houseNumber|uprn)$/i, 'a street or an address'],
  [/^(firstName|lastName|surname|forename|fullName|dateOfBirth|birthDate)$/i, 'the name of a private person'],
  [/^(officerId|officerName|collarNumber|shoulderNumber|warrantNumber|badgeNumber)$/i, 'the identity of an officer'],
  [/detainee(Id|Name|Reference|s)?$/i, 'a detainee'],
  [/(planned|next|scheduled)(Custody)?Visit/i, 'a planned custody visit'],
  [/^(e?mail|telephone|phone|mobile)(Address|Number)?$/i, 'contact details'],
  [/lsoa|outputArea/i, 'geography below ward'],
];
