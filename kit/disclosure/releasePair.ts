import { spaceOf } from './auditTables.ts';
import type { LinearForm, LinearRow, LinearSystem } from './linearSystem.ts';
import type { PublishedTables } from './publishedTables.ts';
import { unknownCounts } from './unknownCounts.ts';

/**
 * What a reader takes for granted about how a release follows on another: nothing, that records were only added, or that they
 * were only taken away, as where the other is an older one that came late.
 */
export const changeBeliefs = ['ANY', 'ONLY_ADDED', 'ONLY_TAKEN'] as const;
export type ChangeBelief = (typeof changeBeliefs)[number];

/** Two releases of the same tables as one system of unknown counts, their cells known by their keys. */
export interface ReleasePair {
  readonly system: LinearSystem;
  readonly previous: ReadonlyMap<string, LinearForm>;
  readonly next: ReadonlyMap<string, LinearForm>;
  /** What each cell that both have changed by. */
  readonly changes: ReadonlyMap<string, LinearForm>;
}

export function releasePair(previous: PublishedTables, next: PublishedTables, belief: ChangeBelief): ReleasePair {
  const [before, after] = [unknownsOf(previous), unknownsOf(next)];
  const shift = before.system.lower.length;
  const later = new Map([...after.forms].map(([key, form]) => [key, shifted(form, shift)]));
  const changes = new Map(
    [...later].flatMap(([key, form]) => {
      const earlier = before.forms.get(key);
      return earlier === undefined ? [] : [[key, difference(form, earlier)] as const];
    }),
  );
  const system = {
    lower: [...before.system.lower, ...after.system.lower],
    upper: [...before.system.upper, ...after.system.upper],
    rows: [
      ...before.system.rows,
      ...after.system.rows.map((row) => ({ ...row, unknowns: row.unknowns.map((unknown) => unknown + shift) })),
      ...(belief === 'ANY' ? [] : [...changes.values()].map((change) => notNegative(change, belief))),
    ],
  };
  return { system, previous: before.forms, next: later, changes };
}

/** What a reader of one release reckons with. */
export function unknownsOf({ tables, cells }: PublishedTables) {
  const space = spaceOf(tables);
  const names = Array.from({ length: space.size }, (_, cell) => space.nameOf(cell));
  const { system, formOf } = unknownCounts(space, (cell) => cells.get(names[cell] ?? '') ?? null);
  return { system, forms: new Map(names.map((name, cell) => [name, formOf(cell)])) };
}

export function shifted(form: LinearForm, by: number): LinearForm {
  return { ...form, unknowns: form.unknowns.map((unknown) => unknown + by) };
}

export function difference(after: LinearForm, before: LinearForm): LinearForm {
  return {
    constant: after.constant - before.constant,
    unknowns: [...after.unknowns, ...before.unknowns],
    factors: [...after.factors, ...before.factors.map((factor) => -factor)],
  };
}

export function notNegative(change: LinearForm, belief: 'ONLY_ADDED' | 'ONLY_TAKEN'): LinearRow {
  const { constant, unknowns, factors } = belief === 'ONLY_ADDED' ? change : negative(change);
  return { unknowns, factors, lower: -constant, upper: Infinity };
}

function negative({ constant, unknowns, factors }: LinearForm): LinearForm {
  return { constant: -constant, unknowns, factors: factors.map((factor) => -factor) };
}
