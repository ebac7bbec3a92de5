import { cellKey, type Coordinates, type Dimension } from './dimension.ts';

/** Tables as readers see them. Nothing in them tells why a count is withheld: whether it is small or protects one that is. */
export interface PublishedTables {
  readonly tables: readonly (readonly Dimension[])[];
  /** By cell key (`cellKey`): the count, or null where it is withheld. */
  readonly cells: ReadonlyMap<string, number | null>;
}

/**
 * The count that is published of a cell; null where it is withheld.
 * @throws RangeError if no published table has the cell.
 */
export function publishedCount({ cells }: PublishedTables, coordinates: Coordinates): number | null {
  const key = cellKey(coordinates);
  const count = cells.get(key);
  if (count === undefined) throw new RangeError(`cell: expected one of a published table, got ${key}`);
  return count;
}
