import { coreKinds, policed } from './importers/madeFile.ts';

/**
 * A whole borough file as the Metropolitan Police puts it out, small: every borough, every core group, the given months.
 * @param kinds pairs of MajorText and MinorText
 * @param unknown crimes of an unknown place by month; no such row where left out
 */
export function boroughFile(
  months: readonly string[],
  countOf: (row: number, month: number) => number,
  kinds: typeof coreKinds = coreKinds,
  unknown: readonly number[] = [],
): string {
  const rows = kinds.flatMap(([major, minor], kind) =>
    policed.map(({ name }, place) => {
      const counts = months.map((_, month) => countOf(kind * policed.length + place, month));
      return [major, minor, name, ...counts].map(quoted).join(',');
    }),
  );
  if (unknown.length > 0) rows.push(['THEFT', 'SHOPLIFTING', 'Unknown', ...unknown].map(quoted).join(','));
  return `${['MajorText', 'MinorText', 'BoroughName', ...months].join(',')}\n${rows.join('\n')}\n`;
}

function quoted(cell: string | number): string {
  const text = String(cell);
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
