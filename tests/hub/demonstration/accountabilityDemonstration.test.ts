import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { demonstrationFiles } from '../../../hub/demonstration/demonstrationFile.ts';
import { loadDemonstration } from '../../../hub/demonstration/loadDemonstration.ts';
import { demonstrationRegisters } from '../../../hub/demonstration/registers/demonstrationRegisters.ts';
import { createDomainDoor } from '../../../kit/importing/domainDoor.ts';
import { datasetById } from '../../../schema/datasets/register.ts';
import { accountabilityImporters, accountabilityRegisters } from '../../../subgraphs/accountability/index.ts';
import { madeMonth } from '../../subgraphs/accountability/people/madePeople.ts';
import { stopsCsv } from '../../subgraphs/accountability/stops/madeStops.ts';
import {
  loadedAccountability,
  type LoadedAccountability,
} from '../../subgraphs/accountability/support/loadedAccountability.ts';

const towerHamlets = 'E09000030';
const metropolitanPolice = 'E23000001';
const registers = demonstrationRegisters.filter(({ register }) => accountabilityRegisters.includes(register));
const files = demonstrationFiles.filter(({ dataset }) => datasetById(dataset)?.consumers[0] === 'accountability');

describe('the demonstration of complaints and custody', () => {
  let hub: LoadedAccountability;
  let folder: string;
  const start = async () => {
    const said: string[] = [];
    const { database } = hub;
    const before = database.statements;
    await loadDemonstration({
      domain: 'accountability',
      database,
      door: createDomainDoor({
        database,
        importers: accountabilityImporters,
        registers: accountabilityRegisters,
        today: () => '2026-11-27',
      }),
      temporaryFolder: folder,
      say: (step) => said.push(step),
    });
    return { said, statements: database.statements - before };
  };
  beforeAll(async () => {
    hub = await loadedAccountability();
    folder = await mkdtemp(join(tmpdir(), 'hub-demonstration-'));
  });
  afterAll(async () => {
    await hub.close();
    await rm(folder, { recursive: true });
  });

  it('comes through the door of partners’ files, once', async () => {
    const all = files.length + registers.length;
    expect((await start()).said).toHaveLength(all);
    expect(await start()).toEqual({ said: [], statements: all });
  });

  const flagged = { value: expect.any(Number), flags: expect.arrayContaining(['DEMONSTRATION']) };

  it('shows complaints of a borough and of forces, marked as made up', async () => {
    const asked = '{ complaints { latest { period figure { value flags } } } }';
    expect(await hub.of(towerHamlets, asked)).toEqual({
      complaints: { latest: { period: '2025/26-Q3', figure: flagged } },
    });
    const finalised = '{ complaints(kind: FINALISED) { latest { period figure { value flags } } } }';
    expect(await hub.of(metropolitanPolice, finalised)).toEqual({
      complaints: { latest: { period: '2024/25', figure: flagged } },
    });
  });

  it('shows custody, with few enough withheld to be of use', async () => {
    const asked = `{ custodyDisposals { at(period: "2025/26-Q3") { value flags } }
      prosecuted: custodyDisposals(filter: { disposal: PROSECUTION, ethnicity: OTHER }) { at(period: "2025/26-Q3") { value flags } } }`;
    expect(await hub.of(metropolitanPolice, asked)).toEqual({
      custodyDisposals: { at: flagged },
      prosecuted: { at: flagged },
    });
  });

  it('shows stops of the force and tables of the people, with few enough withheld to be of use', async () => {
    const asked = `{ stopAndSearch { latest { period figure { value flags } } }
      stopAndSearchTables(period: "2025-12") { id withheld cells { figure { flags } } release { publisher } } }`;
    const told = z
      .object({ stopAndSearchTables: z.array(z.object({ withheld: z.number(), cells: z.array(z.unknown()) })) })
      .loose()
      .parse(await hub.of(metropolitanPolice, asked));
    expect(told).toMatchObject({ stopAndSearch: { latest: { period: '2025-12', figure: flagged } } });
    expect(told.stopAndSearchTables).toHaveLength(8);
    const sum = (of: (table: (typeof told.stopAndSearchTables)[number]) => number) =>
      told.stopAndSearchTables.reduce((all, table) => all + of(table), 0);
    expect(sum(({ withheld }) => withheld)).toBeLessThan(sum(({ cells }) => cells.length) / 3);
  });

  it('shows what committees, monitoring groups and custody visitors keep', async () => {
    const asked = `{ recommendationFollowUps { totalCount edges { node { status letter isDemonstration } } }
      stopAndSearchMonitoringGroup { meetings { totalCount } issues { totalCount } }
      custodyVisiting(period: "2025/26-Q3") { suites { name } visits { totalCount } } }`;
    expect(await hub.of(towerHamlets, asked)).toMatchObject({
      recommendationFollowUps: { totalCount: 4 },
      stopAndSearchMonitoringGroup: { meetings: { totalCount: 2 } },
      custodyVisiting: { suites: [{ name: 'Bethnal Green' }], visits: { totalCount: 3 } },
    });
  });

  it('gives way to real stops, of which nothing made up stays', async () => {
    const path = join(folder, '2025-11-metropolitan-stop-and-search.csv');
    await writeFile(path, stopsCsv(madeMonth('2025-11', 300, 5)));
    expect(await hub.sendFile(path)).toMatchObject({ refused: 0 });
    const asked = `{ november: stopAndSearchTables(period: "2025-11") { cells { figure { flags } } } december: stopAndSearchTables(period: "2025-12") { id } }`;
    const told = await hub.of(metropolitanPolice, asked);
    expect(told).toMatchObject({ december: [] });
    expect(JSON.stringify(told)).toContain('cells');
    expect(JSON.stringify(told)).not.toContain('DEMONSTRATION');
  });

  it('ends with the first real return', async () => {
    const heading = 'Borough,Quarter,Cases logged outside Schedule 3,Cases logged under Schedule 3';
    expect(await hub.send([heading, 'Hackney,2026/27-Q1,20,10'])).toMatchObject({ refused: 0 });
    expect(await hub.of(towerHamlets, '{ complaints { latest { period } } }')).toEqual({
      complaints: { latest: null },
    });
    expect((await start()).said).toEqual([]);
  });
});
