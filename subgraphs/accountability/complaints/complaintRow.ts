import type { TextTable } from '../../../kit/importing/importer.ts';
import type { RowReader } from '../../../kit/importing/rowReader.ts';
import { wholeNumber } from '../../../kit/population/counts.ts';
import { complaintColumns, type ComplaintColumn } from '../../../schema/complaints/complaintColumns.ts';
import { complaintDays, complaintGroups, type ComplaintGroup } from './complaintGroups.ts';

/** The numbers of one area and period; what is blank is not known, and no nought. */
export type ComplaintCounts = ReadonlyMap<ComplaintColumn, number>;

const headingOf = new Map(complaintColumns.map(({ name, heading }) => [name, heading]));
const isDays = new Set(complaintDays.map(({ days }) => days));

/** Reads the numbers of a row, and refuses those that speak against each other. Totals that are left blank are added up. */
export function complaintCounts(table: TextTable, reader: RowReader): ComplaintCounts {
  const counts = new Map<ComplaintColumn, number>();
  for (const { name } of complaintColumns) {
    if (table.columns[name] === undefined || reader.text(name) === '') continue;
    const value = isDays.has(name)
      ? reader.take(name, numberOfDays, 'a mean number of days such as 22 or 22.5')
      : reader.take(name, wholeNumber, 'a whole number such as 12, or a blank where it is not known');
    if (value !== null) counts.set(name, value);
  }
  if (reader.refusals.length > 0) return counts;
  for (const group of complaintGroups) addUp(table, reader, counts, group);
  for (const { total, within } of complaintGroups) {
    if (within !== undefined) refuseMoreCases(table, reader, counts, total, within);
  }
  for (const { days, of } of complaintDays) {
    const number = counts.get(of);
    if (counts.has(days) && (number === undefined || number === 0)) {
      reader.refuse(days, `A mean is of something. Expected "${headingOf.get(of) ?? of}" from 1 beside it.`);
    }
  }
  return counts;
}

function numberOfDays(text: string): number | null {
  return /^\d{1,5}(?:\.\d{1,2})?$/.test(text) ? Number(text) : null;
}

function addUp(
  table: TextTable,
  reader: RowReader,
  counts: Map<ComplaintColumn, number>,
  { total, parts }: ComplaintGroup,
): void {
  const given = parts.filter((part) => counts.has(part));
  if (given.length === 0) return;
  const lacking = parts.find((part) => !counts.has(part));
  if (lacking !== undefined) {
    const place = columnOf(table, lacking, given[0] ?? total);
    reader.refuse(
      place,
      `"${headingOf.get(lacking) ?? lacking}" is blank and others of its kind are not. Expected all of them, 0 where there was none, or none of them.`,
    );
    return;
  }
  const sum = parts.reduce((all, part) => all + (counts.get(part) ?? 0), 0);
  const stated = counts.get(total);
  if (stated !== undefined && stated !== sum) {
    reader.refuse(total, `Expected the sum of its parts, ${sum}; found ${stated}.`);
  }
  counts.set(total, sum);
}

/** Every case holds one allegation at least. */
function refuseMoreCases(
  table: TextTable,
  reader: RowReader,
  counts: ComplaintCounts,
  cases: ComplaintColumn,
  within: ComplaintColumn,
): void {
  const [own, whole] = [counts.get(cases), counts.get(within)];
  if (own === undefined || whole === undefined || own <= whole) return;
  const message = `There are ${own} of "${headingOf.get(cases) ?? cases}" and ${whole} of "${headingOf.get(within) ?? within}". Expected an allegation for each case at least.`;
  reader.refuse(columnOf(table, within, 'place'), message);
}

function columnOf(table: TextTable, wanted: string, otherwise: string): string {
  return table.columns[wanted] === undefined ? otherwise : wanted;
}
