import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demonstrationFiles } from '../../../hub/demonstration/demonstrationFile.ts';
import { loadDemonstration, type DemonstrationHost } from '../../../hub/demonstration/loadDemonstration.ts';
import { unloadDemonstration } from '../../../hub/demonstration/unloadDemonstration.ts';
import type { Database } from '../../../kit/database/database.ts';
import { createDomainDoor, type DomainDoor } from '../../../kit/importing/domainDoor.ts';
import type { ReceivedFile } from '../../../kit/importing/report.ts';
import { demonstrationState } from '../../../kit/releases/demonstration.ts';
import type { Subgraph } from '../../../kit/subgraph/subgraph.ts';
import { datasetById } from '../../../schema/datasets/register.ts';
import { createPerformance, performanceDatabase, performanceImporters } from '../../../subgraphs/performance/index.ts';
import { embedded } from '../../kit/database/testDatabase.ts';
import { askEntities } from '../../subgraphs/ask.ts';
import { boroughFile } from '../../subgraphs/performance/boroughFile.ts';

/** Those that the performance subgraph keeps. */
const files = demonstrationFiles.filter(({ dataset }) => datasetById(dataset)?.consumers[0] === 'performance');
const today = () => '2026-06-01';
const boroughCrime = 'mps-borough-crime';
const westminster = 'E09000033';
const published = { publishedOn: '2026-02-15', dryRun: false };

let folder: string;
let opened: Awaited<ReturnType<typeof embedded>>;
let database: Database;
let door: DomainDoor;
let subgraph: Subgraph;
let said: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-demonstration-'));
  opened = await embedded(performanceDatabase);
  database = opened.database;
  door = createDomainDoor({ database, importers: performanceImporters, today });
  subgraph = await createPerformance(database, today);
});
afterAll(async () => {
  await opened.close();
  await rm(folder, { recursive: true });
});

/** What one start does: the steps it tells of and the statements it costs. */
async function start(through: Pick<DomainDoor, 'demonstrate'> = door) {
  said = [];
  const before = database.statements;
  const host: DemonstrationHost = {
    domain: 'performance',
    database,
    door: through,
    temporaryFolder: join(folder, 'temporary'),
    say: (step) => said.push(step),
  };
  await loadDemonstration(host);
  return { said, statements: database.statements - before };
}

async function realFile(): Promise<ReceivedFile> {
  const text = boroughFile(['202511', '202512'], () => 5);
  const path = join(folder, 'real.csv');
  await writeFile(path, text);
  return {
    name: 'real.csv',
    path,
    sha256: createHash('sha256').update(text).digest('hex'),
    bytes: Buffer.byteLength(text),
  };
}

const figure = '{ at(period: "2025-12") { value flags release { publisher publishedOn } absence { reason } } }';
const crime = (area: string) => askEntities(subgraph, 'Area', [area], `{ crime ${figure} }`);
async function cellsOf(dataset: string): Promise<number> {
  const [row] = await database.query<{ cells: number }>(
    `select count(*)::int as cells from performance.cell c join performance.series s on s.id = c.series where s.dataset = $1`,
    [dataset],
  );
  return row?.cells ?? 0;
}

describe('loading the demonstration', () => {
  it('loads every file through the door, and leaves nothing behind in the temporary folder', async () => {
    await start();
    expect(said).toHaveLength(files.length);
    expect(await readdir(join(folder, 'temporary'))).toEqual([]);
  });

  it.each([westminster, 'E12000007', 'E05013808'])(
    'flags the crime of %s and names no real publisher',
    async (area) => {
      expect(await crime(area)).toMatchObject({
        _entities: [
          {
            crime: {
              at: {
                value: expect.any(Number),
                flags: expect.arrayContaining(['DEMONSTRATION']),
                release: { publisher: 'Demonstration data, not real', publishedOn: '2026-01-15' },
              },
            },
          },
        ],
      });
    },
  );

  it('flags the survey’s figures too', async () => {
    const trust = `{ confidence(question: TRUST_MPS) { at(period: "R12-2025-12") { value flags release { publisher } } } }`;
    expect(await askEntities(subgraph, 'Area', [westminster], trust)).toMatchObject({
      _entities: [
        {
          confidence: {
            at: {
              value: expect.any(Number),
              flags: expect.arrayContaining(['DEMONSTRATION']),
              release: { publisher: 'Demonstration data, not real' },
            },
          },
        },
      ],
    });
  });

  it('does nothing a second time, at the cost of one statement per dataset', async () => {
    expect(await start()).toEqual({ said: [], statements: files.length });
  });

  it('replaces an earlier version', async () => {
    await database.query(`update performance.release set file_name = 'earlier.csv', sha256 = 'earlier', id = 'earlier'
      where dataset = '${boroughCrime}'`);
    const cells = await cellsOf(boroughCrime);
    await start();
    expect(said).toEqual([expect.stringContaining('MPS Borough Level Crime')]);
    const [file] = files;
    expect(await demonstrationState(database, 'performance', boroughCrime)).toEqual({
      hasRealRelease: false,
      files: [file?.name],
    });
    expect(await cellsOf(boroughCrime)).toBe(cells);
  });
});

describe('a real release', () => {
  it('ends the demonstration of its dataset, and only of that', async () => {
    const { release } = await door.import(await realFile(), published);
    expect(await crime(westminster)).toMatchObject({
      _entities: [{ crime: { at: { value: 55, flags: [], release: { publisher: 'Metropolitan Police Service' } } } }],
    });
    expect(await crime('E05013808')).toMatchObject({
      _entities: [{ crime: { at: { flags: ['DEMONSTRATION'] } } }],
    });
    await door.withdraw(release ?? '', 'to see whether the demonstration comes back');
  });

  it('ends it for good: no later start brings it back, though the release was withdrawn', async () => {
    expect(await start()).toEqual({ said: [], statements: files.length });
    expect(await crime(westminster)).toMatchObject({
      _entities: [{ crime: { at: { value: null, absence: { reason: 'NOT_AVAILABLE' } } } }],
    });
  });
});

describe('HUB_DEMO=off', () => {
  it('removes what is left of the demonstration and nothing else, and costs one statement where there is none', async () => {
    const real = await door.import(await realFile(), published);
    const steps: string[] = [];
    await unloadDemonstration(database, (step) => steps.push(step));
    expect(steps).toEqual([expect.stringContaining('ward level'), expect.stringContaining('Public Attitude Survey')]);
    expect(await database.query('select id from performance.release')).toEqual([{ id: real.release }]);
    expect(await cellsOf('mps-ward-crime')).toBe(0);
    expect(await cellsOf(boroughCrime)).toBeGreaterThan(0);
    const before = database.statements;
    await unloadDemonstration(database, (step) => steps.push(step));
    expect(database.statements - before).toBe(1);
  });
});

describe('a real release that arrives while the demonstration is being made', () => {
  it('wins, and the start goes on', async () => {
    await database.query('truncate performance.cell, performance.release cascade');
    let outcome: unknown;
    await start({
      demonstrate: async (file, options) => {
        if (outcome === undefined) await door.import(await realFile(), published);
        return door.demonstrate(file, options).catch((error: unknown) => {
          outcome = error;
          throw error;
        });
      },
    });
    expect(outcome).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining(boroughCrime) });
    expect(said).toHaveLength(files.length);
    expect(await demonstrationState(database, 'performance', boroughCrime)).toEqual({
      hasRealRelease: true,
      files: [],
    });
  });

  it('a file that is refused stops the start and says why', async () => {
    await database.query('truncate performance.cell, performance.release cascade');
    const refusing = {
      demonstrate: async (file: ReceivedFile) =>
        door.demonstrate({ ...file, path: await cutShort() }, { publishedOn: '2026-01-15', dryRun: false }),
    };
    await expect(start(refusing)).rejects.toThrow(/MPS Borough Level Crime.*was refused.*HUB_DEMO=off/);
    expect(await readdir(join(folder, 'temporary'))).toEqual([]);
  });
});

async function cutShort(): Promise<string> {
  const path = join(folder, 'cut.csv');
  await writeFile(path, 'MajorText,MinorText,BoroughName,202512\nTHEFT,SHOPLIFTING,Barnet,5\n');
  return path;
}
