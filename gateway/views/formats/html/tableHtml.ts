import { escapeHtml } from './escapeHtml.ts';

export interface HtmlColumn {
  readonly heading: string;
  readonly isNumber: boolean;
}

/** @param isSaid whether the caption says what the heading above has just said: then only those who hear the page need it */
export function tableStart(caption: string, columns: readonly HtmlColumn[], isSaid = false): string {
  const heads = columns.map(
    ({ heading, isNumber }) => `<th scope="col"${isNumber ? ' class="number"' : ''}>${escapeHtml(heading)}</th>`,
  );
  return `<div class="scroll"><table><caption${isSaid ? ' class="said"' : ''}>${escapeHtml(caption)}</caption><thead><tr>${heads.join('')}</tr></thead><tbody>\n`;
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
