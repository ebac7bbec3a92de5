import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createDomainDoor, type DomainDoor } from '../../../kit/importing/domainDoor.ts';
import type { ReceivedFile } from '../../../kit/importing/report.ts';
import type { Subgraph } from '../../../kit/subgraph/subgraph.ts';
import { createPerformance, performanceDatabase, performanceImporters } from '../../../subgraphs/performance/index.ts';
import { onEachDatabase } from '../../kit/database/testDatabase.ts';
import { askEntities } from '../ask.ts';
import { boroughFile } from './boroughFile.ts';

const today = () => '2026-06-01';
let folder: string;

async function file(text: string, name = 'crime.csv'): Promise<ReceivedFile> {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const path = join(folder, `${sha256}.csv`);
  await writeFile(path, text);
  return { name, path, sha256, bytes: Buffer.byteLength(text) };
}

const january = boroughFile(['202601', '202602'], (row) => row % 7);
/** The first row's first month is one more: arson in Barking and Dagenham. */
const restated = boroughFile(['202601', '202602'], (row, month) => (row % 7) + (row === 0 && month === 0 ? 1 : 0));

const published = (day: string | null) => ({ publishedOn: day, dryRun: false });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-door-'));
});
afterAll(() => rm(folder, { recursive: true }));

onEachDatabase(performanceDatabase, (database) => {
  let door: DomainDoor;
  let subgraph: Subgraph;

  beforeAll(async () => {
    door = createDomainDoor({ database: database(), importers: performanceImporters, today });
    subgraph = await createPerformance(database(), today);
  });
  beforeEach(async () => {
    await database().query('truncate performance.cell, performance.release cascade');
  });

  const arson = async (asAt?: string) => {
    const at = asAt === undefined ? '' : `, asAt: "${asAt}"`;
    return askEntities(
      subgraph,
      'Area',
      ['E09000002'],
      `{ crime(category: "arson"${at}) { at(period: "2026-01") { value status absence { reason } } } }`,
    );
  };
  const figure = (value: number | null, status: string, reason: string | null = null) => ({
    _entities: [{ crime: { at: { value, status, absence: reason === null ? null : { reason } } } }],
  });

  describe('the door', () => {
    it('takes a file whole, and the same file again without a change', async () => {
      const first = await door.import(await file(january), published('2026-03-15'));
      expect(first).toMatchObject({ dataset: 'mps-borough-crime', accepted: 11 * 32, refused: 0, refusals: [] });
      expect(first.changed).toBeGreaterThan(0);
      const again = await door.import(await file(january), published('2026-03-15'));
      expect(again).toMatchObject({ release: first.release, accepted: 11 * 32, changed: 0 });
      expect(await door.import(await file(january), published(null))).toMatchObject({
        release: first.release,
        changed: 0,
      });
    });

    it('changes nothing on a dry run, and says what it would take', async () => {
      const report = await door.import(await file(january), { publishedOn: null, dryRun: true });
      expect(report).toMatchObject({ release: null, accepted: 11 * 32, changed: 0, refusals: [] });
      expect(await arson()).toEqual(figure(null, 'FINAL', 'NOT_AVAILABLE'));
    });

    it('keeps what a figure said before it was restated', async () => {
      await door.import(await file(january), published('2026-03-15'));
      expect(await door.import(await file(restated), published('2026-04-15'))).toMatchObject({ changed: 1 });
      expect(await arson()).toEqual(figure(1, 'RESTATED'));
      expect(await arson('2026-04-01')).toEqual(figure(0, 'PROVISIONAL'));
      expect(await arson('2026-03-01')).toEqual(figure(null, 'FINAL', 'NOT_YET_PUBLISHED'));
    });

    it('answers what had been known once a release is withdrawn, and takes it in again with the day now given', async () => {
      await door.import(await file(january), published('2026-03-15'));
      const { release } = await door.import(await file(restated), published('2026-04-15'));
      await door.withdraw(release ?? '', 'published by mistake');
      expect(await arson()).toEqual(figure(0, 'PROVISIONAL'));
      await door.import(await file(restated), published('2026-05-15'));
      expect(await arson()).toEqual(figure(1, 'RESTATED'));
      expect(await arson('2026-05-01')).toEqual(figure(0, 'PROVISIONAL'));
    });

    it('sorts a file without a day by the day it was loaded, hides it from asAt, and takes its day later', async () => {
      await door.import(await file(january), published('2026-03-15'));
      await door.import(await file(restated), published(null));
      expect(await arson()).toEqual(figure(1, 'RESTATED'));
      expect(await arson('2026-05-31')).toEqual(figure(0, 'PROVISIONAL'));
      await door.import(await file(restated), published('2026-04-15'));
      expect(await arson('2026-05-31')).toEqual(figure(1, 'RESTATED'));
    });

    it('refuses another day for content that it holds, naming the release and the way out', async () => {
      await door.import(await file(january), published('2026-03-15'));
      const report = await door.import(await file(january), published('2026-03-16'));
      expect(report).toMatchObject({ dataset: 'mps-borough-crime', release: null, accepted: 0, changed: 0 });
      expect(report.refusals[0]?.message).toMatch(
        /already loaded as release mps-borough-crime:[0-9a-f]{12}, published on 2026-03-15.*hub withdraw/,
      );
    });

    it('refuses other content of the same day, which is most often a file that somebody has edited', async () => {
      await door.import(await file(january), published('2026-03-15'));
      const report = await door.import(await file(restated), published('2026-03-15'));
      expect(report).toMatchObject({ release: null, accepted: 0, changed: 0 });
      expect(report.refusals[0]?.message).toMatch(/of the same day, 2026-03-15, covers 2026-01 too.*hub withdraw/);
      expect(await arson()).toEqual(figure(0, 'PROVISIONAL'));
    });

    it('refuses a day of publication in the future', async () => {
      await expect(door.import(await file(january), published('2026-06-02'))).rejects.toThrow(/not in the future/);
    });

    it('says which release it does not know', async () => {
      await expect(door.withdraw('mps-borough-crime:000000000000', 'no reason')).rejects.toThrow(
        /no release "mps-borough-crime:000000000000"/,
      );
    });
  });

  describe('a file with faults', () => {
    const faults: readonly (readonly [string, (text: string) => string, RegExp])[] = [
      ['an unknown heading', (text) => text.replace('MinorText', 'Kind'), /MinorText/],
      ['a cell that is no number', (text) => text.replace(/,0,0\n/, ',n/a,0\n'), /n\/a/],
      ['a borough that no one knows', (text) => text.replace('Barking and Dagenham', 'Barking'), /Barking/],
      ['a row given twice', (text) => `${text}${text.split('\n')[1] ?? ''}\n`, /line/i],
      ['a month in the future', (text) => text.replace('202601,202602', '202606,202607'), /202607|2026-07/],
      ['a row cut short', (text) => text.slice(0, -20), /line end|cut short|cells/i],
      ['a wrong encoding', (text) => text.replace('Barnet', 'Barn\u00c3t'), /Barn/],
    ];

    it.each(faults)('is refused whole with the place: %s', async (_title, spoil, message) => {
      await door.import(await file(january), published('2026-03-15'));
      const report = await door.import(await file(spoil(restated)), published('2026-04-15'));
      expect(report).toMatchObject({ release: null, accepted: 0, changed: 0 });
      expect(JSON.stringify(report.refusals)).toMatch(message);
      expect(await arson()).toEqual(figure(0, 'PROVISIONAL'));
      const stages = await database().query(
        `select from pg_tables where schemaname = 'performance' and tablename like 'stage%'`,
      );
      expect(stages).toHaveLength(0);
    });

    it('is told a hundred of its faults, and how many there are', async () => {
      const spoiled = restated.replaceAll(/,(\d),(\d)\n/g, ',x,$2\n');
      const report = await door.import(await file(spoiled), published(null));
      expect(report.refusals).toHaveLength(100);
      expect(report).toMatchObject({ accepted: 0, refused: 11 * 32 });
    });
  });
});
