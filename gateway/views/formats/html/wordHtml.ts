import { escapeHtml } from './escapeHtml.ts';

/** A day, or a period by its name, such as "2025-04-01" or "2024/25-Q4". */
const dated = /^\d{4}(-\d\d-\d\d|-\d\d|\/\d\d(-[QH]\d)?)$/;
const rollingYear = /^R12-(\d{4}-\d\d)$/;

const moment = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)[\d:.]*Z$/;

/** More signs than this without a place to break would push a table over the edge of a page. */
const longRun = /[^\s-]{25}(?=[^\s-])/g;

/** Text as it stands in a cell: a day and a period are never broken over two lines, and a long word is, rather than cut off. */
export function wordHtml(text: string): string {
  if (dated.test(text)) return `<span class="whole">${text}</span>`;
  const last = rollingYear.exec(text)?.[1];
  if (last !== undefined) return `12 months to <span class="whole">${last}</span>`;
  const [, day, time] = moment.exec(text) ?? [];
  if (day !== undefined) return `<span class="whole">${day}</span> <span class="whole">${time ?? ''} UTC</span>`;
  return text
    .replaceAll(longRun, (run) => `${run}\0`)
    .split('\0')
    .map(escapeHtml)
    .join('<wbr>');
}
