import type { Highs } from 'highs';
import { spaceOf } from './auditTables.ts';
import { integerRanges } from './integerRanges.ts';
import type { LinearForm, LinearRow, LinearSystem, Range } from './linearSystem.ts';
import type { PublishedTables } from './publishedTables.ts';
import { unknownCounts } from './unknownCounts.ts';

/** What a reader takes for granted about how a release follows on another: nothing, or that records were only added. */
export type ChangeBelief = 'ANY' | 'ONLY_ADDED';

/** A release as a system whose cells are known by their keys. */
interface Unknowns {
  readonly system: LinearSystem;
  readonly forms: ReadonlyMap<string, LinearForm>;
}

/**
 * What a reader of two releases can work out of each cell's change from the one to the other. By cell key, for every cell that
 * both have.
 * @throws ContradictionError if the releases cannot both be true, or not together with the belief.
 */
export function changeRanges(
  highs: Highs,
  previous: PublishedTables,
  next: PublishedTables,
  belief: ChangeBelief,
): Map<string, Range> {
  const [before, after] = [unknownsOf(previous), unknownsOf(next)];
  const shift = before.system.lower.length;
  const keys = [...after.forms.keys()].filter((key) => before.forms.has(key));
  const changes = keys.map((key) => difference(after.forms.get(key) ?? none, shift, before.forms.get(key) ?? none));
  const system: LinearSystem = {
    lower: [...before.system.lower, ...after.system.lower],
    upper: [...before.system.upper, ...after.system.upper],
    rows: [
      ...before.system.rows,
      ...after.system.rows.map((row) => ({ ...row, unknowns: row.unknowns.map((unknown) => unknown + shift) })),
      ...(belief === 'ONLY_ADDED' ? changes.map(notNegative) : []),
    ],
  };
  const published = keys.map((key) => previous.cells.has(key) && next.cells.has(key));
  const ranges = integerRanges(
    highs,
    system,
    changes.filter((_, at) => published[at]),
  );
  return new Map(keys.filter((_, at) => published[at]).map((key, at) => [key, ranges[at] ?? { lower: 0, upper: 0 }]));
}

const none: LinearForm = { constant: 0, unknowns: [], factors: [] };

function unknownsOf({ tables, cells }: PublishedTables): Unknowns {
  const space = spaceOf(tables);
  const names = Array.from({ length: space.size }, (_, cell) => space.nameOf(cell));
  const { system, formOf } = unknownCounts(space, (cell) => cells.get(names[cell] ?? '') ?? null);
  return { system, forms: new Map(names.map((name, cell) => [name, formOf(cell)])) };
}

function difference(after: LinearForm, shift: number, before: LinearForm): LinearForm {
  return {
    constant: after.constant - before.constant,
    unknowns: [...after.unknowns.map((unknown) => unknown + shift), ...before.unknowns],
    factors: [...after.factors, ...before.factors.map((factor) => -factor)],
  };
}

function notNegative({ constant, unknowns, factors }: LinearForm): LinearRow {
  return { unknowns, factors, lower: -constant, upper: Infinity };
}
