import type { TablePolicy } from '../../schema/disclosure/policy.ts';
import { changeRanges } from './changeRanges.ts';
import { ContradictionError, loadSolver } from './integerSolver.ts';
import type { PublishedTables } from './publishedTables.ts';
import { changeBeliefs, type ChangeBelief } from './releasePair.ts';

/**
 * The cells of which two releases together tell that a few people came or went (DOMAIN §4.7 (8)): the change can be worked out
 * to a range narrower than the policy's, and it may be from 1 to one less than the threshold, up or down. It is asked
 * of a reader who takes nothing for granted, and of ones who take it that records are only ever added, or only taken away. By cell key.
 */
export async function changesTold(
  previous: PublishedTables,
  next: PublishedTables,
  { threshold, narrowest }: Pick<TablePolicy, 'threshold' | 'narrowest'>,
): Promise<Set<string>> {
  const told = new Set<string>();
  for (const belief of changeBeliefs) {
    const highs = await loadSolver();
    for (const [key, { lower, upper }] of believed(() => changeRanges(highs, previous, next, belief), belief)) {
      const isFew = lower < threshold && upper > -threshold && (lower !== 0 || upper !== 0);
      if (isFew && upper - lower < narrowest) told.add(key);
    }
  }
  return told;
}

/** Where records came and went, whoever believes otherwise finds a contradiction and learns nothing by it. */
function believed<Ranges>(ask: () => Map<string, Ranges>, belief: ChangeBelief): Map<string, Ranges> {
  try {
    return ask();
  } catch (error) {
    if (error instanceof ContradictionError && belief !== 'ANY') return new Map();
    throw error;
  }
}
