import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createRoutingDoor } from '../../../hub/door/routingDoor.ts';
import type { ImportDoor, ImportReport, ReceivedFile } from '../../../kit/importing/report.ts';
import { madeWorkbook, type Cell } from '../../kit/importing/madeWorkbook.ts';
import { zip } from '../../kit/importing/zip.ts';

const person = 'Gender,Age Group,Ethnicity (4+1)';
const arrests = [
  `Arrest Year,Arrest Month,${person},First Arrest Offnece,Arrest Count`.split(','),
  [2025, 3, 'Male', 'Adult', 'Other ', 'Theft, "other"', 40],
];
const disposals = [
  `Current Disposal Year,Current Disposal Month,${person},Offence Group,Current Disposal,Offence Count`.split(','),
  [2025, 3, 'Male', 'Adult', 'White', 'Robbery', 'To Court', 70],
];
const workbook = (...more: readonly (readonly Cell[])[]) =>
  madeWorkbook({ Notes: [['Read me']], Arrests: arrests, Disposals: [...disposals, ...more] });

describe('a workbook of several tables', () => {
  let folder: string;
  const seen: string[] = [];
  const taken = (file: ReceivedFile): ImportReport => ({
    file: file.name,
    dataset: 'mps-custody-arrests',
    release: `release:${file.sha256.slice(0, 4)}`,
    accepted: 1,
    refused: 0,
    changed: 1,
    refusals: [],
    remarks: [],
  });
  const keeper: ImportDoor = {
    import: async (file) => {
      seen.push(file.name.endsWith('.csv') ? await readFile(file.path, 'utf8') : file.name);
      return taken(file);
    },
    withdraw: () => Promise.reject(new Error('nothing is withdrawn')),
  };
  const door = createRoutingDoor({ accountability: keeper, engagement: keeper, performance: keeper });
  const send = async (bytes: Buffer, name = 'custody.xlsx') => {
    seen.length = 0;
    const path = join(folder, name);
    await writeFile(path, bytes);
    return door.import({ name, path, sha256: '00', bytes: bytes.length }, { publishedOn: null, dryRun: false });
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hub-test-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('has each taken as a release of its own', async () => {
    const report = await send(workbook());
    expect(report).toMatchObject({ file: 'custody.xlsx', dataset: null, accepted: 0, refusals: [] });
    expect(report.members?.map(({ file }) => file)).toEqual(['custody.xlsx/Arrests', 'custody.xlsx/Disposals']);
    const [first, second] = report.members ?? [];
    expect(first?.release).not.toBe(second?.release);
    expect(seen[0]).toContain('"2025","3","Male","Adult","Other","Theft, ""other""","40"\n');
    expect(seen[1]).toContain('"Current Disposal Year"');
  });

  it('has a table with a formula refused alone', async () => {
    const formula = { formula: 'A1', value: 7 };
    const report = await send(workbook([2025, 4, 'Male', 'Adult', 'White', 'Robbery', 'To Court', formula]));
    const message = expect.stringMatching(/^Disposals!H3: Expected a value, found a formula/);
    expect(report.members).toMatchObject([{ refusals: [] }, { release: null, refusals: [{ message }] }]);
  });

  it('has none of them dropped, whatever their sheets are called, and each told where it is wrong', async () => {
    const two = await send(madeWorkbook({ Arrests: arrests, 'Disposals 2025': disposals }));
    expect(two.members?.map(({ file }) => file)).toEqual(['custody.xlsx/Arrests', 'custody.xlsx/Disposals 2025']);
    const pivot = await send(madeWorkbook({ Arrests: [['Sum of arrests', 'Month']], Sheet1: disposals }));
    expect(pivot.members).toMatchObject([
      { accepted: 0, refusals: [{ line: null }] },
      { accepted: 1, refusals: [] },
    ]);
  });

  it('keeps each row in its own line, so that a refusal names the row of the sheet', async () => {
    const [headings = [], row = []] = disposals;
    await send(madeWorkbook({ Arrests: arrests, Disposals: [headings, [], [], row] }));
    expect(seen[1]?.split('\n')[3]).toMatch(/^"2025","3",/);
  });

  it('within an archive is told table by table', async () => {
    const report = await send(zip({ '2025/custody.xlsx': workbook() }), 'all.zip');
    expect(report.members?.map(({ file }) => file)).toEqual([
      'all.zip/2025/custody.xlsx/Arrests',
      'all.zip/2025/custody.xlsx/Disposals',
    ]);
  });

  it('with one of them is one file', async () => {
    const report = await send(madeWorkbook({ Disposals: disposals }));
    expect(report).toMatchObject({ file: 'custody.xlsx', accepted: 1 });
    expect(report.members).toBeUndefined();
    expect(seen).toEqual(['custody.xlsx']);
  });
});
