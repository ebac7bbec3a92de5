import { setImmediate } from 'node:timers/promises';
import loadHighs, { type Highs, type Model } from 'highs';
import type { LinearRow } from './linearSystem.ts';

/** A solution that takes a form as low, or as high, as whole numbers allow. */
export type Optimum = { readonly value: number; readonly point: Float64Array } | 'UNBOUNDED';

/** Part of a system, its unknowns numbered from 0. */
export interface SolvablePart {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly rows: readonly LinearRow[];
}

let loading: Promise<Highs> | undefined;

/**
 * HiGHS, an exact solver for linear programs in whole numbers, loaded once when it is first needed. It holds the process up
 * while it solves, and a publication has dozens of tables to be solved: so whoever asks for it lets others be answered first.
 */
export async function loadSolver(): Promise<Highs> {
  loading ??= loadHighs();
  await setImmediate();
  return loading;
}

/** Keeps one part in the solver, so that each further question starts from the answer to the last. */
export class IntegerSolver implements Disposable {
  readonly #highs: Highs;
  readonly #part: SolvablePart;
  readonly #model: Model;

  constructor(highs: Highs, part: SolvablePart) {
    this.#highs = highs;
    this.#part = part;
    this.#model = highs.createModel();
    this.#model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5 });
    this.#model.passModel(modelOf(part));
  }

  /**
   * @param costs one for each unknown.
   * @throws Error if the part contradicts itself, or the solver gives up.
   */
  minimise(costs: Float64Array): Optimum {
    this.#model.changeColsCost({ kind: 'range', from: 0, to: costs.length - 1 }, costs);
    const relaxed = this.#run(costs);
    // The fractional answer is mostly whole already; where it is not, whole numbers are asked for.
    if (relaxed === 'UNBOUNDED' || this.#isSolution(relaxed.point)) return relaxed;
    this.#setWhole(true);
    const whole = this.#run(costs);
    this.#setWhole(false);
    if (whole !== 'UNBOUNDED' && !this.#isSolution(whole.point)) {
      throw new Error('solver: expected whole numbers that fulfil every row, got others');
    }
    return whole;
  }

  [Symbol.dispose](): void {
    this.#model.dispose();
  }

  #run(costs: Float64Array): Optimum {
    const { optimal, unbounded, unboundedOrInfeasible, infeasible, unknown } = this.#highs.constants.modelStatus;
    this.#model.run();
    const first = this.#model.getModelStatus();
    if (first === unknown || first === infeasible) {
      // From the answer to the last question it does not always find its way, and is believed once it began anew.
      this.#model.clearSolver();
      this.#model.run();
    }
    const status = this.#model.getModelStatus();
    if (status === infeasible) throw new ContradictionError();
    if (status === unbounded || status === unboundedOrInfeasible) return 'UNBOUNDED';
    if (status !== optimal) throw new Error(`solver: expected an optimum, got model status ${status}`);
    const exact = this.#model.getSolution().colValue;
    const point = exact.map(Math.round);
    const isWhole = exact.every((value, at) => Math.abs(value - (point[at] ?? 0)) < 1e-6);
    const kept = isWhole ? point : exact;
    return { value: kept.reduce((sum, value, at) => sum + value * (costs[at] ?? 0), 0), point: kept };
  }

  /** In whole-number arithmetic, so that no rounding of the solver's can pass for a proof. */
  #isSolution(point: Float64Array): boolean {
    const { lower, upper, rows } = this.#part;
    return (
      point.every((value, at) => Number.isInteger(value) && value >= (lower[at] ?? 0) && value <= (upper[at] ?? 0)) &&
      rows.every((row) => {
        const sum = row.unknowns.reduce((all, one, at) => all + (point[one] ?? 0) * (row.factors[at] ?? 1), 0);
        return sum >= row.lower && sum <= row.upper;
      })
    );
  }

  #setWhole(whole: boolean): void {
    const { integer, continuous } = this.#highs.constants.variableType;
    const kinds = this.#part.lower.map(() => (whole ? integer : continuous));
    this.#model.changeColsIntegrality({ kind: 'range', from: 0, to: kinds.length - 1 }, kinds);
  }
}

/** What is known cannot all be true. */
export class ContradictionError extends Error {
  override readonly name = 'ContradictionError';

  constructor() {
    super('tables: expected counts that can all be true, got totals that no whole numbers add up to');
  }
}

function modelOf({ lower, upper, rows }: SolvablePart) {
  const starts = [0];
  for (const { unknowns } of rows) starts.push((starts.at(-1) ?? 0) + unknowns.length);
  return {
    numCols: lower.length,
    numRows: rows.length,
    colCost: lower.map(() => 0),
    colLower: lower,
    colUpper: upper,
    rowLower: rows.map((row) => row.lower),
    rowUpper: rows.map((row) => row.upper),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: lower.length,
      starts,
      indices: rows.flatMap(({ unknowns }) => unknowns),
      values: rows.flatMap(({ factors }) => factors),
    },
  } as const;
}
