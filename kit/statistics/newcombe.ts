import type { Limits } from './limits.ts';
import { wilsonInterval } from './wilson.ts';

/** A published share and how many people it rests on. */
export interface SampledShare {
  /** From 0 to 1. */
  readonly share: number;
  /** People asked, divided by the design effect where there is one. */
  readonly sampleSize: number;
}

/**
 * The interval of `to.share − from.share`, in proportions from −1 to 1: Newcombe's hybrid score method
 * (method 10 of R. G. Newcombe, Statistics in Medicine 17, 1998). The two samples are taken as independent.
 * @throws RangeError as `wilsonInterval` does.
 */
export function newcombeInterval(from: SampledShare, to: SampledShare, level = 0.95): Limits {
  const before = wilsonInterval(from.share * from.sampleSize, from.sampleSize, level);
  const after = wilsonInterval(to.share * to.sampleSize, to.sampleSize, level);
  const difference = to.share - from.share;
  return {
    lower: difference - Math.hypot(to.share - after.lower, before.upper - from.share),
    upper: difference + Math.hypot(after.upper - to.share, from.share - before.lower),
  };
}
