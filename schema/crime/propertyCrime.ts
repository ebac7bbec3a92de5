import type { CategoryGroup } from './crimeCategory.ts';

/** Crime against property. Names in Title Case are of the files up to 2024, in upper case of those since. */
export const propertyCrime: readonly CategoryGroup[] = [
  {
    id: 'arson-and-criminal-damage',
    name: 'Arson and criminal damage',
    aliases: ['Arson and Criminal Damage', 'ARSON AND CRIMINAL DAMAGE'],
    leaves: [
      ['arson', 'Arson', ['Arson', 'ARSON']],
      ['criminal-damage', 'Criminal damage', ['Criminal Damage', 'CRIMINAL DAMAGE']],
    ],
  },
  {
    id: 'burglary',
    name: 'Burglary',
    aliases: ['Burglary', 'BURGLARY'],
    // Month by month, whichever names a file has, what is residential adds up to the same: June 2023 is 2,971 as domestic
    // burglary, 2,965 in a dwelling, and 2,964 of a home, of an unconnected building and still domestic.
    leaves: [
      [
        'burglary-business-and-community',
        'Burglary of a business or community building',
        ['Burglary Business and Community', 'BURGLARY BUSINESS AND COMMUNITY'],
      ],
      ['residential-burglary', 'Residential burglary', ['BURGLARY - RESIDENTIAL']],
      [
        'domestic-burglary',
        'Domestic burglary',
        ['Domestic Burglary', 'DOMESTIC BURGLARY', 'BURGLARY IN A DWELLING'],
        'residential-burglary',
      ],
      ['burglary-of-a-home', 'Burglary of a home', ['RES BURGLARY OF A HOME'], 'residential-burglary'],
      [
        'burglary-of-an-unconnected-building',
        'Burglary of a building unconnected to a home',
        ['RES BURGLARY OF UNCONNECTED BUILDING'],
        'residential-burglary',
      ],
      ['burglary-non-dwelling', 'Burglary of what is no dwelling', ['BURGLARY NON-DWELLING']],
    ],
  },
  {
    id: 'robbery',
    name: 'Robbery',
    aliases: ['Robbery', 'ROBBERY'],
    leaves: [
      [
        'robbery-of-business-property',
        'Robbery of business property',
        ['Robbery of Business Property', 'ROBBERY OF BUSINESS PROPERTY'],
      ],
      [
        'robbery-of-personal-property',
        'Robbery of personal property',
        ['Robbery of Personal Property', 'ROBBERY OF PERSONAL PROPERTY'],
      ],
    ],
  },
  {
    id: 'theft',
    name: 'Theft',
    aliases: ['Theft', 'THEFT'],
    leaves: [
      ['bicycle-theft', 'Bicycle theft', ['Bicycle Theft', 'BICYCLE THEFT']],
      ['other-theft', 'Other theft', ['Other Theft', 'OTHER THEFT']],
      ['shoplifting', 'Shoplifting', ['Shoplifting', 'SHOPLIFTING']],
      ['theft-from-the-person', 'Theft from the person', ['Theft from Person', 'THEFT FROM THE PERSON']],
    ],
  },
  {
    id: 'vehicle-offences',
    name: 'Vehicle offences',
    aliases: ['Vehicle Offences', 'VEHICLE OFFENCES'],
    leaves: [
      [
        'aggravated-vehicle-taking',
        'Aggravated vehicle taking',
        ['Aggravated Vehicle Taking', 'AGGRAVATED VEHICLE TAKING'],
      ],
      [
        'interfering-with-a-motor-vehicle',
        'Interfering with a motor vehicle',
        ['Interfering with a Motor Vehicle', 'INTERFERING WITH A MOTOR VEHICLE'],
      ],
      [
        'theft-from-a-motor-vehicle',
        'Theft from a motor vehicle',
        ['Theft from a Motor Vehicle', 'THEFT FROM A VEHICLE'],
      ],
      [
        'theft-or-taking-of-a-motor-vehicle',
        'Theft or unauthorised taking of a motor vehicle',
        ['Theft or Taking of a Motor Vehicle', 'THEFT OR UNAUTH TAKING OF A MOTOR VEH'],
      ],
    ],
  },
  {
    id: 'fraud-and-forgery',
    name: 'Fraud and forgery',
    aliases: ['FRAUD AND FORGERY'],
    leaves: [['not-broken-down', 'Fraud and forgery, not broken down', ['FRAUD AND FORGERY']]],
  },
  {
    id: 'nfib-fraud',
    name: 'Fraud passed on by the National Fraud Intelligence Bureau',
    aliases: ['NFIB FRAUD'],
    leaves: [
      ['not-broken-down', 'Fraud passed on by the National Fraud Intelligence Bureau, not broken down', ['NFIB']],
    ],
  },
];
