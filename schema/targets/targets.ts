import { london } from '../places/london.ts';
import type { TargetDeclaration, TargetEvidence } from './target.ts';

const slides: Omit<TargetEvidence, 'statement'> = {
  source: 'MOPAC Challenge, presentation of April 2013',
  webPage: 'https://studylib.net/doc/5667990',
};

const plan: Omit<TargetEvidence, 'statement'> = {
  source: 'Police and Crime Plan 2013–2016',
  webPage: 'https://www.london.gov.uk',
};

const outcome: Omit<TargetEvidence, 'statement'> = {
  source: 'Summary of the plan’s results in 2015',
  webPage: 'https://gnlaw.co.uk',
};

/** What the six challenges "20:20:20" have in common. */
const challenge = {
  area: london.code,
  setBy: 'Mayor’s Office for Policing and Crime',
  // The month is known and its day is not: the last day is one on which it was out whatever the day was.
  knownSince: '2013-04-30',
  isOutsideMaterial: true,
} as const;

/** Challenges of which the material gives neither a baseline nor a series. */
const withoutSeries = { ...challenge, indicator: null, baseline: null, unit: 'PERCENT', dueBy: '2015/16' } as const;

/** Every target that is known with its source. A new plan's targets are new lines; nothing is changed in place. */
export const targetDeclarations: readonly TargetDeclaration[] = [
  {
    ...challenge,
    id: 'key-neighbourhood-crime-2016',
    title: 'Key neighbourhood crime down by 20 per cent',
    indicator: 'mopac-7',
    direction: 'DOWN',
    goal: { percent: -20 },
    unit: 'COUNT',
    statedAs: 'Reduce key neighbourhood crime by 20%; 250,000 fewer crimes',
    baseline: { period: '2011/12', asAt: '2013-04-30' },
    dueBy: '2015/16',
    evidence: [
      { ...slides, statement: 'The seven types of crime, in 2011/12 and 2012/13, are those of the presentation.' },
      {
        ...slides,
        statement:
          'No interim targets are stated. The path is a straight line over four financial years, which the hub draws.',
      },
      { ...outcome, statement: 'In 2015 the seven types together were told to be 19.8 per cent lower.' },
    ],
  },
  {
    ...challenge,
    id: 'public-confidence-2016',
    title: 'Public confidence up by 20 per cent, to 75 per cent',
    indicator: 'crime-survey-confidence',
    direction: 'UP',
    goal: { level: 75 },
    unit: 'PERCENT',
    statedAs: 'Increase public confidence by 20%, from 62% to 75%',
    baseline: { period: 'R12-2012-09', asAt: '2013-04-30' },
    dueBy: 'R12-2016-03',
    evidence: [
      {
        ...slides,
        statement:
          'The baseline of 62 per cent is of the Crime Survey for England and Wales, year to September 2012: not of the Public Attitude Survey, with which it must not be mixed.',
      },
      { ...outcome, statement: 'In 2015 confidence was told to be at 67 per cent.' },
    ],
  },
  {
    ...withoutSeries,
    id: 'policing-costs-2016',
    title: 'Costs of policing down by 20 per cent',
    direction: 'DOWN',
    goal: { percent: -20 },
    statedAs: 'Cut costs by 20%; £500m',
    evidence: [{ ...plan, statement: 'Twenty per cent of costs are told to be 500 million pounds.' }],
  },
  {
    ...withoutSeries,
    id: 'court-delays-2016',
    title: 'Delays of courts down by 20 per cent',
    direction: 'DOWN',
    goal: { percent: -20 },
    statedAs: 'Reduce court delays by 20%',
    evidence: [{ ...plan, statement: 'No baseline is at hand.' }],
  },
  {
    ...withoutSeries,
    id: 'community-sentences-2016',
    title: 'Compliance with community sentences up by 20 per cent',
    direction: 'UP',
    goal: { percent: 20 },
    statedAs: 'Increase compliance with community sentences by 20%',
    evidence: [{ ...plan, statement: 'No baseline is at hand.' }],
  },
  {
    ...withoutSeries,
    id: 'youth-reoffending-2016',
    title: 'Reoffending of young people after custody down by 20 per cent',
    direction: 'DOWN',
    goal: { percent: -20 },
    statedAs: 'Reduce reoffending by young people leaving custody by 20%',
    evidence: [{ ...plan, statement: 'No baseline is at hand.' }],
  },
  {
    id: 'sanction-detections-2008',
    title: 'Sanction detection rate of 24 per cent',
    area: london.code,
    indicator: 'safer-neighbourhoods-update-2008-performance/sanction-detection-rate/achieved',
    setBy: 'Metropolitan Police Service',
    direction: 'UP',
    goal: { level: 24 },
    unit: 'PERCENT',
    statedAs: 'sanctioned detections increasing to 25% above 24% target',
    baseline: null,
    dueBy: '2007/08',
    knownSince: '2008-06-05',
    evidence: [
      {
        statement: 'The report gives the target and the rate, and no baseline.',
        source: 'Safer Neighbourhoods update, 5 June 2008, ¶46',
        webPage: null,
      },
    ],
    isOutsideMaterial: false,
  },
];

const byId = new Map(targetDeclarations.map((declaration) => [declaration.id, declaration]));

export function targetById(id: string): TargetDeclaration | undefined {
  return byId.get(id);
}
