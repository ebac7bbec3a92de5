import type { StagedCell } from '../../../kit/cells/stagedCell.ts';
import type { FileSummary } from '../../../kit/importing/importer.ts';
import { Period } from '../../../schema/periods.ts';
import { wardsOf } from '../../../schema/places/areas.ts';
import { london } from '../../../schema/places/london.ts';
import type { ReturnForm, ReturnValue, RowCounts } from './returnForm.ts';

/** A row of a return that is in order. */
export interface ReturnRow {
  /** Code of the ward or borough. */
  readonly place: string;
  /** Code of the quarter. */
  readonly period: number;
  readonly kind: string | null;
  readonly counts: RowCounts;
}

/**
 * What a borough's return gives: the numbers of each place, and their sums for the borough and for London. A sum leaves out
 * wards that gave nothing, and its quarter is flagged where there are any.
 */
export function returnCells(form: ReturnForm, borough: string, rows: readonly ReturnRow[]): FileSummary {
  const cells: StagedCell[] = [];
  const incomplete = new Set<number>();
  for (const [period, ofPeriod] of Map.groupBy(rows, (row) => row.period)) {
    const places = [...Map.groupBy(ofPeriod, ({ place }) => place)].map(([place, own]) => valuesOf(form, place, own));
    cells.push(...places.flatMap(({ place, values }) => values.flatMap((value) => cellOf(form, place, period, value))));
    cells.push(...sumsOf(form, borough, period, places));
    const isWhole = places.every(({ values }) =>
      values.every(({ value, isWithheld }) => value !== null || isWithheld === true),
    );
    if (!isWhole || lackingWards(form, borough, places) > 0) incomplete.add(period);
  }
  return {
    periods: [...new Set(rows.map(({ period }) => period))],
    flags: incomplete.size === 0 ? {} : { RETURNS_MISSING: [...incomplete] },
    remarks: [...incomplete].map((period) => remarkOf(form, borough, period, rows)),
    refusals: [],
    publishedOn: null,
    cells,
  };
}

interface PlaceValues {
  readonly place: string;
  readonly values: readonly ReturnValue[];
}

/** What a place gives in all. */
function valuesOf(form: ReturnForm, place: string, rows: readonly ReturnRow[]): PlaceValues {
  const given = rows.flatMap(({ counts, kind }) => form.valuesOf(counts, kind));
  const values = [...given, ...notHeld(form, rows)];
  return { place, values: [...values, ...(form.totalsOf?.(values) ?? [])] };
}

/** A ward that gives one kind of meeting and leaves another out had none of that; communities are told one by one. */
function notHeld(form: ReturnForm, rows: readonly ReturnRow[]): readonly ReturnValue[] {
  if (form.place === 'BOROUGH' || form.kinds === null) return [];
  const none = Object.fromEntries(form.counts.map((column) => [column, 0]));
  const given = new Set(rows.map(({ kind }) => kind));
  return form.kinds.ids.filter((id) => !given.has(id)).flatMap((id) => form.valuesOf(none, id));
}

/** Not known is no cell; withheld is one that says so. */
function cellOf(
  form: ReturnForm,
  area: string,
  period: number,
  { category, value, isWithheld }: ReturnValue,
): StagedCell[] {
  if (value === null && isWithheld !== true) return [];
  const cell = { measure: form.measure, category, area, period, value };
  return [isWithheld === true ? { ...cell, absence: 'SUPPRESSED' } : cell];
}

function sumsOf(form: ReturnForm, borough: string, period: number, places: readonly PlaceValues[]): StagedCell[] {
  const given = places.flatMap(({ values }) => values.filter(({ category }) => form.addsUp(category)));
  return [...Map.groupBy(given, ({ category }) => category)].flatMap(([category, values]) => {
    const known = values.flatMap(({ value }) => value ?? []);
    if (known.length === 0) return [];
    const sum = { measure: form.measure, category, period, value: known.reduce((all, value) => all + value, 0) };
    return [...(form.place === 'WARD' ? [borough] : []), london.code].map((area) => ({ ...sum, area }));
  });
}

function lackingWards(form: ReturnForm, borough: string, places: readonly { readonly place: string }[]): number {
  return form.place === 'WARD' ? wardsOf(borough).length - new Set(places.map(({ place }) => place)).size : 0;
}

function remarkOf(form: ReturnForm, borough: string, period: number, rows: readonly ReturnRow[]): string {
  const own = rows.filter((row) => row.period === period);
  const wards = lackingWards(form, borough, own);
  const blanks = own.reduce(
    (sum, { counts }) => sum + Object.values(counts).filter((count) => count === null).length,
    0,
  );
  return `${Period.fromCode(period).label}: ${wards} wards have no row and ${blanks} cells are blank; they have no figure, and sums leave them out.`;
}
