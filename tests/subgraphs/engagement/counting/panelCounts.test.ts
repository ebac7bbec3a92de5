import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keepRecords } from '../../../../kit/registers/keepRecords.ts';
import { hubItself } from '../../../../kit/viewer.ts';
import { wardsOf } from '../../../../schema/places/areas.ts';
import { boroughs, cityOfLondon } from '../../../../schema/places/boroughs.ts';
import { countPanels } from '../../../../subgraphs/engagement/counting/countPanels.ts';
import {
  createEngagement,
  engagementDatabase,
  loadEngagementDocuments,
  releasePanelCounts,
} from '../../../../subgraphs/engagement/index.ts';
import { wardPanels } from '../../../../subgraphs/engagement/registers/wardPanels.ts';
import { embedded } from '../../../kit/database/testDatabase.ts';
import { askEntities } from '../../ask.ts';

const towerHamlets = 'E09000030';
const london = 'E12000007';
const wards = wardsOf(towerHamlets).map(({ code }) => code);

let opened: Awaited<ReturnType<typeof embedded>>;
beforeAll(async () => {
  opened = await embedded(engagementDatabase);
  await loadEngagementDocuments(opened.database, '2026-01-01');
});
afterAll(async () => opened.close());

/** Does an act as it would have been done on a day. */
async function onDay(day: string, act: string, ward: string, given: object, effectiveOn = day): Promise<void> {
  const command = {
    act,
    id: ward,
    expectedVersion: null,
    effectiveOn,
    reason: 'x',
    given: { ...(act === 'openWardPanel' && { ward }), ...given },
  };
  const now = new Date(`${day}T12:00:00Z`);
  const keeping = { database: opened.database, viewer: hubItself, today: day, now };
  const [decision] = await keepRecords(wardPanels, [command], keeping);
  expect(decision).toEqual({ change: expect.anything() });
}

async function coverage(area: string, asAt: string, selection: string): Promise<unknown> {
  const engagement = await createEngagement(opened.database, () => '2026-12-01');
  const type = area === london ? 'London' : 'Borough';
  return askEntities(engagement, type, [area], `{ wardPanelCoverage(asAt: "${asAt}") ${selection} }`);
}

const numbers = `{ wards { value } established { value release { dataset publishedOn } } notEstablished { value } notRecorded { value }
  share { value } chairedBy { kind figure { value } } }`;

describe('counts of ward panels', () => {
  const [first = '', second = '', third = ''] = wards;

  it('are released for each day that is over and on which something was entered, by the hub', async () => {
    await onDay('2026-11-02', 'openWardPanel', first, {}, '2020-01-01');
    await onDay('2026-11-02', 'establishWardPanel', first, { chairKind: 'POLICE', memberCount: 9 }, '2020-06-01');
    await onDay('2026-11-02', 'openWardPanel', second, {});
    await onDay('2026-11-05', 'openWardPanel', third, {});
    await onDay('2026-11-05', 'establishWardPanel', third, { chairKind: 'RESIDENT', memberCount: 9 });
    await onDay('2026-11-07', 'suspendWardPanel', third, { shortfall: 'NO_CHAIR' });
    await releasePanelCounts(opened.database, '2026-11-07');
    const releases = await opened.database.query(
      `select published_on::text as day, record_count as records from engagement.release where dataset = 'ward-panel-record' order by 1`,
    );
    expect(releases).toEqual([
      { day: '2026-11-02', records: 2 },
      { day: '2026-11-05', records: 3 },
    ]);
  });

  it('answer by the release of the day, from the day on which the borough began to keep its record', async () => {
    const chairs = (police: number, resident: number) =>
      expect.arrayContaining([
        { kind: 'POLICE', figure: { value: police } },
        { kind: 'RESIDENT', figure: { value: resident } },
        { kind: 'NOT_RECORDED', figure: { value: 0 } },
      ]);
    expect(await coverage(towerHamlets, '2026-11-04', numbers)).toEqual({
      _entities: [
        {
          wardPanelCoverage: {
            wards: { value: 20 },
            established: { value: 1, release: { dataset: 'ward-panel-record', publishedOn: '2026-11-02' } },
            notEstablished: { value: 1 },
            notRecorded: { value: 18 },
            share: { value: 5 },
            chairedBy: chairs(1, 0),
          },
        },
      ],
    });
    expect(await coverage(towerHamlets, '2026-11-30', numbers)).toMatchObject({
      _entities: [{ wardPanelCoverage: { established: { value: 2 }, chairedBy: chairs(1, 1) } }],
    });
    expect(await coverage(towerHamlets, '2026-11-01', numbers)).toMatchObject({
      _entities: [{ wardPanelCoverage: { established: { value: null }, wards: { value: null } } }],
    });
  });

  it('leave the figures of 2008 answering, for London until every borough keeps its record', async () => {
    for (const day of ['2008-06-05', '2026-11-30']) {
      expect(await coverage(london, day, numbers)).toMatchObject({
        _entities: [
          {
            wardPanelCoverage: {
              established: { value: 627, release: { publishedOn: '2008-06-05' } },
              notEstablished: { value: 3 },
              wards: { value: null },
              share: { value: expect.closeTo(99.524, 3) },
              chairedBy: [
                { kind: 'POLICE', figure: { value: 95 } },
                { kind: 'COUNCILLOR', figure: { value: 26 } },
                { kind: 'NEITHER_POLICE_NOR_COUNCILLOR', figure: { value: 506 } },
              ],
            },
          },
        ],
      });
    }
  });

  it('change nothing where they are released again, and go on with the days since', async () => {
    await releasePanelCounts(opened.database, '2026-11-07');
    await releasePanelCounts(opened.database, '2026-12-01');
    expect(await coverage(towerHamlets, '2026-11-30', numbers)).toMatchObject({
      _entities: [{ wardPanelCoverage: { established: { value: 1 }, notEstablished: { value: 2 } } }],
    });
    expect(await coverage(towerHamlets, '2026-11-06', numbers)).toMatchObject({
      _entities: [{ wardPanelCoverage: { established: { value: 2 } } }],
    });
  });
});

describe('a day on which every borough keeps its record', () => {
  const panels = boroughs
    .filter(({ code }) => code !== cityOfLondon)
    .flatMap(({ code }) => wardsOf(code))
    .map(({ code, borough }) => ({
      ward: code,
      borough,
      enteredOn: '2026-11-27',
      state: 'ESTABLISHED',
      chairKind: null,
    }));

  it('counts London too, without the City’s wards', () => {
    const cells = countPanels('2026-11-27', panels).filter(({ area }) => area === london);
    const values = Object.fromEntries(cells.map(({ category, value }) => [category, value]));
    expect(values).toMatchObject({ wards: 679, established: 679, 'not-established': 0, 'not-recorded': 0 });
  });

  it('does not while one borough is missing', () => {
    const missing = panels.filter(({ borough }) => borough !== towerHamlets);
    expect(countPanels('2026-11-27', missing).some(({ area }) => area === london)).toBe(false);
  });
});
