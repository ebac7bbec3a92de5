/**
 * What no field, argument or input of the public graph may be called, with what it would give away. The words are looked for
 * anywhere in a name, since `homeLatitude` places a person as well as `latitude`.
 */
export const forbiddenFields: readonly (readonly [words: RegExp, what: string])[] = [
  [
    /latitude|longitude|coordinate|centroid|easting|northing|geometry|gridReference|boundary|^(lat|lng|lon|point)$/i,
    'a coordinate',
  ],
  [/post_?code/i, 'a postcode'],
  [/address(?!ee)|uprn|^(on)?street$|streetName|houseNumber|^(location|venue)$/i, 'a street or an address'],
  [/(first|last|full|middle|maiden)Name|surname|forename|dateOfBirth|birthDate/i, 'the name of a private person'],
  [
    /^(chair|member|owner|contact|officer|coordinator|secretary|author|visitor|victim|suspect|person)s?Names?$/i,
    'the name of a person',
  ],
  [
    /^officers?$|officers?(Id|Name|Number|InCharge)|(collar|shoulder|warrant|badge)Number/i,
    'the identity of an officer',
  ],
  [/detainee(?!s(Held|Offered|Accepted|Declined|Seen)(Count)?$)/i, 'a detainee'],
  [/(planned|next|scheduled|upcoming|future)[a-z]*visit|visits?(planned|scheduled|due)/i, 'a planned custody visit'],
  [/e-?mail|telephone|phone|mobile/i, 'contact details'],
  [/lsoa|outputArea/i, 'geography below ward'],
];
