import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readTables } from '../../../../kit/disclosure/store/tableStore.ts';
import { createDomainDoor, type DomainDoor } from '../../../../kit/importing/domainDoor.ts';
import { stopTables } from '../../../../schema/disclosure/stopTables.ts';
import { Period } from '../../../../schema/periods.ts';
import { metropolitanPolice } from '../../../../schema/places/forces.ts';
import { accountabilityDatabase, accountabilityImporters } from '../../../../subgraphs/accountability/index.ts';
import { boroughsOf } from '../../../../subgraphs/accountability/people/peopleAreas.ts';
import { embedded } from '../../../kit/database/testDatabase.ts';
import { describeSamples, samplePath } from '../../../samples.ts';
import { today } from '../stops/stopFigures.ts';
import { askTables } from './askedTables.ts';
import { attack } from './attacker.ts';

describeSamples('tables of people from the published files', () => {
  let opened: Awaited<ReturnType<typeof embedded>>;
  let door: DomainDoor;

  const take = async (sample: string) => {
    const path = samplePath(sample) ?? '';
    const sha256 = createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
    const { size } = await stat(path);
    return door.import({ name: basename(sample), path, sha256, bytes: size }, { publishedOn: null, dryRun: false });
  };
  const table = async (area: string, period: string, id: string) => {
    const periods = [Period.parse(period).code];
    const tables = await readTables(opened.database, 'accountability', {
      dataset: 'stop-and-search',
      areas: [area],
      periods,
    });
    return tables.find((one) => one.table === id)?.counts;
  };

  beforeAll(async () => {
    opened = await embedded(accountabilityDatabase);
    door = createDomainDoor({ database: opened.database, importers: accountabilityImporters, today: () => today });
    await take('geo/london_wards_2022.geojson');
    await take('police-uk/2024-06-metropolitan-stop-and-search.csv');
    await take('police-uk/2022-12-metropolitan-stop-and-search.csv');
    await take('police-uk/2015-04-metropolitan-stop-and-search.csv');
  });
  afterAll(() => opened.close());

  it('give the force’s counts in both codings, without searches of vehicles alone', async () => {
    const self = (await table(metropolitanPolice, '2024-06', 'self-defined-ethnicity-by-outcome')) ?? [];
    // 8,720 stops, 93 of them of vehicles alone; 1,474 of 2,257 white people met with no further action.
    expect(self.slice(0, 4)).toEqual([1474, 430, 353, 2257]);
    expect(self.at(-1)).toBe(8720 - 93);
    const officer = await table(metropolitanPolice, '2024-06', 'officer-defined-ethnicity-by-outcome');
    expect(officer?.at(-1)).toBe(8720 - 93);
    expect((await table(metropolitanPolice, '2022-12', 'self-defined-ethnicity-by-outcome'))?.at(-1)).toBe(5706 - 71);
  });

  it('give boroughs what is safe, and none where the stops have no places', async () => {
    const westminster = (await table('E09000033', '2024-06', 'self-defined-ethnicity-by-outcome')) ?? [];
    expect(westminster.slice(0, 4)).toEqual([77, 30, 19, 126]);
    expect(westminster).toContain(null);
    expect(await table('E09000033', '2015-04', 'self-defined-ethnicity-by-outcome')).toBeUndefined();
    expect(await table(metropolitanPolice, '2015-04', 'self-defined-ethnicity-by-outcome')).toBeDefined();
  });

  it('tell an attacker nothing of what they withhold: each table over all boroughs, and all tables of each borough', async () => {
    const boroughs = boroughsOf(metropolitanPolice);
    const asked = await askTables(opened.database, [...boroughs, metropolitanPolice], '2024-06');
    const cells = asked.flatMap(({ tables }) => tables.flatMap((one) => one.cells));
    expect(cells.filter(({ figure }) => figure.value === null).length).toBeGreaterThan(1_000);
    const leaves = [...boroughs, 'REST'];
    const all = stopTables.map(({ id }) => id);
    const loot = { leaves, wholes: { [metropolitanPolice]: leaves }, longer: [], depth: 'TABLES' } as const;
    for (const id of all) expect(await attack({ ...loot, months: [asked], tables: [id] })).toEqual([]);
    for (const area of asked) {
      const alone = { leaves: [area.code], wholes: {}, months: [[area]] };
      expect(await attack({ ...loot, ...alone, tables: all })).toEqual([]);
    }
  });
});
