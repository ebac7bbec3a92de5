import type { CategoryGroup } from './crimeCategory.ts';

/**
 * The group that the files up to 2024 broke down and later ones give as a whole. Those files cut names at 50 characters;
 * where one was cut, the whole name follows it.
 */
export const crimeAgainstSociety: CategoryGroup = {
  id: 'miscellaneous-crimes-against-society',
  name: 'Miscellaneous crimes against society',
  aliases: ['Miscellaneous Crimes Against Society', 'MISCELLANEOUS CRIMES AGAINST SOCIETY'],
  leaves: [
    [
      'not-broken-down',
      'Miscellaneous crimes against society, not broken down',
      ['MISC CRIMES AGAINST SOCIETY', 'MISCELLANEOUS CRIMES AGAINST SOCIETY'],
    ],
    ['absconding-from-lawful-custody', 'Absconding from lawful custody', ['Absconding from Lawful Custody']],
    ['aiding-suicide', 'Aiding suicide', ['Aiding Suicide']],
    ['bail-offences', 'Bail offences', ['Bail Offences']],
    ['bigamy', 'Bigamy', ['Bigamy']],
    [
      'concealing-an-infant-death',
      'Concealing an infant death close to birth',
      ['Concealing an Infant Death Close to Birth'],
    ],
    ['dangerous-driving', 'Dangerous driving', ['Dangerous Driving']],
    [
      'disclosure-obstruction-or-false-statements',
      'Disclosure, obstruction, false or misleading statements',
      ['Disclosure, Obstruction, False or Misleading State', 'Disclosure, Obstruction, False or Misleading Statements'],
    ],
    ['exploitation-of-prostitution', 'Exploitation of prostitution', ['Exploitation of Prostitution']],
    [
      'forgery-or-use-of-drug-prescription',
      'Forgery or use of a drug prescription',
      ['Forgery or Use of Drug Prescription'],
    ],
    [
      'fraud-with-driver-records',
      'Fraud or forgery associated with driver records',
      ['Fraud or Forgery Associated with Driver Records'],
    ],
    ['going-equipped-for-stealing', 'Going equipped for stealing', ['Going Equipped for Stealing']],
    ['handling-stolen-goods', 'Handling stolen goods', ['Handling Stolen Goods']],
    [
      'articles-for-use-in-fraud',
      'Making, supplying or possessing articles for use in fraud',
      [
        'Making, Supplying or Possessing Articles for use i',
        'Making, Supplying or Possessing Articles for use in Fraud',
      ],
    ],
    ['obscene-publications', 'Obscene publications', ['Obscene Publications']],
    ['offender-management-act', 'Offences under the Offender Management Act', ['Offender Management Act']],
    ['other-forgery', 'Other forgery', ['Other Forgery']],
    ['other-notifiable-offences', 'Other notifiable offences', ['Other Notifiable Offences']],
    ['perjury', 'Perjury', ['Perjury']],
    ['perverting-the-course-of-justice', 'Perverting the course of justice', ['Perverting Course of Justice']],
    ['possession-of-false-documents', 'Possession of false documents', ['Possession of False Documents']],
    [
      'profiting-from-proceeds-of-crime',
      'Profiting from or concealing proceeds of crime',
      ['Profitting From or Concealing Proceeds of Crime'],
    ],
    ['soliciting-for-prostitution', 'Soliciting for prostitution', ['Soliciting for Prostitution']],
    [
      'threat-or-intent-to-commit-criminal-damage',
      'Threat of, or possession with intent to commit, criminal damage',
      [
        'Threat or Possession With Intent to Commit Crimina',
        'Threat or Possession With Intent to Commit Criminal Damage',
      ],
    ],
    ['wildlife-crime', 'Wildlife crime', ['Wildlife Crime']],
  ],
};
