import type { CategoryGroup } from './crimeCategory.ts';

/** Crime against people and the public peace. Names in Title Case are of the files up to 2024, in upper case of those since. */
export const personalCrime: readonly CategoryGroup[] = [
  {
    id: 'drug-offences',
    name: 'Drug offences',
    aliases: ['Drug Offences', 'DRUG OFFENCES'],
    leaves: [
      ['drug-trafficking', 'Drug trafficking', ['Drug Trafficking', 'TRAFFICKING OF DRUGS']],
      ['possession-of-drugs', 'Possession of drugs', ['Possession of Drugs', 'POSSESSION OF DRUGS']],
    ],
  },
  {
    id: 'possession-of-weapons',
    name: 'Possession of weapons',
    aliases: ['Possession of Weapons', 'POSSESSION OF WEAPONS'],
    leaves: [
      ['not-broken-down', 'Possession of weapons, not broken down', ['POSSESSION OF WEAPONS']],
      ['other-firearm-offences', 'Other firearm offences', ['Other Firearm Offences']],
      ['other-knife-offences', 'Other knife offences', ['Other Knife Offences']],
      [
        'possession-of-article-with-blade-or-point',
        'Possession of an article with a blade or point',
        ['Possession of Article with Blade or Point'],
      ],
      [
        'possession-of-firearm-with-intent',
        'Possession of a firearm with intent',
        ['Possession of Firearm with Intent'],
      ],
      ['possession-of-firearms', 'Possession of firearms', ['Possession of Firearms Offences']],
      ['possession-of-other-weapon', 'Possession of another weapon', ['Possession of Other Weapon']],
    ],
  },
  {
    id: 'public-order-offences',
    name: 'Public order offences',
    aliases: ['Public Order Offences', 'PUBLIC ORDER OFFENCES'],
    leaves: [
      [
        'other-public-order-offences',
        'Other offences against the state or public order',
        ['Other Offences Against the State, or Public Order', 'OTHER OFFENCES PUBLIC ORDER'],
      ],
      [
        'public-fear-alarm-or-distress',
        'Public fear, alarm or distress',
        ['Public Fear Alarm or Distress', 'PUBLIC FEAR ALARM OR DISTRESS', 'PUBLIC FEAR, ALARM OR DISTRESS'],
      ],
      [
        'aggravated-public-fear-alarm-or-distress',
        'Racially or religiously aggravated public fear, alarm or distress',
        [
          'Racially or Religiously Aggravated Public Fear, Al',
          'Racially or Religiously Aggravated Public Fear, Alarm or Distress',
          'RACE OR RELIGIOUS AGG PUBLIC FEAR',
        ],
      ],
      ['violent-disorder', 'Violent disorder', ['Violent Disorder', 'VIOLENT DISORDER']],
    ],
  },
  {
    id: 'sexual-offences',
    name: 'Sexual offences',
    aliases: ['Sexual Offences', 'SEXUAL OFFENCES'],
    leaves: [
      ['other-sexual-offences', 'Other sexual offences', ['Other Sexual Offences', 'OTHER SEXUAL OFFENCES']],
      ['rape', 'Rape', ['Rape', 'RAPE']],
    ],
  },
  {
    id: 'violence-against-the-person',
    name: 'Violence against the person',
    aliases: ['Violence Against the Person', 'VIOLENCE AGAINST THE PERSON'],
    leaves: [
      [
        'death-or-serious-injury-by-illegal-driving',
        'Death or serious injury caused by illegal driving',
        ['DEATH SERIOUS INJURY ILLEGAL DRIVING'],
      ],
      ['homicide', 'Homicide', ['Homicide', 'HOMICIDE']],
      ['stalking-and-harassment', 'Stalking and harassment', ['STALKING AND HARASSMENT']],
      ['violence-with-injury', 'Violence with injury', ['Violence with Injury', 'VIOLENCE WITH INJURY']],
      ['violence-without-injury', 'Violence without injury', ['Violence without Injury', 'VIOLENCE WITHOUT INJURY']],
    ],
  },
];
