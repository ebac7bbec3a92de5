import type { TablePolicy } from '../../schema/disclosure/policy.ts';
import { changesTold } from './changesTold.ts';
import { controlTables, type ControlledTables, type ControlOptions } from './controlTables.ts';
import type { PublishedTables } from './publishedTables.ts';
import type { TableFamily } from './tableFamily.ts';

/** Whether a new release of some tables may follow those already published. */
export type ReleaseDecision =
  | { readonly kind: 'PUBLISH'; readonly tables: ControlledTables }
  /** The last published tables stay until more has changed. The keys are for the log, not for publication. */
  | { readonly kind: 'HOLD'; readonly told: ReadonlySet<string> };

/**
 * Controls tables for a release after others. Where the difference from any of them would tell of a few people, the policy says
 * whether the whole release is held (the default: one late record changes every total up to London's, and to hide them all
 * would empty the tables) or the counts that tell are withheld too; if that does not suffice, it is held all the same.
 * @param previous every release of the same tables that was published before.
 */
export async function controlRelease(
  previous: readonly PublishedTables[],
  family: TableFamily,
  policy: Pick<TablePolicy, 'threshold' | 'zeroShown' | 'narrowest' | 'smallChange'>,
  options: ControlOptions = {},
): Promise<ReleaseDecision> {
  const alsoWithhold = new Set(options.alsoWithhold);
  for (;;) {
    const tables = await controlTables(family, policy, { ...options, alsoWithhold });
    const told = await toldSince(previous, tables, policy, exactKeys(family, options));
    if (told.size === 0) return { kind: 'PUBLISH', tables };
    const shown = [...told].filter((key) => tables.cells.get(key) !== null);
    if (policy.smallChange === 'HOLD' || shown.length === 0) return { kind: 'HOLD', told };
    for (const key of shown) alsoWithhold.add(key);
  }
}

async function toldSince(
  previous: readonly PublishedTables[],
  next: PublishedTables,
  policy: Pick<TablePolicy, 'threshold' | 'narrowest'>,
  exact: ReadonlySet<string>,
): Promise<Set<string>> {
  const told = new Set<string>();
  for (const release of previous) {
    for (const key of await changesTold(release, next, policy)) if (!exact.has(key)) told.add(key);
  }
  return told;
}

/** What is exact elsewhere tells its changes there. */
function exactKeys({ space, counts }: TableFamily, { isExact }: ControlOptions): Set<string> {
  if (isExact === undefined) return new Set();
  return new Set(counts.flatMap((_, cell) => (isExact(space.coordinates(cell)) ? [space.nameOf(cell)] : [])));
}
