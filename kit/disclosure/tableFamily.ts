import { CellSpace } from './cellSpace.ts';
import type { CountTable } from './countTable.ts';
import { ringedDimensions } from './ringedDimensions.ts';

/** Tables of the same people, which therefore must be controlled together. */
export interface TableFamily {
  readonly space: CellSpace;
  /** The true count of each cell of the space. */
  readonly counts: readonly number[];
  /** Whether each cell stands in a table that is to be published. */
  readonly published: readonly boolean[];
  /** The dimensions of each table that is to be published. */
  readonly tables: readonly CountTable[];
}

/**
 * Links tables of the same people through the margins they share.
 * @param unpublished tables that are never published but which lie behind others; needed where tables form a ring.
 * @throws RangeError if two tables count different people (a margin they share differs), or form a ring and no table that
 * lies behind them is given.
 */
export function linkTables(published: readonly CountTable[], unpublished: readonly CountTable[] = []): TableFamily {
  const all = [...published, ...unpublished];
  refuseRing(all);
  const space = new CellSpace(all.map(({ dimensions }) => dimensions));
  const counts = new Map<number, number>();
  for (const table of all) {
    for (const [cell, count] of sumsOf(space, table)) {
      const known = counts.get(cell) ?? count;
      if (known !== count) {
        throw new RangeError(
          `${space.nameOf(cell)}: expected tables of the same people, got ${known} by one and ${count} by another`,
        );
      }
      counts.set(cell, count);
    }
  }
  const told = new Set(published.flatMap((table) => [...sumsOf(space, table).keys()]));
  const cells = Array.from({ length: space.size }, (_, cell) => cell);
  return {
    space,
    counts: cells.map((cell) => counts.get(cell) ?? 0),
    published: cells.map((cell) => told.has(cell)),
    tables: published,
  };
}

function refuseRing(tables: readonly CountTable[]): void {
  const ring = ringedDimensions(tables.map(({ dimensions }) => dimensions.map(({ name }) => name)));
  if (ring.length === 0) return;
  throw new RangeError(
    `tables: expected no ring, got one through ${ring.join(', ')}; ` +
      'give the unpublished table of all these dimensions too, since what it can hold limits what the others can',
  );
}

/** Every cell of a table with its count, totals and groups included. */
function sumsOf(space: CellSpace, { dimensions, counts }: CountTable): Map<number, number> {
  const positions = dimensions.map(({ name }) => space.dimensions.findIndex((one) => one.name === name));
  let keys = [[0]];
  for (const at of positions) {
    const { parts, categories } = space.dimensions[at] ?? { parts: [], categories: 0 };
    const holders = Array.from({ length: categories }, (_, category) =>
      [...parts.keys()].filter((code) => parts[code]?.includes(category + 1)).map((code) => code * space.strideOf(at)),
    );
    keys = keys.flatMap((held) => holders.map((codes) => held.flatMap((key) => codes.map((code) => key + code))));
  }
  const sums = new Map<number, number>();
  keys.forEach((held, place) => {
    for (const key of held) {
      const cell = space.byKey(key);
      sums.set(cell, (sums.get(cell) ?? 0) + (counts[place] ?? 0));
    }
  });
  return sums;
}
