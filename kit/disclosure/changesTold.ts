import type { TablePolicy } from '../../schema/disclosure/policy.ts';
import { changeRanges, type ChangeBelief } from './changeRanges.ts';
import { ContradictionError, loadSolver } from './integerSolver.ts';
import type { PublishedTables } from './publishedTables.ts';

/**
 * The cells of which two releases together tell that a few people came or went (DOMAIN §4.7 (8)): the change can be worked out
 * to a range narrower than the policy's, and it may be from 1 to one less than the threshold, up or down. It is asked twice:
 * of a reader who takes nothing for granted, and of one who takes it that records are only ever added. By cell key.
 */
export async function changesTold(
  previous: PublishedTables,
  next: PublishedTables,
  { threshold, narrowest }: Pick<TablePolicy, 'threshold' | 'narrowest'>,
): Promise<Set<string>> {
  const told = new Set<string>();
  for (const belief of ['ANY', 'ONLY_ADDED'] as const) {
    const highs = await loadSolver();
    for (const [key, { lower, upper }] of believed(() => changeRanges(highs, previous, next, belief), belief)) {
      const isFew = lower < threshold && upper > -threshold && (lower !== 0 || upper !== 0);
      if (isFew && upper - lower < narrowest) told.add(key);
    }
  }
  return told;
}

/** Where records have also been taken away, whoever believes otherwise finds a contradiction and learns nothing by it. */
function believed<Ranges>(ask: () => Map<string, Ranges>, belief: ChangeBelief): Map<string, Ranges> {
  try {
    return ask();
  } catch (error) {
    if (error instanceof ContradictionError && belief === 'ONLY_ADDED') return new Map();
    throw error;
  }
}
