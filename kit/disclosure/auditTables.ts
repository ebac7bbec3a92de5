import { CellSpace } from './cellSpace.ts';
import type { Dimension } from './dimension.ts';
import { integerRanges, rangesInSteps } from './integerRanges.ts';
import { loadSolver } from './integerSolver.ts';
import type { Range } from './linearSystem.ts';
import { mergeDimensions } from './mergeDimensions.ts';
import type { PublishedTables } from './publishedTables.ts';
import { ringedDimensions } from './ringedDimensions.ts';
import { unknownCounts } from './unknownCounts.ts';

/**
 * What a reader can work out of each withheld count, from all counts published and nothing else: the exact least and most
 * that it can be. By cell key.
 * @throws ContradictionError if the published counts do not add up.
 */
export async function auditTables(published: PublishedTables): Promise<Map<string, Range>> {
  const highs = await loadSolver();
  const { system, withheld, forms } = questions(published);
  return named(withheld, integerRanges(highs, system, forms));
}

/**
 * The same as far as it matters whether a range is so wide, for what runs beside other work.
 * @param turn lets others have their turn; whether there is time to go on
 * @returns null where there was not
 */
export async function auditInTurns(
  published: PublishedTables,
  enough: number,
  turn: () => Promise<boolean>,
): Promise<Map<string, Range> | null> {
  const highs = await loadSolver();
  const { system, withheld, forms } = questions(published);
  const steps = rangesInSteps(highs, system, forms, enough);
  try {
    for (;;) {
      const step = steps.next();
      if (step.done === true) return named(withheld, step.value);
      if (!(await turn())) return null;
    }
  } finally {
    // Gives up the solver's memory where it was not asked to the end.
    steps.return([]);
  }
}

function questions(published: PublishedTables) {
  const space = spaceOf(published.tables);
  const names = Array.from({ length: space.size }, (_, cell) => space.nameOf(cell));
  const { system, formOf } = unknownCounts(space, (cell) => published.cells.get(names[cell] ?? '') ?? null);
  const cells = names.flatMap((name, cell) => (published.cells.get(name) === null ? [cell] : []));
  return { system, withheld: cells.map((cell) => names[cell] ?? ''), forms: cells.map(formOf) };
}

function named(withheld: readonly string[], ranges: readonly Range[]): Map<string, Range> {
  return new Map(withheld.map((name, at) => [name, ranges[at] ?? { lower: 0, upper: Infinity }]));
}

/** The cells of tables, and where these form a ring those of the table that must lie behind it. */
export function spaceOf(tables: readonly (readonly Dimension[])[]): CellSpace {
  const ring = ringedDimensions(tables.map((table) => table.map(({ name }) => name)));
  const behind = mergeDimensions(tables).filter(({ name }) => ring.includes(name));
  return new CellSpace(behind.length === 0 ? tables : [...tables, behind]);
}
