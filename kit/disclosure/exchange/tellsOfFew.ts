import type { DeclaredDimension } from '../../../schema/disclosure/tableDeclaration.ts';

/**
 * Whether the difference between two publications of one table tells that a few people came or went: of a count that both tell,
 * or of what is left of a row or a column when all that both tell is taken away.
 */
export function tellsOfFew(
  dimensions: readonly DeclaredDimension[],
  before: readonly (number | null)[],
  after: readonly (number | null)[],
  threshold: number,
): boolean {
  const [rows = 1, columns = 1] = dimensions.map(({ categories }) => categories.length + 1);
  const change = (row: number, column: number): number | null => {
    const [was, is] = [before[row * columns + column] ?? null, after[row * columns + column] ?? null];
    return was === null || is === null ? null : is - was;
  };
  const isFew = (people: number | null) => people !== null && people !== 0 && Math.abs(people) < threshold;
  const rest = (total: number | null, parts: readonly (number | null)[]): number | null =>
    total === null ? null : parts.reduce<number>((left, part) => left - (part ?? 0), total);
  const ofRows = [...Array(rows).keys()];
  const ofColumns = [...Array(columns).keys()];
  const inside = <Place>(places: readonly Place[]) => places.slice(0, -1);
  return (
    ofRows.some((row) => ofColumns.some((column) => isFew(change(row, column)))) ||
    ofRows.some((row) =>
      isFew(
        rest(
          change(row, columns - 1),
          inside(ofColumns).map((column) => change(row, column)),
        ),
      ),
    ) ||
    ofColumns.some((column) =>
      isFew(
        rest(
          change(rows - 1, column),
          inside(ofRows).map((row) => change(row, column)),
        ),
      ),
    )
  );
}
