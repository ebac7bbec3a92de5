import { escapeHtml } from './escapeHtml.ts';
import { wordHtml } from './wordHtml.ts';

export interface HtmlColumn {
  readonly heading: string;
  readonly isNumber: boolean;
}

export interface TableLook {
  readonly caption: string;
  /** Whether the heading above has just said what the caption says. */
  readonly isSaid: boolean;
  /** Whether it is short enough to stand on one page as a whole. */
  readonly isKept: boolean;
}

/** Rows of a table that is not divided between two pages. */
export const mostKept = 12;

export function tableStart({ caption, isSaid, isKept }: TableLook, columns: readonly HtmlColumn[]): string {
  const heads = columns.map(
    ({ heading, isNumber }) => `<th scope="col"${isNumber ? ' class="number"' : ''}>${wordHtml(heading)}</th>`,
  );
  // A heading, unlike a caption, is never left alone at the foot of a page; those who hear the page are told by the caption too.
  const seen = isSaid ? '' : `<h3>${escapeHtml(caption)}</h3>\n`;
  return `${seen}<div class="scroll"><table${isKept ? ' class="kept"' : ''}><caption>${escapeHtml(caption)}</caption><thead><tr>${heads.join('')}</tr></thead><tbody>\n`;
}

/** A row, named by its first cell. */
export function rowHtml(cells: readonly string[], columns: readonly HtmlColumn[]): string {
  const html = cells.map((cell, index) =>
    index === 0
      ? `<th scope="row">${cell}</th>`
      : `<td${columns[index]?.isNumber === true ? ' class="number"' : ''}>${cell}</td>`,
  );
  return `<tr>${html.join('')}</tr>\n`;
}

/** A row that says why there are none. */
export function noteHtml(note: string, columns: readonly HtmlColumn[]): string {
  return `<tr><td class="note" colspan="${String(columns.length)}">${escapeHtml(note)}</td></tr>\n`;
}

export const tableEnd = '</tbody></table></div>\n';
