import type { DisclosurePolicy, ExactPolicy, TablePolicy } from './policy.ts';

const exact: ExactPolicy = { kind: 'EXACT' };

/** What holds for every count of people that nothing else is said of. */
export const controlled: TablePolicy = {
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
  ['neighbourhood-watch', ['area', 'period']],
  ['key-individual-networks', ['area', 'period']],
  ['neighbourhood-teams', ['area', 'period', 'role']],
  ['engagement-meetings', ['area', 'period', 'kind']],
  ['mid-year-population', ['area', 'period', 'age', 'sex']],
  ['census-2021-age', ['area', 'period', 'age']],
  ['census-2021-ethnicity', ['area', 'period', 'ethnicity']],
  ['census-2021-households', ['area', 'period']],
  ['census-2021-ward-households', ['area', 'period']],
]);

/**
 * How counts of a dataset along one of its dimensions are disclosed. A dimension that nobody has declared is controlled: it
 * takes a decision to give something exactly, and none to protect it.
 */
export function policyOf(dataset: string, dimension: string): DisclosurePolicy {
  return exactDimensions.get(dataset)?.includes(dimension) === true ? exact : controlled;
}

/** How a table along several dimensions is disclosed: exactly only where every one of them is. */
export function tablePolicyOf(dataset: string, dimensions: readonly string[]): DisclosurePolicy {
  return dimensions.map((dimension) => policyOf(dataset, dimension)).find(({ kind }) => kind === 'TABLE') ?? exact;
}
