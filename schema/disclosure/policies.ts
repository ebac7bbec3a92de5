import type { DisclosurePolicy, ExactPolicy, TablePolicy } from './policy.ts';

const exact: ExactPolicy = { kind: 'EXACT' };

/** Counts are withheld and none is rounded. */
type WithholdingPolicy = TablePolicy & { readonly rounding: 'NONE' };

/** What holds for every count of people that nothing else is said of. */
export const controlled: WithholdingPolicy = {
  kind: 'TABLE',
  threshold: 5,
  zeroShown: true,
  narrowest: 5,
  rounding: 'NONE',
  smallChange: 'HOLD',
  finestArea: 'BOROUGH',
};

/** The dimensions of each dataset whose counts its publisher gives record by record, or has itself controlled. */
const exactDimensions: ReadonlyMap<string, readonly string[]> = new Map([
  ['stop-and-search', ['area', 'period', 'type', 'outcome', 'object', 'power']],
  // The Independent Office for Police Conduct publishes each force's numbers, small ones too.
  ['iopc-complaints', ['area', 'period', 'kind']],
  ['neighbourhood-watch', ['area', 'period']],
  ['key-individual-networks', ['area', 'period']],
  ['neighbourhood-teams', ['area', 'period', 'role']],
  // What a team did, of whom nothing else is told.
  ['team-activity', ['area', 'period', 'activity']],
  ['engagement-meetings', ['area', 'period', 'kind']],
  ['mid-year-population', ['area', 'period', 'age', 'sex']],
  ['census-2021-age', ['area', 'period', 'age']],
  ['census-2021-ethnicity', ['area', 'period', 'ethnicity']],
  ['census-2021-households', ['area', 'period']],
  ['census-2021-ward-households', ['area', 'period']],
]);

/**
 * Tables that stand beside exact counts of the same people, or tell what became of persons of a group. Rounding protects neither: a
 * rounded count beside an exact one is exact, and it hides how many there were, not that all or none met one outcome.
 */
const neverRounded = {
  'stop-and-search': controlled,
  // The police's files tell neither borough nor suite.
  'mps-custody-disposals': { ...controlled, finestArea: 'FORCE' },
  'mps-more-thorough-searches': controlled,
} as const satisfies Readonly<Record<string, WithholdingPolicy>>;

/**
 * Tables whose counts may be rounded in place of being withheld: `rounding: 'TO_5'` or `'MIDPOINT_6'` is all that it takes, and
 * every answer is about so many from then on. It is chosen before the first release and stays: a later one that withholds would be
 * judged beside rounded counts as if they were exact. What has several dimensions is rounded by all of them at once, so that totals
 * of many small counts come out too high.
 */
const roundable = {
  'complaints-return': controlled,
  'victims-concerns-return': controlled,
  'mps-custody-arrests': { ...controlled, finestArea: 'FORCE' },
  'custody-visits': controlled,
} as const satisfies Readonly<Record<string, TablePolicy>>;

/**
 * By what rule tables of people are made of each dataset, and of the register of custody visits. One that is not in the list is
 * controlled by the hub's rule all the same.
 */
const tablePolicies: ReadonlyMap<string, TablePolicy> = new Map(Object.entries({ ...neverRounded, ...roundable }));

/** By what rule tables of a dataset's people are made. */
export function tablePolicy(dataset: string): TablePolicy {
  return tablePolicies.get(dataset) ?? controlled;
}

/**
 * How counts of a dataset along one of its dimensions are disclosed. A dimension that nobody has declared is controlled: it
 * takes a decision to give something exactly, and none to protect it.
 */
export function policyOf(dataset: string, dimension: string): DisclosurePolicy {
  return exactDimensions.get(dataset)?.includes(dimension) === true ? exact : tablePolicy(dataset);
}

/** How a table along several dimensions is disclosed: exactly only where every one of them is. */
export function tablePolicyOf(dataset: string, dimensions: readonly string[]): DisclosurePolicy {
  return dimensions.map((dimension) => policyOf(dataset, dimension)).find(({ kind }) => kind === 'TABLE') ?? exact;
}
