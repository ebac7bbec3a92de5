import type { GraphQLFormattedError } from 'graphql';
import type { HubErrorCode } from '../../kit/hubError.ts';
import type { CostNode } from './estimate.ts';

/** What of an answer says what it did cost. */
export interface Answered {
  readonly data?: unknown;
  readonly errors?: readonly Pick<GraphQLFormattedError, 'path' | 'extensions'>[] | undefined;
}

/** Errors by their paths. */
interface Faults {
  /** Whether the time was over here. */
  isLate: boolean;
  readonly below: Map<string | number, Faults>;
}

/** Nothing was worked on where these are told. */
const untouched: ReadonlySet<unknown> = new Set<HubErrorCode>([
  'FORBIDDEN',
  'UNAUTHENTICATED',
  'NOT_RECORDED',
  'SOURCE_UNAVAILABLE',
]);

/**
 * What an answer did cost: what it holds, counted like the estimate. What came to nothing keeps its own price, since it was worked
 * on; and where the time was over, or a fault below took all beside it away, what was expected.
 */
export function actualCost({ data, errors = [] }: Answered, root: CostNode): number {
  return Math.ceil(data === undefined ? 0 : costOf(data, root, faultsOf(errors)));
}

function faultsOf(errors: NonNullable<Answered['errors']>): Faults | undefined {
  let root: Faults | undefined;
  for (const { path, extensions } of errors) {
    if (path === undefined || untouched.has(extensions?.['code'])) continue;
    root ??= { isLate: false, below: new Map() };
    let faults = root;
    for (const step of path) {
      const next = faults.below.get(step) ?? { isLate: false, below: new Map<string | number, Faults>() };
      faults.below.set(step, next);
      faults = next;
    }
    if (extensions?.['code'] === 'TIMED_OUT') faults.isLate = true;
  }
  return root;
}

function costOf(value: unknown, node: CostNode, faults: Faults | undefined): number {
  if (Array.isArray(value)) return costOfList(value, node, faults);
  if (!isObject(value)) {
    const isLost = faults !== undefined && (faults.isLate || faults.below.size > 0);
    return isLost && (value === null || value === undefined) ? node.total - node.weight : node.each;
  }
  let cost = node.each;
  // By what was asked rather than by what came: nothing else costs, and most of it is bare values that cost nothing.
  for (const below of node.below.values()) {
    if (isFree(below)) continue;
    const given = value[below.key];
    if (given !== undefined) cost += below.weight + costOf(given, below, faults?.below.get(below.key));
  }
  return cost;
}

function costOfList(list: readonly unknown[], node: CostNode, faults: Faults | undefined): number {
  // Found empty, it was looked for.
  if (list.length === 0) return node.each;
  // Of a scalar that is itself a list, what stands in it is no item.
  if (node.below.size === 0) return node.each * list.length;
  let sum = 0;
  const one = faults === undefined || node.times <= 1 ? node : { ...node, total: node.weight + ofOne(node) };
  for (const [place, item] of list.entries()) sum += costOf(item, one, faults?.below.get(place));
  return sum;
}

/** What one item of a list is expected to cost. */
function ofOne({ total, weight, times }: CostNode): number {
  return (total - weight) / times;
}

function isFree({ weight, each, below }: CostNode): boolean {
  return weight === 0 && each === 0 && below.size === 0;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
