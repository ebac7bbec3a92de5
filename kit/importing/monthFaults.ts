import { monthIndex } from '../../schema/periods.ts';
import type { ImportContext, TextTable } from './importer.ts';
import type { Refusal } from './report.ts';

/** Reasons against the month columns of a file: they rise one by one, none twice, none that has not begun. */
export function monthFaults({ headings, months }: Pick<TextTable, 'headings' | 'months'>, context: ImportContext) {
  const now = monthIndex(context.today.slice(0, 7)) ?? 0;
  const seen = new Map<number, number>();
  const refusals: Refusal[] = [];
  const refuse = (column: number, message: string) =>
    refusals.push({ line: 1, column: headings[column]?.trim() ?? null, message });
  for (const [index, { column, month }] of months.entries()) {
    const earlier = seen.get(month);
    const before = months[index - 1]?.month;
    if (earlier !== undefined) {
      refuse(column, `The month stands twice, in columns ${earlier + 1} and ${column + 1}. Expected each month once.`);
    } else if (before !== undefined && month !== before + 1) {
      refuse(column, `Expected the month ${compact(before + 1)} after ${compact(before)}, found ${compact(month)}.`);
    }
    if (month > now) refuse(column, `The month has not begun: today is ${context.today}.`);
    seen.set(month, column);
  }
  return refusals;
}

/** A month as these files write it, such as 202401. */
function compact(month: number): string {
  return `${Math.floor(month / 12)}${String((month % 12) + 1).padStart(2, '0')}`;
}
