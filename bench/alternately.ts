import { median } from './median.ts';

/** One side of a comparison. */
export interface Side {
  /** What is not to be timed: clearing away what the round before left. */
  readonly prepare?: () => Promise<unknown>;
  readonly work: () => Promise<unknown>;
}

export interface Comparison {
  /** Medians in milliseconds. */
  readonly ours: number;
  readonly theirs: number;
  /** Median of ours by median of theirs. */
  readonly ratio: number;
}

/**
 * Times two sides in turn, so that what else the machine does falls on both alike, and takes the median of each.
 * One round beforehand is not counted: it pays for compilation and cold caches.
 */
export async function alternately(rounds: number, ours: Side, theirs: Side): Promise<Comparison> {
  await timed(ours);
  await timed(theirs);
  const times = { ours: new Array<number>(), theirs: new Array<number>() };
  for (let round = 0; round < rounds; round += 1) {
    times.ours.push(await timed(ours));
    times.theirs.push(await timed(theirs));
  }
  const medians = { ours: median(times.ours), theirs: median(times.theirs) };
  return { ...medians, ratio: medians.ours / medians.theirs };
}

async function timed({ prepare, work }: Side): Promise<number> {
  await prepare?.();
  const start = performance.now();
  await work();
  return performance.now() - start;
}
