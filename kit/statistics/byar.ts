import jStat from 'jstat';
import { criticalValue, tail } from './criticalValue.ts';
import type { Limits } from './limits.ts';

/** Below this count Byar's approximation is too coarse (Breslow and Day, 1987, p. 69). */
const SMALLEST_FOR_BYAR = 10;

/**
 * The interval of a count taken as Poisson: Byar's approximation, and below 10 the exact limits from chi-square.
 * @returns counts; from 0 to ∞ at level 1
 * @throws RangeError if x is negative or not finite, or level is not above 0 and up to 1.
 */
export function countInterval(x: number, level = 0.95): Limits {
  if (!(x >= 0 && x < Infinity)) throw new RangeError(`x: expected a count of 0 or more, got ${x}`);
  if (tail(level) === 0) return { lower: 0, upper: Infinity };
  return x < SMALLEST_FOR_BYAR ? exact(x, level) : byar(x, level);
}

function byar(x: number, level: number): Limits {
  const z = criticalValue(level);
  const above = x + 1;
  return {
    // Never below 0, where a level very close to 1 would take the cube.
    lower: x * Math.max(0, 1 - 1 / (9 * x) - z / (3 * Math.sqrt(x))) ** 3,
    upper: above * (1 - 1 / (9 * above) + z / (3 * Math.sqrt(above))) ** 3,
  };
}

/** Exact limits of the few counts below 10: a table of wards asks for each of them a thousand times. */
const known = new Map<number, Limits>();
let knownLevel = 0;

function exact(x: number, level: number): Limits {
  if (level !== knownLevel) known.clear();
  knownLevel = level;
  let limits = known.get(x);
  if (limits === undefined) {
    limits = exactLimits(x, level);
    if (Number.isInteger(x)) known.set(x, limits);
  }
  return limits;
}

function exactLimits(x: number, level: number): Limits {
  const outside = tail(level);
  return {
    lower: x === 0 ? 0 : jStat.chisquare.inv(outside, 2 * x) / 2,
    upper: jStat.chisquare.inv(1 - outside, 2 * (x + 1)) / 2,
  };
}
