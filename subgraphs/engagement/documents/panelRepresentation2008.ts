import type { StatedFigure } from '../../../schema/statedFigure.ts';

const representation = {
  document: 'safer-neighbourhoods-update-2008',
  area: 'E12000007',
  period: '2008-06-05',
  paragraph: '¶101',
} as const;

/** People who sit on ward panels. */
const members = { ...representation, measure: 'panel-representation-members', unit: 'COUNT' } as const;

const shareOfMembers = { ...members, unit: 'PERCENT' } as const;

/** Panels with at least one such member: never to be added to, or compared with, people. */
const panels = { ...representation, measure: 'panel-representation-panels', unit: 'COUNT' } as const;

/** The archived page keeps the sentence and has lost the number in front of it. */
const lost = { ...panels, value: null, absence: 'SOURCE_LOST' } as const;

const ageNote = 'The bands leave out people under 21 and of exactly 61.';
const bmeNote = 'BME stands for Black and Minority Ethnic.';

/**
 * The make-up of ward panels, ¶101. "A significant number of panel members declined to provide information on one or more
 * of the six diversity strands", so that no strand is complete. The category is "STRAND:Category".
 */
export const panelRepresentation2008: readonly StatedFigure[] = [
  { ...shareOfMembers, category: 'GENDER:Male', value: 54, statedAs: '54% of panel members are male' },
  { ...shareOfMembers, category: 'GENDER:Female', value: 46, statedAs: '46% of panel members are female' },
  {
    ...shareOfMembers,
    category: 'RACE:BME',
    value: 19,
    statedAs: '19% of panel members represent the BME community',
    note: bmeNote,
  },
  { ...lost, category: 'DISABILITY:Disabled', statedAs: 'Panels have member(s) representing the disabled community' },
  { ...lost, category: 'SEXUAL_ORIENTATION:LGBT', statedAs: 'Panels have member(s) representing the LGBT community' },
  {
    ...members,
    category: 'AGE:21 to 40',
    value: 1706,
    statedAs: '1706 people are aged between 21 and 40',
    note: ageNote,
  },
  {
    ...members,
    category: 'AGE:41 to 60',
    value: 3650,
    statedAs: '3650 people are aged between 41 and 60',
    note: ageNote,
  },
  { ...members, category: 'AGE:over 61', value: 1697, statedAs: '1697 people are aged over 61', note: ageNote },
  {
    ...lost,
    category: 'RELIGION_OR_BELIEF:Buddhist',
    statedAs: 'Panels have indicated they have Buddhist representation',
  },
  {
    ...panels,
    category: 'RELIGION_OR_BELIEF:Christian',
    value: 517,
    statedAs: '517 Panels have indicated they have Christian representation',
  },
  {
    ...panels,
    category: 'RELIGION_OR_BELIEF:Hindu',
    value: 136,
    statedAs: '136 panels have indicated they have Hindu representation',
  },
  {
    ...panels,
    category: 'RELIGION_OR_BELIEF:Jewish',
    value: 108,
    statedAs: '108 panels have indicated they have Jewish representation',
  },
  {
    ...panels,
    category: 'RELIGION_OR_BELIEF:Muslim',
    value: 219,
    statedAs: '219 panels have indicated they have Muslim representation',
  },
  { ...lost, category: 'RELIGION_OR_BELIEF:Sikh', statedAs: 'Panels have indicated they have Sikh representation' },
  {
    ...panels,
    category: 'RELIGION_OR_BELIEF:Other',
    value: 195,
    statedAs: '195 Panels indicated they have ‘other’ shown as representation',
  },
  {
    ...members,
    category: 'ALL_STRANDS:Declined',
    value: 600,
    qualifier: 'MORE_THAN',
    statedAs: 'Over 600 Panel members declined to provide information on one or more of the diversity strands',
    note: 'Members who declined on at least one strand; some panels declined to give any information at all (¶99).',
  },
];
