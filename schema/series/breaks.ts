import { complaintColumns } from '../complaints/complaintColumns.ts';
import { complaintsReturn, conductComplaints } from '../datasets/complaintDatasets.ts';
import { dashboardTypes } from '../datasets/dashboardDatasets.ts';
import { boroughCrime, wardCrime } from '../datasets/performanceDatasets.ts';
import { crimeOutcomes } from '../datasets/streetDatasets.ts';
import type { SeriesBreak } from './seriesBreak.ts';

const ofRecordedCrime = { datasets: [boroughCrime.id, wardCrime.id], measures: ['crime'] } as const;

const stalking = 'violence-against-the-person/stalking-and-harassment';
const fraud = ['fraud-and-forgery', 'fraud-and-forgery/not-broken-down'] as const;
const countingRules = 'Home Office Counting Rules for Recorded Crime, burglary';
const breakdown = 'MPS Recorded Crime: Geographic Breakdown';

/**
 * Every change of counting that is known with its date and its source. April alone, when new counting rules come into
 * force each year, is no break; neither is the move to CONNECT (28 February 2024) for categories that it left as they were.
 */
export const seriesBreaks: readonly SeriesBreak[] = [
  {
    ...ofRecordedCrime,
    id: 'stalking-and-harassment-apart',
    categories: ['violence-against-the-person/violence-without-injury'],
    from: null,
    releases: { with: stalking },
    explanation:
      'Releases since the end of 2025 count stalking and harassment by itself, back to their first month; earlier releases counted it as violence without injury',
    source: `${breakdown}, release of March 2025 against that of December 2025 (Croydon, March 2024: 718, then 474)`,
  },
  {
    ...ofRecordedCrime,
    id: 'illegal-driving-apart',
    categories: ['violence-against-the-person/violence-with-injury'],
    from: null,
    releases: { with: 'violence-against-the-person/death-or-serious-injury-by-illegal-driving' },
    explanation:
      'Releases since the end of 2025 count death or serious injury caused by illegal driving by itself, back to their first month; earlier releases counted it as violence with injury',
    source: `${breakdown}, release of March 2025 against that of December 2025`,
  },
  {
    ...ofRecordedCrime,
    id: 'harassment-2012',
    categories: [
      stalking,
      'violence-against-the-person/violence-without-injury',
      'public-order-offences/aggravated-public-fear-alarm-or-distress',
    ],
    // London's stalking and harassment rose from 1,198 in February to 1,793 and 1,993, violence without injury fell from
    // 4,357 in March to 3,661, and aggravated public fear rose from 68 in February to 99, 194 and 327.
    from: '2012-03',
    throughout: '2012-05',
    releases: { with: stalking },
    explanation:
      'In March and April 2012 the Metropolitan Police began to file as stalking and harassment, and as racially or religiously aggravated public fear, part of what stood under violence without injury before',
    source: `${breakdown}, Historical file of December 2025 (London, stalking and harassment: 1,198 in February 2012, 1,993 in April; aggravated public fear: 68, then 327 in May)`,
  },
  {
    ...ofRecordedCrime,
    id: 'action-fraud-2013',
    // All recorded crime is touched too: fraud was 2,467 of it in January.
    categories: [...fraud, ''],
    // London has 2,467 in January 2013, 293 in February, 5 in March.
    from: '2013-02',
    throughout: '2013-03',
    explanation:
      'In February 2013 Action Fraud, of the City of London Police, took over the recording of fraud, which is in these figures no longer',
    source: `Mayor’s Question Time, answer 2014/4994; ${breakdown}, Historical file of December 2025`,
  },
  {
    ...ofRecordedCrime,
    id: 'connect-fraud',
    categories: fraud,
    // Nothing, or a single record, stood here in any month from May 2013 to January 2024; 1 in February, 28 in March.
    from: '2024-02',
    throughout: '2024-03',
    explanation:
      'On 28 February 2024 the Metropolitan Police began to record crime in CONNECT, which files a few records a month as fraud and forgery, where none were filed before',
    source: `Metropolitan Police Service, disclosure 01.FOI.25.042468; ${breakdown}, release of December 2025`,
  },
  {
    ...ofRecordedCrime,
    id: 'buildings-of-a-home-2017',
    categories: [
      'burglary/residential-burglary',
      'burglary/domestic-burglary',
      'burglary/burglary-business-and-community',
    ],
    // London's domestic burglary rose from 4,011 in March to 4,334 in April, that of businesses fell from 2,352 to 1,518.
    from: '2017-04',
    explanation:
      'Since April 2017 sheds, garages and other buildings within the bounds of a home count as residential; before, they counted with business premises',
    source: `${countingRules}, April 2017`,
  },
  {
    ...ofRecordedCrime,
    id: 'home-and-unconnected-building-2023',
    categories: [
      'burglary/domestic-burglary',
      'burglary/burglary-of-a-home',
      'burglary/burglary-of-an-unconnected-building',
    ],
    // In April 2023 London has 2,283 domestic burglaries (3,248 in March, 86 in May) and 483 of a home (1,999 in May).
    from: '2023-04',
    throughout: '2023-05',
    releases: { with: 'burglary/burglary-of-a-home' },
    explanation:
      'In April 2023 residential burglary was split into burglary of a home and of a building unconnected to it',
    source: `${countingRules}, April 2023`,
  },
  {
    ...ofRecordedCrime,
    id: 'connect-residential-burglary',
    categories: ['burglary/domestic-burglary', 'burglary/residential-burglary'],
    // In February 2024 London has 2,789 burglaries in a dwelling (3,578 in January, none in March) and 193 residential ones.
    from: '2024-02',
    throughout: '2024-03',
    releases: { without: stalking },
    explanation:
      'On 28 February 2024 the Metropolitan Police began to record crime in CONNECT, which files as residential burglary what was burglary in a dwelling, or domestic burglary, before',
    source: `Metropolitan Police Service, disclosure 01.FOI.25.042468; ${breakdown}, release of March 2025`,
  },
  {
    id: 'connect-hate-crime-and-domestic-abuse',
    datasets: [dashboardTypes.id],
    measures: ['offences', 'positive-outcomes'],
    categories: ['hate-crime/*', 'domestic-abuse/*'],
    // The last two days of February were recorded in CONNECT.
    from: '2024-02',
    throughout: '2024-03',
    explanation:
      'On 28 February 2024 the Metropolitan Police began to record crime in CONNECT, which records hate crime and domestic abuse in another way than the system before it; the publisher says that they are not comparable',
    source: 'London Datastore, MPS Monthly Crime Dashboard Data, note of June 2024',
  },
  {
    id: 'police-complaints-2020',
    datasets: [complaintsReturn.id, conductComplaints.id],
    measures: ['complaints'],
    categories: complaintColumns.map(({ name }) => name),
    from: '2020-02',
    explanation:
      'Since 1 February 2020 every expression of dissatisfaction with the police is logged as a complaint, is handled outside or under Schedule 3, and its allegations fall into eleven new categories',
    source: 'Policing and Crime Act 2017; Police (Complaints and Misconduct) Regulations 2020',
  },
  {
    id: 'results-of-courts',
    datasets: [crimeOutcomes.id],
    measures: ['outcomes', 'outcomes-placed'],
    categories: ['*'],
    from: null,
    releases: { with: 'defendant-found-not-guilty' },
    explanation:
      'The coverage of the files changed: some give the results of courts and hardly any crimes without a suspect, and those since 2020 give no result of a court, and crimes without a suspect most of all',
    // "Investigation complete; no suspect identified": 91 of 10,723 in May 2019, 2,255 of 2,474 outcomes of burglary in January 2025.
    source:
      'data.police.uk, outcomes of the Metropolitan Police in May 2019 (no suspect identified: 91 of 10,723) against those in February 2020 and January 2025 (2,255 of 2,474 of burglary)',
  },
];
