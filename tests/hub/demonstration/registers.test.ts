import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadDemonstration } from '../../../hub/demonstration/loadDemonstration.ts';
import { unloadDemonstration } from '../../../hub/demonstration/unloadDemonstration.ts';
import { holdings } from '../../../kit/backup/holdings.ts';
import { createDomainDoor } from '../../../kit/importing/domainDoor.ts';
import { keepRecords } from '../../../kit/registers/keepRecords.ts';
import { hubItself } from '../../../kit/viewer.ts';
import { wardsOf } from '../../../schema/places/areas.ts';
import {
  createEngagement,
  engagementDatabase,
  engagementImporters,
  engagementRegisters,
  releasePanelCounts,
} from '../../../subgraphs/engagement/index.ts';
import { boards } from '../../../subgraphs/engagement/registers/boards.ts';
import { localPriorities } from '../../../subgraphs/engagement/registers/localPriorities.ts';
import { wardPanels } from '../../../subgraphs/engagement/registers/wardPanels.ts';
import { embedded } from '../../kit/database/testDatabase.ts';
import { askEntities } from '../../subgraphs/ask.ts';

const today = () => '2026-11-27';

let folder: string;
let opened: Awaited<ReturnType<typeof embedded>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-demonstration-'));
  opened = await embedded(engagementDatabase);
});
afterAll(async () => {
  await opened.close();
  await rm(folder, { recursive: true });
});

async function load(): Promise<readonly string[]> {
  const { database } = opened;
  const said: string[] = [];
  const door = createDomainDoor({ database, importers: engagementImporters, registers: engagementRegisters, today });
  await loadDemonstration({
    domain: 'engagement',
    database,
    door,
    temporaryFolder: folder,
    say: (step) => said.push(step),
  });
  return said;
}

const held = async (borough: string) => {
  const rows = await opened.database.query<{ register: string; records: number; real: number }>(
    `select register, count(*)::int as records, (count(*) filter (where not demonstration))::int as real
     from engagement.register_record where borough = $1 group by 1`,
    [borough],
  );
  return Object.fromEntries(rows.map(({ register, records, real }) => [register, { records, real }]));
};

describe('the demonstration of registers', () => {
  it('is taken through the door, once', async () => {
    expect(await load()).toHaveLength(6);
    expect(await load()).toEqual([]);
    expect(await held('E09000030')).toEqual({
      'safer-neighbourhood-boards': { records: 1, real: 0 },
      'board-seats': { records: 8, real: 0 },
      'board-meetings': { records: 4, real: 0 },
      'board-assurances': { records: 10, real: 0 },
      'ward-panels': { records: 20, real: 0 },
      'local-priorities': { records: 40, real: 0 },
    });
  });

  it('is nothing that people brought, and nothing that subscribers are told of', async () => {
    expect((await holdings(opened.database, ['engagement'])).filter((held) => held.includes('register'))).toEqual([]);
    expect(await opened.database.query('select from engagement.outbox')).toEqual([]);
  });

  it('is not counted together with what is real, and no longer of a borough that keeps a record of another kind', async () => {
    const { database } = opened;
    const haringey = 'E09000014';
    const haringeyWards = wardsOf(haringey);
    const ward = haringeyWards[0]?.code ?? '';
    const engagement = await createEngagement(database, today);
    const coverage = async (type: string, code: string) =>
      askEntities(
        engagement,
        type,
        [code],
        '{ wardPanelCoverage { wards { value flags } } priorityCounts { count isDemonstration } }',
      );
    await releasePanelCounts(database, today());
    const made = { wards: { value: haringeyWards.length, flags: ['DEMONSTRATION'] } };
    expect(await coverage('Borough', haringey)).toMatchObject({ _entities: [{ wardPanelCoverage: made }] });
    const command = { act: 'planBoard', id: haringey, expectedVersion: null, effectiveOn: null, reason: 'x' };
    const keeping = { database, viewer: hubItself, today: today(), beside: engagementRegisters };
    await keepRecords(boards, [{ ...command, given: { borough: haringey } }], keeping);
    expect(await coverage('Borough', haringey)).toMatchObject({
      _entities: [{ wardPanelCoverage: { wards: { value: null } }, priorityCounts: { count: 0 } }],
    });
    expect(await coverage('Borough', 'E09000002')).toMatchObject({
      _entities: [{ wardPanelCoverage: { wards: { flags: ['DEMONSTRATION'] } } }],
    });
    const propose = { ...command, act: 'proposeLocalPriority', id: `${ward}/2026-1` };
    const given = { ward, number: '2026-1', theme: 'DRUGS' };
    expect(await keepRecords(localPriorities, [{ ...propose, given }], keeping)).toMatchObject([{ change: {} }]);
    expect(await coverage('London', 'E12000007')).toMatchObject({
      _entities: [{ priorityCounts: { count: 1, isDemonstration: false } }],
    });
    await database.query('delete from engagement.register_record where not demonstration');
  });

  it('ends for a borough with the first record that it keeps itself, and for no other', async () => {
    const ward = 'E05009317';
    const open = { act: 'openWardPanel', id: ward, expectedVersion: null, effectiveOn: null, reason: 'x' };
    const keeping = { database: opened.database, viewer: hubItself, today: today() };
    const [refused] = await keepRecords(wardPanels, [{ ...open, given: { ward, chairKind: 'POLICE' } }], keeping);
    expect(refused).toMatchObject({ objections: [{ code: 'NOT_ACCEPTED' }] });
    expect(await held('E09000030')).toMatchObject({ 'board-seats': { records: 8 } });
    await keepRecords(wardPanels, [{ ...open, given: { ward } }], keeping);
    expect(await held('E09000030')).toEqual({ 'ward-panels': { records: 1, real: 1 } });
    expect(await held('E09000012')).toMatchObject({ 'board-seats': { records: 8, real: 0 } });
  });

  it('is removed with the rest of it, and what is real stays', async () => {
    const said: string[] = [];
    await unloadDemonstration(opened.database, (step) => said.push(step), true);
    expect(said).toContain('Removed the demonstration of ward-panels');
    expect(await held('E09000012')).toEqual({});
    expect(await held('E09000030')).toEqual({ 'ward-panels': { records: 1, real: 1 } });
    const changes = await opened.database.query('select from engagement.register_change');
    expect(changes).toHaveLength(1);
  });
});
