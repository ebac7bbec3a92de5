import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { textRows } from '../../../kit/importing/textRows.ts';
import { readToEnd } from '../../readToEnd.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'text-rows-'));
});
afterAll(() => rm(folder, { recursive: true }));

const headings = ['one', 'two', 'three'];

async function rowsOf(text: string) {
  const path = join(folder, 'rows.csv');
  await writeFile(path, text);
  const { yielded } = await readToEnd(textRows(path, { headings, delimiter: ',', endsWithLineEnd: true }));
  return yielded.map(({ line, cells }) => ({ line, cells }));
}

/** The same rows by a parser alone, with the line that each begins on. */
function parsed(text: string) {
  const ends = [0];
  const records: readonly string[][] = parse(text, {
    bom: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n'],
    on_record: (record: string[], { lines }) => {
      ends.push(lines);
      return record;
    },
  });
  return records
    .map((cells, place) => ({ line: (ends[place] ?? 0) + 1, cells }))
    .slice(1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

const plain = fc.string({ unit: fc.constantFrom('a', 'é', '漢', ' ', '.', '7'), maxLength: 6 });
const quoted = fc.string({ unit: fc.constantFrom('b', ',', '\n', '""', ' '), maxLength: 6 }).map((text) => `"${text}"`);
const line = (cell: fc.Arbitrary<string>) =>
  fc.array(cell, { minLength: 3, maxLength: 3 }).map((cells) => cells.join(','));
const end = fc.constantFrom('\n', '\r\n');

describe('the rows of a text file', () => {
  it('are what a parser makes of them, with quotation marks and without', async () => {
    const lines = fc.array(
      fc.tuple(fc.oneof({ weight: 3, arbitrary: line(plain) }, line(fc.oneof(plain, quoted))), end),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    await fc.assert(
      fc.asyncProperty(lines, async (made) => {
        const text = `one,two,three\n${made.map(([row, closing]) => row + closing).join('')}x,y,z\n`;
        expect(await rowsOf(text)).toEqual(parsed(text));
      }),
    );
  });

  it('are the same where lines, letters and the first quotation mark lie across the pieces in which a file is read', async () => {
    const many = Array.from({ length: 9_000 }, (_, row) => `${row},Öffentlich 漢字 ${'x'.repeat(row % 17)},${row}\r\n`);
    const text = `\uFEFFone,two,three\n${many.join('')}1,"a, b",2\n${many.slice(0, 50).join('')}`;
    expect(await rowsOf(text)).toEqual(parsed(text));
  });
});
