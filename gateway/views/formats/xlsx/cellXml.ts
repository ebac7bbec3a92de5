import type { Cell } from '../../shape/shape.ts';
import { looksLikeFormula } from '../safeText.ts';

/** Styles by their place in styles.xml. */
export const styles = { plain: 0, heading: 1, quoted: 2, wrapped: 3, wrappedQuoted: 4 } as const;

/** Those in which a text stays a text though somebody edits it, by the style that it would have otherwise. */
const quotedOf: ReadonlyMap<number, number> = new Map([
  [styles.plain, styles.quoted],
  [styles.wrapped, styles.wrappedQuoted],
]);

/** The longest text that a cell may hold; a longer one makes Excel refuse the whole file. */
const longestText = 32_767;

/** What XML 1.0 has no way to write at all: control signs but for tab and line ends, and halves of pairs. */
const unwritable = /(?![\t\n\r])[\p{Cc}](?<![\u007f-\u009f])|[\p{Cs}\ufffe\uffff]/gu;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeXml(text: string): string {
  return text.replaceAll(unwritable, '\uFFFD').replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

/** A text as the sheet writes it: `_x0041_` would be read back as "A", so its underscore is written so. */
function sheetText(text: string): string {
  const cut = ' … (cut)';
  const short = text.length > longestText ? `${text.slice(0, longestText - cut.length)}${cut}` : text;
  return escapeXml(short.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'));
}

/**
 * One cell: numbers as numbers; texts inline, which no program computes, and marked as typed with an apostrophe where they
 * would be computed if somebody edited them or saved the sheet as CSV.
 */
export function cellXml(cell: Cell, address: string, style: number = styles.plain): string {
  const styled = (of: number) => (of === styles.plain ? '' : ` s="${String(of)}"`);
  if (cell === null) return '';
  if (typeof cell === 'number')
    return Number.isFinite(cell) ? `<c r="${address}"${styled(style)}><v>${String(cell)}</v></c>` : '';
  if (typeof cell === 'boolean') return `<c r="${address}" t="b"${styled(style)}><v>${cell ? '1' : '0'}</v></c>`;
  const own = looksLikeFormula(cell) ? (quotedOf.get(style) ?? style) : style;
  return `<c r="${address}" t="inlineStr"${styled(own)}><is><t xml:space="preserve">${sheetText(cell)}</t></is></c>`;
}

/** A row by its number, from 1 on. Excel needs no addresses, but other programs that read workbooks do. */
export function rowXml(cells: readonly Cell[], number: number, style?: number): string {
  const row = String(number);
  return `<row r="${row}">${cells.map((cell, index) => cellXml(cell, `${columnName(index)}${row}`, style)).join('')}</row>`;
}

const columnNames: string[] = [];

/** "A" for 0, "AA" for 26. */
function columnName(index: number): string {
  let name = columnNames[index];
  if (name === undefined) {
    const before = Math.floor(index / 26) - 1;
    name = `${before < 0 ? '' : columnName(before)}${String.fromCharCode(65 + (index % 26))}`;
    columnNames[index] = name;
  }
  return name;
}
