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
    // Four schemes of residential burglary follow one another and none can be computed from another: each keeps its ids.
    leaves: [
      [
        'burglary-business-and-community',
        'Burglary of a business or community building',
        ['Burglary Business and Community', 'BURGLARY BUSINESS AND COMMUNITY'],
      ],
      // Month by month "in a dwelling" is within 1 in 300 of what was domestic burglary, and half as many again as of a home.
      ['domestic-burglary', 'Domestic burglary', ['Domestic Burglary', 'DOMESTIC BURGLARY', 'BURGLARY IN A DWELLING']],
      ['residential-burglary', 'Residential burglary', ['BURGLARY - RESIDENTIAL']],
      ['burglary-of-a-home', 'Burglary of a home', ['RES BURGLARY OF A HOME']],
      [
        'burglary-of-an-unconnected-building',
        'Burglary of a building unconnected to a home',
        ['RES BURGLARY OF UNCONNECTED BUILDING'],
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
