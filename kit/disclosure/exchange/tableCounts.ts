import type { Attribute } from './attribute.ts';
import { isMasked, isTold, type PeopleFamily, type PeoplePlace, type PlaceTelling } from './peopleFamily.ts';
import { WithheldRows } from './withheldRows.ts';

/** A table's counts in the order of the store, by the table's id. */
export type CountsByTable = ReadonlyMap<string, readonly (number | null)[]>;

/** What the tables of a place tell: every row and its total, then the totals of all rows; null where withheld. */
export function tableCounts(family: PeopleFamily, place: PeoplePlace, telling: PlaceTelling): CountsByTable {
  const tables = new Map<string, readonly (number | null)[]>();
  for (const attribute of family.attributes) {
    attribute.tables.forEach(({ id }, at) => {
      const level = at + 1;
      const columns: (number | null)[] = [...Array(family.columnsOf(attribute, level)).keys(), null];
      const rows = [...Array(attribute.values).keys()].flatMap((value) =>
        columns.map((column) => {
          const cell = { attribute, level: column === null ? 0 : level, value, column };
          return isTold(telling, cell) ? family.count(place, cell) : null;
        }),
      );
      const totals = columns.map((column) =>
        column !== null && isMasked(telling, attribute, level, column)
          ? null
          : family.columnTotal(place, attribute, level, column),
      );
      tables.set(id, [...rows, ...totals]);
    });
  }
  return tables;
}

/** What stored tables of one place withhold: a row where none of it is told, an attribute's total where its table or column lacks it. */
export function withheldIn(attributes: readonly Attribute[], tables: CountsByTable): Map<string, WithheldRows> {
  const telling = new Map(attributes.map((attribute) => [attribute.name, new WithheldRows(attribute)] as const));
  for (const attribute of attributes) {
    const rows = telling.get(attribute.name);
    attribute.tables.forEach(({ id, digit, columnsOf }, at) => {
      const counts = tables.get(id) ?? [];
      const columns = attribute.digits[digit]?.size ?? 0;
      const row = (value: number) => counts.slice(value * (columns + 1), (value + 1) * (columns + 1));
      for (let value = 0; value < attribute.values; value += 1) {
        const cells = row(value);
        if ((cells.at(-1) ?? null) === null) rows?.add(0, value);
        else if (cells.slice(0, -1).every((count) => count === null)) rows?.add(at + 1, value);
      }
      const masked = columnsOf === null ? undefined : telling.get(columnsOf);
      row(attribute.values).forEach((count, column) => {
        if (column < columns && count === null) masked?.add(0, column);
      });
    });
  }
  return telling;
}

/** Nothing is told: what holds for a place whose tables were never made. */
export function withheldAltogether(attributes: readonly Attribute[]): Map<string, WithheldRows> {
  return new Map(attributes.map((attribute) => [attribute.name, new WithheldRows(attribute, true)]));
}
