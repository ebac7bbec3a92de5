import type { Highs } from 'highs';
import type { TablePolicy } from '../../schema/disclosure/policy.ts';
import { integerRanges } from './integerRanges.ts';
import { ContradictionError, loadSolver } from './integerSolver.ts';
import type { LinearForm, Range } from './linearSystem.ts';
import type { PublishedTables } from './publishedTables.ts';
import { releasePair, type ChangeBelief, type ReleasePair } from './releasePair.ts';

/**
 * The cells that one of two releases withholds and the two together give away to a reader who takes it that records are only
 * ever added, or only taken away: a count that the earlier one withheld is then no more, or no less, than what the later one
 * tells. Each
 * could be worked out to a range narrower than the policy's, and than its own release leaves it. By cell key.
 */
export async function countsTold(
  previous: PublishedTables,
  next: PublishedTables,
  { narrowest }: Pick<TablePolicy, 'narrowest'>,
): Promise<Set<string>> {
  const told = new Set<string>();
  for (const belief of ['ONLY_ADDED', 'ONLY_TAKEN'] as const) {
    const highs = await loadSolver();
    for (const key of toldTo(highs, previous, next, belief, narrowest)) told.add(key);
  }
  return told;
}

function toldTo(
  highs: Highs,
  previous: PublishedTables,
  next: PublishedTables,
  belief: ChangeBelief,
  narrowest: number,
): readonly string[] {
  const rangesOf = ({ system }: ReleasePair, of: readonly Withheld[], enough?: number): readonly Range[] =>
    integerRanges(
      highs,
      system,
      of.map(({ form }) => form),
      enough,
    );
  const believing = releasePair(previous, next, belief);
  const withheld = [...withheldOf(previous, believing.previous), ...withheldOf(next, believing.next)];
  try {
    const narrow = narrowOf(withheld, rangesOf(believing, withheld, narrowest), narrowest);
    if (narrow.length === 0) return [];
    // What was asked whether it is wide enough alone is no exact range, and only exact ones can be compared.
    const together = rangesOf(believing, narrow);
    const alone = rangesOf(releasePair(previous, next, 'ANY'), narrow);
    return narrow.flatMap(({ key }, at) => (widthOf(together[at]) < widthOf(alone[at]) ? [key] : []));
  } catch (error) {
    // Records came and went: whoever believes otherwise learns nothing by it.
    if (error instanceof ContradictionError) return [];
    throw error;
  }
}

const widthOf = ({ lower, upper }: Range = { lower: 0, upper: 0 }): number => upper - lower;

const narrowOf = (withheld: readonly Withheld[], ranges: readonly Range[], narrowest: number): readonly Withheld[] =>
  withheld.filter((_, at) => widthOf(ranges[at]) < narrowest);

interface Withheld {
  readonly key: string;
  readonly form: LinearForm;
}

function withheldOf({ cells }: PublishedTables, forms: ReadonlyMap<string, LinearForm>): readonly Withheld[] {
  return [...forms].flatMap(([key, form]) => (cells.get(key) === null ? [{ key, form }] : []));
}
