import { beforeAll, expect, it } from '@jest/globals';
import type { Database } from '../../../../kit/database/database.ts';
import { createDomainDoor } from '../../../../kit/importing/domainDoor.ts';
import type { ReceivedFile } from '../../../../kit/importing/report.ts';
import { metropolitanPolice } from '../../../../schema/places/forces.ts';
import { accountabilityDatabase, accountabilityImporters } from '../../../../subgraphs/accountability/index.ts';
import { keptPeople } from '../../../../subgraphs/accountability/people/keptPeople.ts';
import { publishedPeople } from '../../../../subgraphs/accountability/people/peopleSource.ts';
import { onEachDatabase } from '../../../kit/database/testDatabase.ts';
import { boundariesJson, madeFiles, stopsCsv } from '../stops/madeStops.ts';
import { today } from '../stops/stopFigures.ts';
import { askTables } from './askedTables.ts';
import { madeMonth } from './madePeople.ts';

const months = ['2024-04', '2024-05', '2024-06'].map((month, at) => ({ month, stops: madeMonth(month, 900, at + 1) }));

onEachDatabase(accountabilityDatabase, (database) => {
  const file = madeFiles();
  let last: Database;
  const send = async (to: Database, sent: ReceivedFile) => {
    const door = createDomainDoor({ database: to, importers: accountabilityImporters, today: () => today });
    const report = await door.import(sent, { publishedOn: null, dryRun: false });
    expect(report.refusals).toEqual([]);
  };

  beforeAll(async () => {
    await send(database(), await file('wards.geojson', boundariesJson()));
    for (const { month, stops } of months) {
      // As another process has it, which has read no month before.
      last = { ...database() };
      await send(last, await file(`${month}-metropolitan-stop-and-search.csv`, stopsCsv(stops)));
    }
  });

  it('counts people while their file is read as the private table gives them', async () => {
    const [boundaries] = await database().query<{ id: string }>(
      `select id from accountability.release where dataset = 'ward-boundaries'`,
    );
    const releases = await database().query<{ id: string; number: number }>(
      `select id, number from accountability.release where dataset = 'stop-and-search' order by file_name`,
    );
    const keptOf = (release: string) => keptPeople(last, { release, boundaries: boundaries?.id ?? null });
    expect(releases.map(({ id }) => keptOf(id) !== undefined)).toEqual([false, false, true]);
    const { id = '', number = 0 } = releases.at(-1) ?? {};
    const published = await publishedPeople(number)(database());
    expect(new Map(published.boroughs).size).toBeGreaterThan(2);
    expect(new Map(keptOf(id)?.boroughs)).toEqual(new Map(published.boroughs));
    expect(keptPeople(last, { release: id, boundaries: null })).toBeUndefined();
  });

  it('makes a quarter of months that other processes read', async () => {
    const [asked] = await askTables(database(), [metropolitanPolice], '2024/25-Q1');
    const people = months.flatMap(({ stops }) => stops.filter(({ Type }) => Type !== 'Vehicle search')).length;
    expect(asked?.tables[0]?.cells.at(-1)?.figure.value).toBe(people);
  });
});
