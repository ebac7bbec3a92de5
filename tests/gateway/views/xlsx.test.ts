import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readSheet } from 'read-excel-file/node';
import { writeXlsx } from '../../../gateway/views/formats/xlsx/writeXlsx.ts';
import type { Tree } from '../../../gateway/views/shape/answerTree.ts';
import { bytesOf, figure, reportOf, tools } from './madeReport.ts';

const query =
  '{ london { name code } boroughs { name wards { code name crime { latest { period figure { value } } } } } }';

const ward = (code: string, value: number | null): Tree => ({
  code,
  name: `Ward ${code}`,
  crime: { latest: { period: '2025-11', figure: figure(value) } },
});

async function workbook(text: string, parts: readonly Tree[]): Promise<(sheet: string) => Promise<unknown[][]>> {
  const bytes = await bytesOf(writeXlsx(reportOf(text, parts), tools));
  return async (sheet) => readSheet(bytes, sheet);
}

describe('a workbook', () => {
  it('has a sheet for each list, numbers as numbers, and the names of the rows outside', async () => {
    const sheet = await workbook(query, [
      {
        london: { name: 'London', code: 'E12000007' },
        boroughs: [{ name: 'Barnet', wards: [ward('A', 12), ward('B', null)] }],
      },
    ]);
    expect(await sheet('boroughs')).toEqual([
      ['name', 'note'],
      ['Barnet', null],
    ]);
    const parts = ['value', 'text', 'lower', 'upper', 'absence', 'flags', 'release'];
    const columns = ['code', 'name', 'crime.latest.period', ...parts.map((part) => `crime.latest.figure.${part}`)];
    const release = 'mps-borough-crime:0123456789ab';
    const missing = 'NOT_AVAILABLE: Nothing is loaded.';
    expect(await sheet('boroughs.wards')).toEqual([
      ['boroughs.name', ...columns, 'note'],
      ['Barnet', 'A', 'Ward A', '2025-11', 12, '12', 11, 13, null, null, release, null],
      ['Barnet', 'B', 'Ward B', '2025-11', null, 'x – not available', null, null, missing, null, release, null],
    ]);
    expect(await sheet('Answer')).toEqual([
      ['field', 'value', 'text', 'lower', 'upper', 'absence', 'flags', 'release'],
      ['london.name', 'London', null, null, null, null, null, null],
      ['london.code', 'E12000007', null, null, null, null, null, null],
    ]);
  });

  it('tells in its notes what the figures rest on and why some are missing', async () => {
    const sheet = await workbook(query, [
      { london: { name: 'London', code: 'E12000007' }, boroughs: [{ name: 'Barnet', wards: [ward('A', null)] }] },
    ]);
    const notes = await sheet('Notes');
    expect(notes).toContainEqual(['No value', 'NOT_AVAILABLE: Nothing is loaded.', '1 figures']);
    expect(notes).toContainEqual([
      'Source',
      'Recorded crime. Metropolitan Police Service, published 2025-12-15. OGL.',
      'mps-borough-crime:0123456789ab',
    ]);
    expect(notes.map(([about]) => about)).toEqual(
      expect.arrayContaining(['View', 'Asked on', 'Attribution', 'Shorthand']),
    );
  });

  it('gives every text back as it was, a formula included, which stays a text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
            fc.constantFrom('=1+1', '+44', '@x', '<a&b>"', "'tis", ' spaced '),
          ),
          {
            minLength: 1,
            maxLength: 5,
          },
        ),
        async (names) => {
          const sheet = await workbook('{ boroughs { name } }', [{ boroughs: names.map((name) => ({ name })) }]);
          const read = (await sheet('boroughs')).slice(1).map(([name]) => name ?? '');
          // The reader trims what it reads; nothing else may differ.
          expect(
            read.map((name) => `${typeof name === 'string' || typeof name === 'number' ? name : ''}`.trim()),
          ).toEqual(names.map((name) => name.trim()));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('says on the sheet of an empty list that it is empty', async () => {
    const sheet = await workbook('{ boroughs { name } }', [{ boroughs: [] }]);
    expect(await sheet('boroughs')).toEqual([
      ['name', 'note'],
      [null, 'There are no rows in "boroughs" here.'],
    ]);
  });
});
