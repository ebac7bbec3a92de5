import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importArchive, type TakeMember } from '../../../hub/door/importArchive.ts';
import { createRoutingDoor } from '../../../hub/door/routingDoor.ts';
import { HubError } from '../../../kit/hubError.ts';
import type { ImportDoor, ImportReport, ReceivedFile } from '../../../kit/importing/report.ts';
import { zip } from '../../kit/importing/zip.ts';
import { outcomesFile, streetFile } from '../../subgraphs/performance/streets/madeStreets.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function received(content: Buffer, name = 'archive.zip'): Promise<ReceivedFile> {
  const path = join(folder, name);
  await writeFile(path, content);
  return { name, path, sha256: '00', bytes: content.length };
}

const taken = (file: ReceivedFile): ImportReport => ({
  file: file.name,
  dataset: 'street-crime',
  release: `street-crime:${file.sha256.slice(0, 12)}`,
  accepted: file.bytes,
  refused: 0,
  changed: 1,
  refusals: [],
  remarks: [],
});
/** Takes every file, and keeps what it said. */
const takesAll: TakeMember = (file) => Promise.resolve(taken(file));

describe('an archive', () => {
  it('has its files taken one by one, in the order of their names, each with its own digest', async () => {
    const seen: string[] = [];
    const take: TakeMember = async (file) => {
      seen.push(`${file.name}: ${await readFile(file.path, 'utf8')}`);
      return taken(file);
    };
    const file = await received(zip({ '2024-02/b-street.csv': 'two', '2024-01/a-street.csv': 'one' }));
    const report = await importArchive(file, take);
    expect(seen).toEqual(['a-street.csv: one', 'b-street.csv: two']);
    expect(report).toMatchObject({ file: 'archive.zip', dataset: null, accepted: 0, refusals: [], remarks: [] });
    expect(report?.members).toMatchObject([
      // sha256 of "one" begins so.
      { file: 'archive.zip/2024-01/a-street.csv', release: 'street-crime:7692c3ad3540', accepted: 3 },
      { file: 'archive.zip/2024-02/b-street.csv', accepted: 3 },
    ]);
  });

  it('has a bad file refused alone, and says so', async () => {
    const take: TakeMember = (file) => {
      if (file.name === 'b.csv') throw new HubError('CONFLICT', 'Another day is known.');
      return Promise.resolve(taken(file));
    };
    const report = await importArchive(await received(zip({ 'a.csv': '1', 'b.csv': '2', 'c.csv': '3' })), take);
    expect(report?.members?.map(({ file, refusals }) => [file, refusals.map(({ message }) => message)])).toEqual([
      ['archive.zip/a.csv', []],
      ['archive.zip/b.csv', ['Another day is known.']],
      ['archive.zip/c.csv', []],
    ]);
  });

  it('has the papers beside its data left out in words, and a table that is named like one taken', async () => {
    const take: TakeMember = ({ name, ...file }) => {
      const isTable = name === 'table.txt' || name.endsWith('.csv');
      if (name === 'late.txt') throw new HubError('CONFLICT', 'Another day is known.');
      const report = taken({ name, ...file });
      const refusals = [{ line: null, column: null, message: 'No known format.' }];
      return Promise.resolve(isTable && name !== 'odd.csv' ? report : { ...report, dataset: null, refusals });
    };
    const archive = zip({
      'README.txt': 'What this is',
      LICENCE: 'Open',
      'a.csv': '1',
      'late.txt': '1',
      'odd.csv': '1',
      'table.txt': '1',
    });
    const report = await importArchive(await received(archive), take);
    expect(report?.members?.map(({ file, refusals }) => [file, refusals[0]?.message])).toEqual([
      ['archive.zip/a.csv', undefined],
      ['archive.zip/late.txt', 'Another day is known.'],
      ['archive.zip/odd.csv', 'No known format.'],
      ['archive.zip/table.txt', undefined],
    ]);
    expect(report?.remarks).toEqual([
      '"LICENCE" was left out: a paper beside the data, with none that the hub knows.',
      '"README.txt" was left out: a paper beside the data, with none that the hub knows.',
    ]);
    const papers = zip({ 'README.txt': 'What this is' });
    expect(await importArchive(await received(papers), take)).toMatchObject({
      refusals: [{ message: 'The archive holds no file of London’s partners.' }],
    });
  });

  it('has no file taken whose name leads out of it, or whose content is damaged', async () => {
    const archive = zip({ '../escape.csv': '1', '/etc/absolute.csv': '1', 'good.csv': 'some words that are packed' });
    const outside = await importArchive(await received(archive), takesAll);
    const faults = outside?.members?.map(({ file, refusals }) => [file, refusals[0]?.message ?? '']);
    expect(faults).toEqual([
      ['archive.zip/../escape.csv', expect.stringMatching(/leads out of the archive/)],
      ['archive.zip//etc/absolute.csv', expect.stringMatching(/leads out of the archive/)],
      ['archive.zip/good.csv', ''],
    ]);
    const damaged = Buffer.from(zip({ 'a.csv': 'some words that are packed' }));
    damaged.writeUInt8(damaged.readUInt8(40) ^ 0xff, 40);
    const report = await importArchive(await received(damaged), takesAll);
    expect(report?.members).toMatchObject([
      { refusals: [{ message: expect.stringMatching(/^It is damaged in the archive/) }] },
    ]);
  });

  it('has no file taken that unpacks to more than its directory says', async () => {
    const bomb = Buffer.from(zip({ 'bomb.csv': '0'.repeat(1_000_000) }));
    const directory = bomb.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    bomb.writeUInt32LE(10, directory + 24);
    const report = await importArchive(await received(bomb), takesAll);
    expect(report?.members).toMatchObject([
      { refusals: [{ message: expect.stringMatching(/damaged in the archive/) }] },
    ]);
  });

  it('is refused where it would unpack to more than any published one', async () => {
    const huge = Buffer.from(
      zip(Object.fromEntries(Array.from({ length: 5 }, (_, place) => [`${String(place)}.csv`, '1']))),
    );
    for (let at = huge.indexOf('PK\u0001\u0002'); at !== -1; at = huge.indexOf('PK\u0001\u0002', at + 1)) {
      huge.writeUInt32LE(0xfffffff0, at + 24);
    }
    expect(await importArchive(await received(huge), takesAll)).toMatchObject({
      refusals: [{ message: expect.stringMatching(/unpacks to more than \d+ bytes/) }],
    });
    const one = Buffer.from(zip({ 'a.csv': '1' }));
    one.writeUInt32LE(600_000_000, one.indexOf('PK\u0001\u0002') + 24);
    expect((await importArchive(await received(one), takesAll))?.members).toMatchObject([
      { refusals: [{ message: expect.stringMatching(/unpacks to 600000000 bytes, more than/) }] },
    ]);
  });

  it('has the files of forces outside London left out, and clutter, and tells how many', async () => {
    const archive = zip({
      '2024-01/2024-01-kent-street.csv': '1',
      '2024-01/2024-01-btp-outcomes.csv': '1',
      '2024-01/2024-01-metropolitan-street.csv': '1',
      '__MACOSX/._2024-01': '1',
    });
    const report = await importArchive(await received(archive), takesAll);
    expect(report?.members?.map(({ file }) => file)).toEqual(['archive.zip/2024-01/2024-01-metropolitan-street.csv']);
    expect(report?.remarks).toEqual(['Files of forces outside London that were left out: 2.']);
  });

  it('is refused by itself where it is cut short or empty of partners’ files', async () => {
    const cut = zip({ 'a.csv': 'some words' }).subarray(0, 50);
    expect(await importArchive(await received(Buffer.from(cut)), takesAll)).toMatchObject({
      refusals: [{ message: expect.stringMatching(/^The archive cannot be opened/) }],
    });
    expect(await importArchive(await received(zip({ 'folder/': '' })), takesAll)).toMatchObject({
      refusals: [{ message: 'The archive holds no file of London’s partners.' }],
    });
  });

  it('is no workbook and no text', async () => {
    const workbook = zip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' });
    expect(await importArchive(await received(workbook, 'book.xlsx'), takesAll)).toBeNull();
    expect(await importArchive(await received(Buffer.from('a,b\n'), 'text.csv'), takesAll)).toBeNull();
  });

  it('goes through the one door to the subgraphs that keep its files', async () => {
    const files: string[] = [];
    const door = (domain: string): ImportDoor => ({
      import: (file) => {
        files.push(`${domain} ${file.name}`);
        return Promise.resolve(taken(file));
      },
      withdraw: (release) => Promise.resolve({ release, changed: 0 }),
    });
    const hub = createRoutingDoor({
      engagement: door('engagement'),
      accountability: door('accountability'),
      performance: door('performance'),
    });
    const archive = zip({
      '2024-01/2024-01-city-of-london-street.csv': streetFile([{}]),
      '2024-01/2024-01-city-of-london-outcomes.csv': outcomesFile([{}]),
      'notes.csv': 'a,b\n1,2\n',
    });
    const report = await hub.import(await received(archive), { publishedOn: null, dryRun: false });
    expect(files).toEqual([
      'performance 2024-01-city-of-london-outcomes.csv',
      'performance 2024-01-city-of-london-street.csv',
    ]);
    expect(report.members?.at(-1)).toMatchObject({
      file: 'archive.zip/notes.csv',
      refusals: [{ message: expect.stringMatching(/No known format has the headings of "notes.csv"/) }],
    });
  });
});
