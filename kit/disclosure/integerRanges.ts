import type { Highs } from 'highs';
import { ContradictionError, IntegerSolver, type SolvablePart } from './integerSolver.ts';
import {
  connectedUnknowns,
  formRange,
  tightenLimits,
  type LinearForm,
  type LinearSystem,
  type Range,
} from './linearSystem.ts';

/**
 * How far each form can be worked out from everything that is known: the exact least and most that any whole numbers allow.
 * @param enough where given, only whether a range is so wide matters: a range that is gets one within it that is as wide, and
 * a range that cannot be may get one around it that is not as wide.
 * @throws ContradictionError if no whole numbers allow anything.
 */
export function integerRanges(
  highs: Highs,
  system: LinearSystem,
  forms: readonly LinearForm[],
  enough?: number,
): Range[] {
  const steps = rangesInSteps(highs, system, forms, enough);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same in steps of a few milliseconds, so that others can be answered in between, or no more be solved. */
export function* rangesInSteps(
  highs: Highs,
  system: LinearSystem,
  forms: readonly LinearForm[],
  enough?: number,
): Generator<undefined, Range[], undefined> {
  const tightened = tightenLimits(system);
  refuseContradiction(tightened);
  const roots = connectedUnknowns(tightened);
  const limits = forms.map((form) => formRange(tightened, form));
  const isHopeless = limits.map(({ lower, upper }) => enough !== undefined && upper - lower < enough);
  const ranges = forms.map((form) => formRange(tightened, withoutOpen(form, tightened)));
  for (const [root, members] of membersOf(roots, tightened)) {
    const local = new Map(members.map((unknown, at) => [unknown, at]));
    const parts = forms.map((form) => partOf(form, local));
    const asked = parts.flatMap((form, at) => (form.unknowns.length > 0 && isHopeless[at] !== true ? [at] : []));
    if (asked.length === 0) continue;
    const found = yield* rangesWithin(
      highs,
      solvablePart(tightened, members, local, roots, root),
      asked.map((at) => parts[at] ?? nothing),
      enough,
    );
    asked.forEach((at, place) => (ranges[at] = sum(ranges[at], found[place])));
  }
  return ranges.map((range, at) => (isHopeless[at] === true ? (limits[at] ?? range) : range));
}

/** What the solver is never asked, since nothing in it is open. */
function refuseContradiction(system: LinearSystem): void {
  const crossed = system.lower.some((low, unknown) => low > (system.upper[unknown] ?? Infinity));
  const unfulfilled = system.rows.some((row) => {
    const { lower, upper } = formRange(system, { constant: 0, ...row });
    return lower > row.upper || upper < row.lower;
  });
  if (crossed || unfulfilled) throw new ContradictionError();
}

const nothing: LinearForm = { constant: 0, unknowns: [], factors: [] };

/** The settled part of a form, which needs no solving. */
function withoutOpen(form: LinearForm, { lower, upper }: LinearSystem): LinearForm {
  return { ...keep(form, (unknown) => lower[unknown] === upper[unknown]), constant: form.constant };
}

function partOf(form: LinearForm, local: ReadonlyMap<number, number>): LinearForm {
  const kept = keep(form, (unknown) => local.has(unknown));
  return { ...kept, unknowns: kept.unknowns.map((unknown) => local.get(unknown) ?? 0) };
}

function keep({ unknowns, factors }: LinearForm, wanted: (unknown: number) => boolean): LinearForm {
  const places = unknowns.flatMap((unknown, at) => (wanted(unknown) ? [at] : []));
  return {
    constant: 0,
    unknowns: places.map((at) => unknowns[at] ?? 0),
    factors: places.map((at) => factors[at] ?? 1),
  };
}

function membersOf(roots: Int32Array, { lower, upper }: LinearSystem): Map<number, number[]> {
  const members = new Map<number, number[]>();
  roots.forEach((root, unknown) => {
    if (lower[unknown] === upper[unknown]) return;
    const known = members.get(root);
    if (known === undefined) members.set(root, [unknown]);
    else known.push(unknown);
  });
  return members;
}

function solvablePart(
  system: LinearSystem,
  members: readonly number[],
  local: ReadonlyMap<number, number>,
  roots: Int32Array,
  root: number,
): SolvablePart {
  const rows = system.rows.flatMap((row) => {
    const mine = row.unknowns.some((unknown) => local.has(unknown) && roots[unknown] === root);
    if (!mine) return [];
    const settled = formRange(system, withoutOpen({ constant: 0, ...row }, system)).lower;
    const open = partOf({ constant: 0, ...row }, local);
    return [{ ...open, lower: row.lower - settled, upper: row.upper - settled }];
  });
  const limits = (of: readonly number[]) => members.map((unknown) => of[unknown] ?? 0);
  return { lower: limits(system.lower), upper: limits(system.upper), rows };
}

/** Asks the solver only where no solution seen so far reaches what the limits allow. */
function* rangesWithin(
  highs: Highs,
  part: SolvablePart,
  forms: readonly LinearForm[],
  enough?: number,
): Generator<undefined, Range[], undefined> {
  using solver = new IntegerSolver(highs, part);
  const seen = forms.map(() => ({ lower: Infinity, upper: -Infinity }));
  const remember = (point: Float64Array): void =>
    forms.forEach((form, at) => {
      const value = form.unknowns.reduce((all, one, place) => all + (point[one] ?? 0) * (form.factors[place] ?? 1), 0);
      const before = seen[at] ?? { lower: value, upper: value };
      seen[at] = { lower: Math.min(before.lower, value), upper: Math.max(before.upper, value) };
    });
  const extreme = (form: LinearForm, sign: 1 | -1): number => {
    const costs = new Float64Array(part.lower.length);
    form.unknowns.forEach((unknown, place) => (costs[unknown] = sign * (form.factors[place] ?? 1)));
    const optimum = solver.minimise(costs);
    if (optimum === 'UNBOUNDED') return -sign * Infinity;
    remember(optimum.point);
    return sign * optimum.value;
  };
  const ranges: Range[] = [];
  for (const [at, form] of forms.entries()) {
    const limits = formRange(part, form);
    const reached = (): Range => seen[at] ?? { lower: Infinity, upper: -Infinity };
    const isEnough = (): boolean => enough !== undefined && reached().upper - reached().lower >= enough;
    const lower = isEnough() || reached().lower === limits.lower ? reached().lower : extreme(form, 1);
    if (isEnough()) {
      ranges.push(reached());
      continue;
    }
    yield;
    const upper = reached().upper === limits.upper ? limits.upper : extreme(form, -1);
    ranges.push({ lower, upper });
    yield;
  }
  return ranges;
}

function sum(one: Range = { lower: 0, upper: 0 }, other: Range = { lower: 0, upper: 0 }): Range {
  return { lower: one.lower + other.lower, upper: one.upper + other.upper };
}
