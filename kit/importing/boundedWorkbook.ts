import { readFile, stat } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { Oversized, type ZipEntries } from './zipEntries.ts';

/** Of what is sent, and of what it unpacks to. The published workbooks unpack to 3 MB; a larger one is an attack or a mistake. */
export const mostBytes = 32_000_000;
const mostRows = 200_000;
const mostColumns = 1_000;
/** Of all tables of a workbook together. */
export const mostCells = 5_000_000;

/** The tags that say where something lies in a sheet. */
const placed = /<(?:\w+:)?(?:c|row|dimension)\b((?:[^>"']|"[^"]*"|'[^']*')*)>/g;

/** The bytes of a workbook. @throws Oversized where they are more than any that is published has */
export async function readWorkbook(path: string): Promise<Buffer> {
  const { size } = await stat(path);
  if (size > mostBytes) throw new Oversized(`it has ${size} bytes, and at most ${mostBytes} are taken`);
  return readFile(path);
}

/**
 * The parts of a workbook packed anew, without compression: whoever reads it gets no more than was counted here, whatever the sizes
 * that the archive states of itself. @throws Oversized where it unpacks to too much
 */
export async function boundedWorkbook(entries: ZipEntries): Promise<Buffer> {
  const packed = new ZipFile();
  let left = mostBytes;
  for (const name of entries.names.filter((each) => /\.(?:xml|rels)$/.test(each))) {
    const part = entries.unpack(name, left);
    left -= part?.length ?? 0;
    if (part) packed.addBuffer(part, name, { compress: false });
  }
  packed.end();
  return buffer(packed.outputStream);
}

/**
 * Refuses a sheet whose cells lie so far out that the table up to them would not fit into memory: two cells are enough for that.
 * @returns how many cells the table has
 * @throws Oversized
 */
export function checkExtent(sheetXml: string): number {
  let [rows, columns] = [0, 0];
  for (const [, attributes = ''] of sheetXml.matchAll(placed)) {
    for (const [, double, single] of attributes.matchAll(/\s(?:r|ref)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
      for (const place of (double ?? single ?? '').split(':')) {
        const [, letters = '', digits = ''] = /^([A-Z]{0,3})(\d{1,7})$/.exec(place) ?? [];
        if (digits === '') throw new Error(`"${place.slice(0, 40)}" is no place in a sheet`);
        rows = Math.max(rows, Number(digits));
        columns = Math.max(columns, columnOf(letters));
      }
    }
  }
  if (rows > mostRows || columns > mostColumns || rows * columns > mostCells) {
    throw new Oversized(
      `its cells reach to row ${rows} and column ${columns}, and at most ${mostRows} rows, ${mostColumns} columns and ${mostCells} cells are taken: remove the empty ones`,
    );
  }
  return rows * columns;
}

function columnOf(letters: string): number {
  return letters.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
