import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTextTable } from '../../../kit/importing/textTable.ts';
import type { HeaderSignature } from '../../../schema/datasets/dataset.ts';
import { readToEnd } from '../../readToEnd.ts';

const counts: HeaderSignature = {
  title: 'Counts by borough',
  headings: [
    { name: 'group', spellings: ['MajorText', 'Group'] },
    { name: 'borough', spellings: ['BoroughName'] },
  ],
  months: true,
};
const shares: HeaderSignature = {
  title: 'Shares by borough',
  headings: [
    { name: 'date', spellings: ['Date'] },
    { name: 'share', spellings: ['Proportion'] },
  ],
  months: false,
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'text-table-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function open(content: string | Buffer, today = '2024-06-30') {
  const path = join(folder, 'sent.csv');
  await writeFile(path, content);
  const candidates = [['counts', counts] as const, ['shares', shares] as const];
  return openTextTable(path, 'sent.csv', candidates, { today });
}

async function read(content: string | Buffer) {
  const opened = await open(content);
  if (!opened.recognised) throw new Error(JSON.stringify(opened.refusals));
  return { ...opened, rows: (await readToEnd(opened.table.rows())).yielded };
}

async function refusals(content: string | Buffer, today?: string) {
  const opened = await open(content, today);
  if (!opened.recognised) return opened.refusals;
  const { yielded } = await readToEnd(opened.table.rows());
  return yielded.flatMap((row) => row.refusal ?? []);
}

describe('a table of text', () => {
  it('is recognised by its headings, in any order, in any case and with blanks around them', async () => {
    const { dataset, table, rows } = await read(' boroughname ,GROUP,202401,202402\nBrent,Theft,1,2\n');
    expect(dataset).toBe('counts');
    expect(table.columns).toEqual({ borough: 0, group: 1 });
    expect(table.months).toEqual([
      { column: 2, month: 2024 * 12 },
      { column: 3, month: 2024 * 12 + 1 },
    ]);
    expect(rows).toEqual([{ line: 2, cells: ['Brent', 'Theft', '1', '2'] }]);
  });

  it.each([',', ';', '\t'] as const)('is split at %j where the heading line is', async (delimiter) => {
    const { table, rows } = await read(`Date${delimiter}Proportion\n2024${delimiter}"0,5"\n`);
    expect(table.columns).toEqual({ date: 0, share: 1 });
    expect(rows[0]?.cells).toEqual(['2024', '0,5']);
  });

  it('may begin with a byte order mark, end its lines with CRLF and have empty columns', async () => {
    const { rows } = await read('\uFEFFDate,,Proportion,,\r\n2024,,1,,\r\n2025,,2\r\n,,,,\r\n2026,,3,,,,\r\n');
    expect(rows.map(({ line, cells, refusal }) => [line, cells[2], refusal])).toEqual([
      [2, '1', undefined],
      [3, '2', undefined],
      [5, '3', undefined],
    ]);
  });

  it('keeps quotation marks, delimiters and line ends inside values, and counts lines as an editor does', async () => {
    const { rows } = await read('Date,Proportion\n"a ""b"", c\nd",1\ne,2\n');
    expect(rows).toEqual([
      { line: 2, cells: ['a "b", c\nd', '1'] },
      { line: 4, cells: ['e', '2'] },
    ]);
  });

  it('is refused with the nearest known format and the difference where the headings are unknown', async () => {
    const [refusal, ...others] = await refusals('MajorText,WardCode,202401,202402,202403\nTheft,E05,1,2,3\n');
    expect(others).toEqual([]);
    expect(refusal).toEqual({
      line: 1,
      column: null,
      message:
        'No known format has the headings of "sent.csv": "MajorText", "WardCode", "202401" … "202403". The nearest known format is ' +
        '"Counts by borough"; the difference: missing "BoroughName"; unexpected "WardCode". Send the file as it was published.',
    });
  });

  it.each([
    ['no month column', 'Group,BoroughName\n', /missing the months/],
    ['a heading twice', 'Group,MajorText,BoroughName,202401\n', /a second "MajorText"/],
    ['a month twice', 'Group,BoroughName,202401,202401\n', /stands twice, in columns 3 and 4/],
    ['a month left out', 'Group,BoroughName,202401,202403\n', /Expected the month 202402 after 202401, found 202403/],
    ['months in falling order', 'Group,BoroughName,202402,202401\n', /Expected the month 202403/],
    ['a month that has not begun', 'Group,BoroughName,202406,202407\n', /has not begun: today is 2024-06-30/],
    ['nothing in it', '', /is empty/],
    ['only blanks', '\n\n  \n', /is empty/],
    ['a heading line alone', 'Date,Proportion\n', /no rows/],
    ['a saved web page', '<!DOCTYPE html>\n<html>', /web page/],
    ['bytes of a workbook', Buffer.from('PK\u0003\u0004....'), /workbook/],
    ['a PDF', '%PDF-1.7\n', /PDF/],
    ['UTF-16', Buffer.from('\uFEFFDate,Proportion\n', 'utf16le'), /UTF-16/],
    ['NUL bytes', 'Date,Prop\0ortion\n', /NUL/],
    ['a heading in Latin-1', Buffer.from('Daté,Proportion\n', 'latin1'), /heading line is not in UTF-8/],
  ])('is refused when it has %s', async (_, content, message) => {
    const found = await refusals(content);
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toMatch(message);
  });

  it('takes the month of today and refuses the one after it at its heading', async () => {
    expect(await refusals('Group,BoroughName,202401\nTheft,Brent,1\n', '2024-01-01')).toEqual([]);
    expect(await refusals('Group,BoroughName,202401\nTheft,Brent,1\n', '2023-12-31')).toMatchObject([
      { line: 1, column: '202401' },
    ]);
  });

  it('refuses rows with too few or too many cells, each with its line', async () => {
    expect(await refusals('Date,Proportion\n1,2\n3\n4,5,6\n7,8\n')).toEqual([
      { line: 3, column: null, message: 'Expected 2 cells, as many as there are headings; found 1.' },
      { line: 4, column: null, message: 'Expected 2 cells, as many as there are headings; found 3.' },
    ]);
  });

  it('refuses bytes that are no UTF-8, each with its line and column', async () => {
    const found = await refusals(Buffer.from('Date,Proportion\nok,1\ncafé,2\nok,3\n4,é\n', 'latin1'));
    expect(found).toMatchObject([
      { line: 3, column: 'Date', message: expect.stringMatching(/not text in UTF-8/) },
      { line: 5, column: 'Proportion' },
    ]);
  });

  it('refuses its last row where the line has no end, for it looks cut short', async () => {
    const { rows } = await read('Date,Proportion\n1,2\n3,4');
    expect(rows.map(({ line, refusal }) => [line, refusal?.message])).toEqual([
      [2, undefined],
      [3, expect.stringMatching(/looks cut short/)],
    ]);
  });

  it.each([
    ['never closed', 'Date,Proportion\n1,2\n3,"4\n5,6\n', /opens here and is not closed/],
    ['never closed in a long file', `Date,Proportion\n1,2\n3,"4\n${'5,6\n'.repeat(400_000)}`, /opens here/],
    ['inside a value', 'Date,Proportion\n1,2\n3,4"5\n6,7\n', /neither opens nor closes/],
    ['closed too early', 'Date,Proportion\n1,2\n3,"4"5\n6,7\n', /neither opens nor closes/],
  ])('refuses a quotation that is %s, at its line', async (_, content, message) => {
    const found = await refusals(content);
    expect(found).toMatchObject([{ line: 3 }]);
    expect(found[0]?.message).toMatch(message);
  });

  it('lets the file go when the reader stops early', async () => {
    const { table } = await read(`Date,Proportion\n${'1,2\n'.repeat(100_000)}`);
    for await (const row of table.rows()) if (row.line === 5) break;
    await expect(readToEnd(table.rows())).resolves.toMatchObject({ yielded: { length: 100_000 } });
  });
});
