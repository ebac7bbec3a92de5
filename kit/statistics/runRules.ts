/** The rules that look at several points of a control chart together. */
export type RunRule = 'SHIFT' | 'TREND' | 'TWO_OF_THREE';

/** How long a run must be to count, as in the NHS's "Making Data Count". */
export interface RunRules {
  /** Points in a row on one side of the centre. @default 7 */
  readonly shift?: number;
  /** Points in a row each higher, or each lower, than the one before. @default 6 */
  readonly trend?: number;
}

export interface RunSignal {
  readonly rule: RunRule;
  /** Places in the series, counted from 0. */
  readonly points: readonly number[];
}

/**
 * Runs that ordinary variation would hardly give: a shift, a trend, or two of three points in a row beyond two standard deviations
 * on the same side.
 * @throws RangeError if a length is not a whole number above 1.
 */
export function runSignals(
  values: readonly number[],
  centre: number,
  sigma: number,
  rules: RunRules = {},
): RunSignal[] {
  const { shift = 7, trend = 6 } = rules;
  for (const [name, length] of Object.entries({ shift, trend })) {
    if (!(Number.isInteger(length) && length > 1)) {
      throw new RangeError(`${name}: expected a whole number of points above 1, got ${length}`);
    }
  }
  const sides = values.map((value) => Math.sign(value - centre));
  const steps = values.slice(1).map((value, index) => Math.sign(value - (values[index] ?? value)));
  return [
    ...runs(sides, shift).map((points): RunSignal => ({ rule: 'SHIFT', points })),
    // A run of steps joins one point more than it has steps.
    ...runs(steps, trend - 1).map((run): RunSignal => ({ rule: 'TREND', points: [...run, (run.at(-1) ?? 0) + 1] })),
    ...twoOfThree(values.map((value) => outer(value - centre, sigma))),
  ];
}

/** The places of every longest run of equal signs, +1 or −1, of at least this length. */
function runs(signs: readonly number[], length: number): number[][] {
  const found: number[][] = [];
  let run: number[] = [];
  signs.forEach((sign, index) => {
    run = sign !== 0 && sign === signs[index - 1] ? [...run, index] : [index];
    const ends = signs[index + 1] !== sign;
    if (ends && sign !== 0 && run.length >= length) found.push(run);
  });
  return found;
}

/** On which side a point is beyond two standard deviations; 0 when it is not. */
function outer(distance: number, sigma: number): number {
  return Math.abs(distance) > 2 * sigma ? Math.sign(distance) : 0;
}

function twoOfThree(sides: readonly number[]): RunSignal[] {
  return sides.flatMap((side, index): RunSignal[] => {
    if (side === 0) return [];
    // The nearest earlier partner only, so that one pair is told once.
    const partner = [index - 1, index - 2].find((earlier) => sides[earlier] === side);
    return partner === undefined ? [] : [{ rule: 'TWO_OF_THREE', points: [partner, index] }];
  });
}
