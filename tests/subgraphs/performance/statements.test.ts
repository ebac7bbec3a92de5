import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createInProcessTransport } from '../../../gateway/transports/inProcessTransport.ts';
import type { Transport } from '../../../gateway/transports/transport.ts';
import { committedSupergraph } from '../../../hub/supergraph.ts';
import type { Database } from '../../../kit/database/database.ts';
import { createDomainDoor } from '../../../kit/importing/domainDoor.ts';
import type { Subgraph } from '../../../kit/subgraph/subgraph.ts';
import { wardsOf } from '../../../schema/places/areas.ts';
import { boroughs } from '../../../schema/places/boroughs.ts';
import { createPerformance, performanceDatabase, performanceImporters } from '../../../subgraphs/performance/index.ts';
import { createSpine, spineDatabase, ViewStore } from '../../../subgraphs/spine/index.ts';
import { partnerKey } from '../../gateway/support/keys.ts';
import { silent, startTestHub } from '../../gateway/support/testHub.ts';
import { embedded } from '../../kit/database/testDatabase.ts';
import { askEntities } from '../ask.ts';
import { boroughFile } from './boroughFile.ts';
import { policed } from './importers/madeFile.ts';

const today = () => '2026-02-01';
/** Thirteen months, so that the last has the same month a year before. */
const months = ['202412', ...Array.from({ length: 12 }, (_, month) => String(202_501 + month))];

const wardFile = [
  ['MajorText', 'MinorText', 'WardName', 'WardCode', 'LookUp_BoroughName', ...months].join(','),
  ...policed.flatMap(({ code, name }) =>
    wardsOf(code).map((ward, place) =>
      ['THEFT', 'SHOPLIFTING', 'a ward', ward.code, name, ...months.map((_, month) => place + month)].join(','),
    ),
  ),
];
const surveyFile = [
  'Date,Survey,Borough,Measure,Proportion,MPS',
  ...['31/12/2024', '31/12/2025'].flatMap((date) =>
    policed.map(({ name }) => `${date},PAS,${name},"""Good Job"" local",0.5,0.47`),
  ),
];
const files = [
  boroughFile(months, (row, month) => row + month),
  `${wardFile.join('\n')}\n`,
  `${surveyFile.join('\n')}\n`,
];

const at = (period: string) =>
  `{ at(period: "${period}") { value } series(last: 12) { figure { value } } change { verdict } }`;
const fourIndicators = `{
  crime ${at('2025-11')}
  burglary: crime(category: "burglary") ${at('2025-11')}
  theft: crime(category: "theft") ${at('2025-11')}
  confidence(question: GOOD_JOB_LOCAL) ${at('R12-2025-12')}
}`;

async function load(database: Database): Promise<void> {
  const door = createDomainDoor({ database, importers: performanceImporters, today });
  const folder = await mkdtemp(join(tmpdir(), 'hub-statements-'));
  try {
    for (const [place, text] of files.entries()) {
      const path = join(folder, `${String(place)}.csv`);
      await writeFile(path, text);
      const file = {
        name: 'made.csv',
        path,
        sha256: createHash('sha256').update(text).digest('hex'),
        bytes: text.length,
      };
      const report = await door.import(file, { publishedOn: '2026-01-15', dryRun: false });
      expect(report.refusals).toEqual([]);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('four indicators of a borough and all its wards', () => {
  let opened: Awaited<ReturnType<typeof embedded>>;
  let subgraph: Subgraph;

  beforeAll(async () => {
    opened = await embedded(performanceDatabase);
    await load(opened.database);
    subgraph = await createPerformance(opened.database, today);
  });
  afterAll(() => opened.close());

  /** How many statements it takes to answer for the areas. */
  async function statements(codes: readonly string[]): Promise<number> {
    const before = opened.database.statements;
    await askEntities(subgraph, 'Area', codes, fourIndicators);
    return opened.database.statements - before;
  }

  const withWards = (code: string) => [code, ...wardsOf(code).map((ward) => ward.code)];

  it('have figures', async () => {
    const [borough = '', ward = ''] = withWards('E09000030');
    expect(await askEntities(subgraph, 'Area', [borough, ward], fourIndicators)).toMatchObject({
      _entities: [
        { theft: { change: { verdict: 'NOT_DISTINGUISHABLE' } }, confidence: { at: { value: 50 } } },
        { theft: { at: { value: 11 } }, confidence: { at: { value: null } } },
      ],
    });
  });

  it('cost a handful of statements, as many for 33 boroughs as for one borough and one ward', async () => {
    const [borough = '', ward = ''] = withWards('E09000030');
    const least = await statements([borough, ward]);
    expect(least).toBeLessThanOrEqual(5);
    expect(await statements(withWards('E09000030'))).toBe(least);
    expect(await statements(boroughs.flatMap(({ code }) => withWards(code)))).toBe(least);
  });

  it('are judged ward by ward for one key a hundred times at once, while another key is served', async () => {
    const places = await embedded(spineDatabase);
    const views = new ViewStore({ database: places.database, builtIn: [], logger: silent });
    const spine = await createSpine({ database: places.database, views, today });
    const away: Transport = {
      required: false,
      send: () => Promise.reject(new Error('nothing was to be asked of it')),
      ready: async () => false,
      close: async () => undefined,
    };
    const transports = {
      spine: createInProcessTransport(spine, { logger: silent }),
      performance: createInProcessTransport(subgraph, { logger: silent }),
      accountability: away,
      engagement: away,
    };
    const allowance = { perQuery: 250_000, capacity: 600_000, perSecond: 1 };
    await using hub = await startTestHub({
      supergraphSdl: await committedSupergraph(),
      transports,
      limits: { allowances: { anonymous: allowance, known: allowance } },
    });
    const judged = 'attention(kind: IMPROVING, denominator: HOUSEHOLDS) { judgedCount absence { reason } }';
    const visits = 'supportVisits(denominator: HOUSEHOLDS) { judgedCount }';
    const expensive = `{ boroughs { wards { crime(category: "theft") { ${judged} ${visits} } } } }`;
    const cheap = '{ boroughs { name } }';
    const [greedy, modest] = [partnerKey('PARTNER', ['E09000012']).headers, partnerKey('POLICE').headers];
    await hub.query(cheap, {}, modest);
    let worked = 0;
    const ask = async () => {
      const { status } = await hub.query(expensive, {}, greedy);
      if (status === 200) worked += 1;
      return status;
    };
    const rush = Promise.all(Array.from({ length: 100 }, ask));
    expect(await hub.query(cheap, {}, modest)).toMatchObject({
      status: 200,
      body: { data: { boroughs: expect.arrayContaining([expect.objectContaining({ name: 'Hackney' })]) } },
    });
    const workedBefore = worked;
    const statuses = await rush;
    expect(workedBefore).toBeLessThan(worked);
    expect(worked).toBe(3);
    expect(statuses.filter((status) => status === 429)).toHaveLength(97);
    await places.close();
  });
});
