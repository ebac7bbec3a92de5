import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isArchive } from '../../../kit/importing/notText.ts';
import { openWorkbook } from '../../../kit/importing/workbook.ts';
import type { HeaderSignature } from '../../../schema/datasets/dataset.ts';
import { readToEnd } from '../../readToEnd.ts';
import { madeWorkbook } from './madeWorkbook.ts';
import { zip } from './zip.ts';

const signature: HeaderSignature = {
  title: 'Shares by borough',
  headings: [
    { name: 'date', spellings: ['Date'] },
    { name: 'share', spellings: ['Proportion'] },
  ],
  months: false,
  sheet: 'Borough',
};
const heading = ['Date', 'Proportion', 'Note'];
const lastDay = { date: '2023-12-31' };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workbook-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function open(bytes: Buffer) {
  const path = join(folder, 'sent.xlsx');
  await writeFile(path, bytes);
  const unrelated: HeaderSignature = { title: 'Text', headings: [], months: true };
  const candidates = [['text', unrelated] as const, ['shares', signature] as const];
  expect(await isArchive(path)).toBe(bytes.subarray(0, 2).toString() === 'PK');
  return openWorkbook(path, 'sent.xlsx', candidates, { today: '2024-06-30' });
}

async function read(bytes: Buffer) {
  const opened = await open(bytes);
  if (!opened.recognised) throw new Error(JSON.stringify(opened.refusals));
  return { ...opened, rows: (await readToEnd(opened.table.rows())).yielded };
}

describe('a workbook', () => {
  it('gives the rows of the sheet that a known format names, with dates and numbers as text', async () => {
    const sheets = {
      'Notes & "terms"': [['Nothing to read here']],
      Borough: [['Date', '', 'PROPORTION'], [lastDay, null, 0.56], [], ['31/12/2022', null, '0,5']],
    };
    const { dataset, table, rows } = await read(madeWorkbook(sheets));
    expect(dataset).toBe('shares');
    expect(table).toMatchObject({ columns: { date: 0, share: 2 }, sheet: 'Borough' });
    expect(rows).toEqual([
      { line: 2, cells: ['2023-12-31', '', '0.56'] },
      { line: 4, cells: ['31/12/2022', '', '0,5'] },
    ]);
  });

  it('refuses a formula in place of a value at its address, but not elsewhere', async () => {
    const formula = { formula: 'B2*2', value: 0.5 };
    const { rows } = await read(
      madeWorkbook({
        Dashboard: [[formula, formula], [formula]],
        Borough: [
          [...heading.slice(0, 2), ''],
          [lastDay, 0.5, formula],
          [lastDay, formula],
        ],
      }),
    );
    expect(rows.map(({ refusal }) => refusal)).toEqual([
      undefined,
      { line: 3, column: 'Borough!B3', message: expect.stringMatching(/found a formula/) },
    ]);
  });

  it('is refused when the sheet is missing, naming the sheets that are there', async () => {
    const opened = await open(madeWorkbook({ MPS: [heading], 'Q&A': [[]] }));
    expect(opened).toMatchObject({
      recognised: false,
      refusals: [
        { line: null, message: expect.stringMatching(/^Expected a sheet called "Borough", or .*; found "MPS", "Q&A"/) },
      ],
    });
  });

  it('is known by its headings where no sheet has the name, as a form that was filled in', async () => {
    const notes = [['How to fill this in']];
    const { dataset, table, rows } = await read(
      madeWorkbook({ Notes: notes, Sheet1: [heading.slice(0, 2), [lastDay, 0.5]] }),
    );
    expect(dataset).toBe('shares');
    expect(table.sheet).toBe('Sheet1');
    expect(rows).toEqual([{ line: 2, cells: ['2023-12-31', '0.5'] }]);
    expect(await open(madeWorkbook({ Sheet1: [['Date', 'Share']] }))).toMatchObject({
      refusals: [{ line: 1, message: expect.stringMatching(/missing "Proportion"; unexpected "Share"/) }],
    });
  });

  it('is refused before it is read where a few cells of its sheets make millions together', async () => {
    const far = [['Notes'], ...Array.from({ length: 80_000 }, () => []), [...Array<null>(25).fill(null), 1]];
    expect(await open(madeWorkbook({ A: far, B: far, C: far }))).toMatchObject({
      recognised: false,
      refusals: [{ message: expect.stringMatching(/too large: its sheets have more than 5000000 cells together/) }],
    });
  });

  it('that holds several tables is none by itself', async () => {
    const table = [heading.slice(0, 2), [lastDay, 0.5]];
    expect(await open(madeWorkbook({ A: table, B: table }))).toMatchObject({
      recognised: false,
      refusals: [
        { message: 'The workbook holds several tables: "A" and "B". Send each as a workbook or a CSV of its own.' },
      ],
    });
  });

  it('is refused with the difference when its headings are unknown, and when it has no rows', async () => {
    const opened = await open(madeWorkbook({ Borough: [['Date', 'Share']] }));
    expect(opened).toMatchObject({
      refusals: [{ message: expect.stringMatching(/missing "Proportion"; unexpected "Share"/) }],
    });
    const { rows } = await read(madeWorkbook({ Borough: [heading.slice(0, 2)] }));
    expect(rows).toMatchObject([{ refusal: { message: expect.stringMatching(/no rows/) } }]);
  });

  it('is refused when it is another archive, cut short or damaged', async () => {
    const whole = madeWorkbook({ Borough: [heading.slice(0, 2), [lastDay, 0.5]] });
    const damaged = Buffer.from(whole);
    damaged.fill(0xff, 40, 200);
    const noDirectory = Buffer.from(whole);
    noDirectory.writeUInt32LE(whole.length * 2, whole.length - 6);
    for (const bytes of [
      zip({ 'read.me': 'hello' }),
      whole.subarray(0, -100),
      damaged,
      noDirectory,
      Buffer.from('Date'),
    ]) {
      expect(await open(bytes)).toMatchObject({
        recognised: false,
        refusals: [{ message: expect.stringMatching(/no \.xlsx workbook, or a damaged one/) }],
      });
    }
  });
});
