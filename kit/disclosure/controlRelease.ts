import type { TablePolicy } from '../../schema/disclosure/policy.ts';
import { chainTold } from './chainTold.ts';
import { changesTold } from './changesTold.ts';
import { controlTables, type ControlledTables, type ControlOptions } from './controlTables.ts';
import { countsTold } from './countsTold.ts';
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
 * would empty the tables) or the counts that tell are withheld too. First of all, a count that was withheld and whose telling
 * would give away what was withheld beside it, or who came, stays withheld. If that does not suffice, the release is held.
 * @param previous every release of the same tables that was published before.
 */
export async function controlRelease(
  previous: readonly PublishedTables[],
  family: TableFamily,
  policy: Pick<TablePolicy, 'threshold' | 'zeroShown' | 'narrowest' | 'smallChange'>,
  options: ControlOptions = {},
): Promise<ReleaseDecision> {
  const alsoWithhold = new Set(options.alsoWithhold);
  const exact = exactKeys(family, options);
  const withheldBefore = new Set(previous.flatMap(withheldKeys));
  for (;;) {
    const tables = await controlTables(family, policy, { ...options, alsoWithhold });
    const told = await toldSince(previous, tables, policy, exact);
    if (told.size === 0) return { kind: 'PUBLISH', tables };
    const shown = (keys: Iterable<string>) => [...keys].filter((key) => !exact.has(key) && isShown(tables, key));
    const telling = shown(told).filter((key) => policy.smallChange === 'HIDE' || withheldBefore.has(key));
    const more = telling.length > 0 ? telling : shown(withheldBefore);
    if (more.length === 0) return { kind: 'HOLD', told };
    for (const key of more) alsoWithhold.add(key);
  }
}

function isShown({ cells }: PublishedTables, key: string): boolean {
  return (cells.get(key) ?? null) !== null;
}

function withheldKeys({ cells }: PublishedTables): readonly string[] {
  return [...cells].flatMap(([key, count]) => (count === null ? [key] : []));
}

async function toldSince(
  previous: readonly PublishedTables[],
  next: PublishedTables,
  policy: Pick<TablePolicy, 'threshold' | 'narrowest'>,
  exact: ReadonlySet<string>,
): Promise<Set<string>> {
  const told = new Set<string>();
  for (const release of previous) {
    const changes = await changesTold(release, next, policy);
    const counts = await countsTold(release, next, policy);
    for (const key of [...changes, ...counts]) if (!exact.has(key)) told.add(key);
  }
  if (told.size > 0 || previous.length < 2) return told;
  for (const key of await chainTold([...previous, next], policy)) if (!exact.has(key)) told.add(key);
  return told;
}

/** What is exact elsewhere tells its changes there. */
function exactKeys({ space, counts }: TableFamily, { isExact }: ControlOptions): Set<string> {
  if (isExact === undefined) return new Set();
  return new Set(counts.flatMap((_, cell) => (isExact(space.coordinates(cell)) ? [space.nameOf(cell)] : [])));
}
