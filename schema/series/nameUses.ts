import { boroughCrime, wardCrime } from '../datasets/performanceDatasets.ts';
import type { NameUse } from './nameUse.ts';

const ofRecordedCrime = { datasets: [boroughCrime.id, wardCrime.id], measures: ['crime'] } as const;

const residential = 'burglary/residential-burglary';
const domestic = 'burglary/domestic-burglary';
const home = 'burglary/burglary-of-a-home';
const unconnected = 'burglary/burglary-of-an-unconnected-building';

const countingRules = 'Home Office Counting Rules for Recorded Crime, burglary, April 2023';
const breakdown = 'MPS Recorded Crime: Geographic Breakdown';
const connect = 'Metropolitan Police Service, disclosure 01.FOI.25.042468';
const split =
  'In April 2023 residential burglary was split into burglary of a home and of a building unconnected to it, and this release files it so';

/**
 * Names of categories that were not in use all the time. For months without them files give noughts, and here and there a
 * record that was left behind under a name: neither is the number of such crimes.
 */
export const nameUses: readonly NameUse[] = [
  {
    ...ofRecordedCrime,
    category: domestic,
    from: null,
    // London's 3,248 of March became 2,283 in April, beside 707 under the new names, and 86 in May.
    until: '2023-04',
    releases: { with: home },
    instead: [home, unconnected, residential],
    explanation: split,
    source: `${countingRules}; ${breakdown}, release of December 2025`,
  },
  {
    ...ofRecordedCrime,
    category: domestic,
    from: null,
    until: '2024-02',
    releases: { with: residential },
    instead: [residential],
    explanation:
      'On 28 February 2024 the Metropolitan Police began to record crime in CONNECT, which files as residential burglary what was burglary in a dwelling, or domestic burglary, before',
    source: `${connect}; ${breakdown}, release of March 2025`,
  },
  {
    ...ofRecordedCrime,
    category: residential,
    from: null,
    until: '2023-03',
    releases: { with: home },
    instead: [home, unconnected],
    explanation: split,
    source: `${countingRules}; ${breakdown}, release of December 2025`,
  },
  ...[home, unconnected].map((category) => ({
    ...ofRecordedCrime,
    category,
    from: '2023-04',
    until: null,
    instead: [domestic, residential],
    explanation:
      'Burglary of a home and of a building unconnected to it were told apart only from April 2023; before, both were filed as domestic burglary',
    source: `${countingRules}; ${breakdown}, release of December 2025`,
  })),
  {
    ...ofRecordedCrime,
    category: 'burglary/burglary-non-dwelling',
    from: '2024-02',
    until: null,
    instead: ['burglary/burglary-business-and-community'],
    explanation:
      'The name came with CONNECT, in which the Metropolitan Police has recorded crime since 28 February 2024',
    source: `${connect}; ${breakdown}, release of March 2025`,
  },
  ...['fraud-and-forgery', 'fraud-and-forgery/not-broken-down'].map((category) => ({
    ...ofRecordedCrime,
    category,
    from: null,
    until: null,
    // London's 293 of February 2013 became 5 and 1, and single records since; 28 in March 2024.
    pause: { from: '2013-03', until: '2024-01' },
    instead: [],
    explanation:
      'From February 2013 fraud was recorded by Action Fraud, of the City of London Police, and not by the Metropolitan Police, whose files have no more than strays of it until CONNECT came in February 2024',
    source: `Mayor’s Question Time, answer 2014/4994; ${connect}; ${breakdown}, releases of December 2025`,
  })),
  ...['nfib-fraud', 'nfib-fraud/not-broken-down'].map((category) => ({
    ...ofRecordedCrime,
    category,
    from: '2024-02',
    until: null,
    instead: [],
    explanation:
      'The name came with CONNECT, in which the Metropolitan Police has recorded crime since 28 February 2024; fraud itself is recorded by the National Fraud Intelligence Bureau and not in these files',
    source: `${connect}; ${breakdown}, release of March 2025`,
  })),
];
