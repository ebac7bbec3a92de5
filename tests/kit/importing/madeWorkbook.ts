import { zip } from './zip.ts';

/** A cell of a made workbook: text, a number, a date such as 2023-12-31 or a formula with the value last computed. */
export type Cell =
  string | number | null | { readonly date: string } | { readonly formula: string; readonly value: number };

const namespaces =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const relationships = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

const worksheet = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The bytes of an .xlsx workbook (ECMA-376) with these sheets, as a spreadsheet program writes them. */
export function madeWorkbook(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Buffer {
  const entries = Object.entries(sheets);
  const names = entries.map(
    ([name], index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const targets = entries.map(
    (_, index) => `<Relationship Id="rId${index + 1}" Type="${worksheet}" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const parts = entries.map(([, rows], index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(rows)] as const);
  return zip({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook ${namespaces}><sheets>${names.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships ${relationships}>${targets.join('')}</Relationships>`,
    // Style 1 is format 14, the short date.
    'xl/styles.xml': `<styleSheet ${namespaces}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(parts),
  });
}

function sheetXml(rows: readonly (readonly Cell[])[]): string {
  const lines = rows.map((cells, index) => {
    const written = cells.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${index + 1}`));
    return `<row r="${index + 1}">${written.join('')}</row>`;
  });
  return `<worksheet ${namespaces}><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: Cell, address: string): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return `<c r="${address}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if ('formula' in cell) return `<c r="${address}"><f>${cell.formula}</f><v>${cell.value}</v></c>`;
  // Day 25,569 of a workbook's calendar is 1970-01-01.
  return `<c r="${address}" s="1"><v>${Date.parse(cell.date) / 86_400_000 + 25_569}</v></c>`;
}
