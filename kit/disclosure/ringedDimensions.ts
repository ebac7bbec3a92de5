/**
 * Tables by ethnicity × outcome, outcome × object and object × ethnicity form a ring. Whoever sees all three knows that one
 * table of all three dimensions lies behind them, which tells more than that their shared margins agree. Where there is no
 * such ring, agreeing margins are all there is to know.
 *
 * Leaves out, in turn, dimensions that only one table has and tables that lie within another (Graham's and Yu and Özsoyoğlu's
 * reduction); what is left, if anything, is in rings.
 * @returns the dimensions of the rings; empty if there are none.
 */
export function ringedDimensions(tables: readonly (readonly string[])[]): readonly string[] {
  let left = tables.map((table) => [...new Set(table)]);
  for (;;) {
    const before = left.flat().length;
    const shared = left.map((table, at) =>
      table.filter((name) => left.some((other, place) => place !== at && other.includes(name))),
    );
    left = shared.filter((table, at) => table.length > 0 && !isWithinAnother(table, at, shared));
    if (left.flat().length === before) return [...new Set(left.flat())];
  }
}

function isWithinAnother(table: readonly string[], at: number, tables: readonly (readonly string[])[]): boolean {
  return tables.some(
    (other, place) =>
      place !== at && table.every((name) => other.includes(name)) && (other.length > table.length || place < at),
  );
}
