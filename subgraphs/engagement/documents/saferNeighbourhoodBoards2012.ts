import type { Quotation } from '../../../schema/documents.ts';
import type { StatedFigure } from '../../../schema/statedFigure.ts';
import type { BoardFunction } from './boardFunction.ts';

const document = 'safer-neighbourhood-boards-2012';

const duty = { document, paragraph: '¶3', strength: 'DUTY' } as const;

/** The seven responsibilities that the manifesto gives each board, ¶3, in the letter's order. */
export const boardDuties2012: readonly BoardFunction[] = [
  {
    ...duty,
    id: 'hear-victims-complaints',
    words: 'A duty to hear and monitor complaints from victims of crime',
  },
  {
    ...duty,
    id: 'monitor-complaints-against-officers',
    words: 'Monitoring public complaints against borough based police officers',
  },
  { ...duty, id: 'establish-policing-priorities', words: 'Establishing policing priorities in the borough' },
  {
    ...duty,
    id: 'monitor-crime-and-confidence',
    words: 'Monitoring crime performance and community confidence',
  },
  {
    ...duty,
    id: 'ensure-custody-visiting',
    words: 'Ensuring the system of custody visiting is delivered',
  },
  { ...duty, id: 'community-payback', words: 'Playing a significant role in Community Payback' },
  {
    ...duty,
    id: 'ensure-ward-panels',
    words: 'A duty to ensure all wards have a ward panel of residents',
  },
];

const wish = { document, paragraph: '¶4', strength: 'WISH' } as const;

/** What "the Mayor would also like the boards to" do, ¶4. */
export const boardWishes2012: readonly BoardFunction[] = [
  {
    ...wish,
    id: 'oversee-independent-advisory-groups',
    words: 'oversee the borough MPS Independent Advisory Groups',
  },
  { ...wish, id: 'support-neighbourhood-watch', words: 'support Neighbourhood Watch' },
  {
    ...wish,
    id: 'stop-and-search-monitoring',
    words: 'deliver the stop and search community monitoring function',
  },
];

/** The fund that boards bid for, ¶5. */
export const crimePreventionFund2012 = {
  document,
  paragraph: '¶5',
  measure: 'crime-prevention-fund',
  category: 'total',
  area: 'E12000007',
  period: '2012-09-24',
  unit: 'POUNDS',
  value: 1_000_000,
  statedAs: 'a £1m crime prevention fund from which the new boards can bid for crime prevention projects in their area',
} as const satisfies StatedFigure;

/** The groups that boards replace: one kind of body under three names, ¶6, the usual name first. */
export const boardPredecessorNames2012: readonly Quotation[] = [
  { document, paragraph: '¶6', words: 'Community Police Engagement Groups' },
  { document, paragraph: '¶6', words: 'Community Police Consultative Groups' },
  { document, paragraph: '¶6', words: 'Community Safety Boards' },
];

/** Whom to ask until the consultation, one of each kind in every borough, ¶9. */
export const boroughContactRoles2012: readonly Quotation[] = [
  { document, paragraph: '¶9', words: 'MOPAC Borough Engagement Officer' },
  { document, paragraph: '¶9', words: 'ICV Coordinator' },
];
