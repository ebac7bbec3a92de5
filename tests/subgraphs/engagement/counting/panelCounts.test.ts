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
const hackney = 'E09000012';
const wards = wardsOf(towerHamlets).map(({ code }) => code);

let opened: Awaited<ReturnType<typeof embedded>>;
beforeAll(async () => {
  opened = await embedded(engagementDatabase);
  await loadEngagementDocuments(opened.database, '2026-01-01');
});
afterAll(async () => opened.close());

/** Does an act as it would have been done on a day. */
async function onDay(day: string, act: string, ward: string, given: object, effectiveOn = day): Promise<void> {
  const [kept] = await opened.database.query<{ version: number }>(
    `select version from engagement.register_record where register = 'ward-panels' and id = $1`,
    [ward],
  );
  const command = {
    act,
    id: ward,
    expectedVersion: kept?.version ?? null,
    effectiveOn,
    reason: 'x',
    given: { ...(act === 'openWardPanel' && { ward }), ...given },
  };
  const now = new Date(`${day}T12:00:00Z`);
  const keeping = { database: opened.database, viewer: hubItself, today: day, now };
  const [decision] = await keepRecords(wardPanels, [command], keeping);
  expect(decision).toHaveProperty('change');
}

/** @param args such as `(asAt: "2026-11-04")` */
async function coverage(area: string, args: string, selection = numbers): Promise<unknown> {
  const engagement = await createEngagement(opened.database, () => '2026-12-01');
  const type = area === london ? 'London' : 'Borough';
  return askEntities(engagement, type, [area], `{ wardPanelCoverage${args} ${selection} }`);
}

const answered = (figures: object) => ({ _entities: [{ wardPanelCoverage: figures }] });
const releases = () =>
  opened.database.query(
    `select published_on::text as day, record_count as records from engagement.release where dataset = 'ward-panel-record' order by 1`,
  );

const numbers = `{ wards { value } established { value release { dataset publishedOn } } notEstablished { value } notRecorded { value }
  share { value } chairedBy { kind figure { value } } }`;

describe('counts of ward panels', () => {
  const [first = '', second = '', third = '', fourth = ''] = wards;

  it('are there as soon as something is entered, one release a day, by the hub', async () => {
    await onDay('2026-11-02', 'openWardPanel', first, {}, '2020-01-01');
    expect(await coverage(towerHamlets, '')).toMatchObject(
      answered({ established: { value: 0 }, notEstablished: { value: 1 }, notRecorded: { value: 19 } }),
    );
    await onDay('2026-11-02', 'establishWardPanel', first, { chairKind: 'POLICE', memberCount: 9 }, '2020-06-01');
    await onDay('2026-11-02', 'openWardPanel', second, {});
    await onDay('2026-11-05', 'openWardPanel', third, {});
    await onDay('2026-11-05', 'establishWardPanel', third, { chairKind: 'RESIDENT', memberCount: 9 });
    await onDay('2026-11-07', 'suspendWardPanel', third, { shortfall: 'NO_CHAIR' });
    expect(await releases()).toEqual([
      { day: '2026-11-02', records: 2 },
      { day: '2026-11-05', records: 3 },
      { day: '2026-11-07', records: 3 },
    ]);
    expect(await coverage(towerHamlets, '')).toMatchObject(
      answered({ established: { value: 1 }, notEstablished: { value: 2 }, notRecorded: { value: 17 } }),
    );
  });

  it('say that they are not of all wards, as long as of some nothing is recorded', async () => {
    const flags = '{ wards { flags } established { flags } notEstablished { flags } notRecorded { flags } }';
    expect(await coverage(towerHamlets, '', flags)).toEqual(
      answered({
        wards: { flags: [] },
        established: { flags: ['RETURNS_MISSING'] },
        notEstablished: { flags: ['RETURNS_MISSING'] },
        notRecorded: { flags: [] },
      }),
    );
  });

  it('are of no day to come', async () => {
    await expect(coverage(towerHamlets, '(on: "2026-12-02")')).rejects.toThrow('today is 2026-12-01; got 2026-12-02');
  });

  it('answer by the release of the day, as it was known then', async () => {
    const chairs = (police: number, resident: number) =>
      expect.arrayContaining([
        { kind: 'POLICE', figure: { value: police } },
        { kind: 'RESIDENT', figure: { value: resident } },
        { kind: 'NOT_RECORDED', figure: { value: 0 } },
      ]);
    expect(await coverage(towerHamlets, '(asAt: "2026-11-04")')).toEqual(
      answered({
        wards: { value: 20 },
        established: { value: 1, release: { dataset: 'ward-panel-record', publishedOn: '2026-11-02' } },
        notEstablished: { value: 1 },
        notRecorded: { value: 18 },
        share: { value: 5 },
        chairedBy: chairs(1, 0),
      }),
    );
    expect(await coverage(towerHamlets, '(asAt: "2026-11-06")')).toMatchObject(
      answered({ established: { value: 2 }, chairedBy: chairs(1, 1) }),
    );
    expect(await coverage(towerHamlets, '(asAt: "2026-11-01")')).toMatchObject(
      answered({ established: { value: null }, wards: { value: null } }),
    );
  });

  it('hold on the day on which a change took effect, and not on the day on which it was entered', async () => {
    const on = (day: string, asAt = '') =>
      coverage(
        towerHamlets,
        `(on: "${day}"${asAt === '' ? '' : `, asAt: "${asAt}"`})`,
        '{ established { value status } notEstablished { value } notRecorded { value } }',
      );
    const figures = (
      established: number | null,
      notEstablished: number | null,
      notRecorded: number | null,
      status = 'FINAL',
    ) =>
      answered({
        established: { value: established, status },
        notEstablished: { value: notEstablished },
        notRecorded: { value: notRecorded },
      });
    expect(await on('2020-03-01')).toEqual(figures(0, 1, 19));
    expect(await on('2021-01-01')).toEqual(figures(1, 0, 19));
    expect(await on('2026-11-06')).toEqual(figures(2, 1, 17));
    expect(await on('2019-12-31')).toEqual(figures(null, null, null));

    await onDay('2026-11-10', 'openWardPanel', fourth, {}, '2026-03-15');
    expect(await on('2026-03-31')).toEqual(figures(1, 1, 18));
    expect(await on('2026-03-31', '2026-11-09')).toEqual(figures(1, 0, 19));
    expect(await on('2026-03-01')).toEqual(figures(1, 0, 19));
    await onDay('2026-11-11', 'establishWardPanel', fourth, { chairKind: 'BUSINESS', memberCount: 8 }, '2026-03-15');
    expect(await on('2026-03-31')).toEqual(figures(2, 0, 18, 'RESTATED'));
    expect(await on('2026-03-31', '2026-11-10')).toEqual(figures(1, 1, 18));
    expect(await on('2026-11-06')).toEqual(figures(3, 1, 16, 'RESTATED'));
    expect(await on('2026-11-06', '2026-11-09')).toEqual(figures(2, 1, 17));
  });

  it('say from which day on they are given', async () => {
    const asked = await coverage(
      towerHamlets,
      '(on: "2019-12-31")',
      '{ wards { absence { reason explanation nearest } } }',
    );
    expect(asked).toEqual(
      answered({
        wards: {
          absence: {
            reason: 'NOT_AVAILABLE',
            explanation: '"Wards that should have a panel" is given from 2020-01-01 on, and not for 2019-12-31.',
            nearest: '2020-01-01',
          },
        },
      }),
    );
  });

  it('are London’s too, as far as boroughs keep the record', async () => {
    const asked = '{ established { value flags } wards { value } notRecorded { value flags } share { flags } }';
    expect(await coverage(london, '', asked)).toEqual(
      answered({
        established: { value: 2, flags: ['RETURNS_MISSING'] },
        wards: { value: 679 },
        notRecorded: { value: 675, flags: [] },
        share: { flags: ['RETURNS_MISSING', 'DERIVED'] },
      }),
    );
  });

  it('leave the figures of 2008 answering for their day', async () => {
    for (const args of ['(asAt: "2008-06-05")', '(on: "2008-06-05")', '(on: "2019-12-31")']) {
      expect(await coverage(london, args)).toMatchObject({
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

  it('reach back to the day since when a ward lacks a panel, though that is told later', async () => {
    const on = (day: string, asAt = '') =>
      coverage(hackney, `(on: "${day}"${asAt})`, '{ established { value } notEstablished { value } }');
    const figures = (established: number, notEstablished: number) =>
      answered({ established: { value: established }, notEstablished: { value: notEstablished } });
    const [ward = ''] = wardsOf(hackney).map(({ code }) => code);
    await onDay('2026-11-12', 'openWardPanel', ward, {}, '2026-01-01');
    await onDay('2026-11-12', 'establishWardPanel', ward, { chairKind: 'POLICE', memberCount: 9 }, '2026-02-01');
    await onDay('2026-11-12', 'changeWardPanelChair', ward, { chairKind: 'RESIDENT' }, '2026-05-15');
    await onDay('2026-11-12', 'suspendWardPanel', ward, { shortfall: 'LOW_NUMBERS' }, '2026-06-01');
    expect(await on('2026-05-20')).toEqual(figures(1, 0));
    await onDay('2026-11-13', 'updateWardPanel', ward, { lackingSince: '2026-05-01' });
    for (const day of ['2026-05-01', '2026-05-20', '2026-06-01']) expect(await on(day)).toEqual(figures(0, 1));
    expect(await on('2026-04-30')).toEqual(figures(1, 0));
    expect(await on('2026-05-20', ', asAt: "2026-11-12"')).toEqual(figures(1, 0));
    // A panel was there when it was established, whatever is told of its end.
    await onDay('2026-11-13', 'updateWardPanel', ward, { lackingSince: '2025-01-01' });
    expect(await on('2026-01-15')).toEqual(figures(0, 1));
    expect(await on('2026-03-01')).toEqual(figures(0, 1));
  });

  it('change nothing where they are released again, at a start or on another day', async () => {
    const before = await releases();
    await releasePanelCounts(opened.database, '2026-11-13');
    await releasePanelCounts(opened.database, '2026-12-01');
    expect(await releases()).toEqual(before);
  });

  it('tell followers once a day that there is a release', async () => {
    const told = await opened.database.query(
      `select count(distinct keys ->> 'release')::int as releases from engagement.outbox where kind = 'RELEASE_PUBLISHED' and keys ->> 'dataset' = 'ward-panel-record'`,
    );
    expect(told).toEqual([{ releases: (await releases()).length }]);
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
      effectiveOn: '2026-11-27',
      state: 'ESTABLISHED',
      chairKind: null,
      lackingSince: null,
    }));

  it('counts London too, without the City’s wards', () => {
    const cells = countPanels('2026-11-27', panels).filter(({ area }) => area === london);
    const values = Object.fromEntries(cells.map(({ category, value }) => [category, value]));
    expect(values).toMatchObject({ wards: 679, established: 679, 'not-established': 0, 'not-recorded': 0 });
  });

  it('counts a borough that keeps no record as not recorded', () => {
    const missing = panels.filter(({ borough }) => borough !== towerHamlets);
    const cells = countPanels('2026-11-27', missing).filter(({ area }) => area === london);
    const values = Object.fromEntries(cells.map(({ category, value }) => [category, value]));
    expect(values).toMatchObject({ wards: 679, established: 659, 'not-recorded': 20 });
  });
});
