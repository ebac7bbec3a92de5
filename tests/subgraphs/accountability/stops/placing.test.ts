import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createDomainDoor, type DomainDoor } from '../../../../kit/importing/domainDoor.ts';
import { metropolitanPolice } from '../../../../schema/places/forces.ts';
import { accountabilityDatabase, accountabilityImporters } from '../../../../subgraphs/accountability/index.ts';
import { onEachDatabase } from '../../../kit/database/testDatabase.ts';
import { boundariesJson, madeFiles, places, stopsCsv, stopsJson, wholeMonth, type MadeStop } from './madeStops.ts';
import { indicator, stopFigure, today } from './stopFigures.ts';

const name = '2024-06-metropolitan-stop-and-search.csv';

/** A month of which so many stops were in Bow East and the others without a place. */
const june = (inBowEast: number, outcome = 'Arrest') =>
  stopsCsv(
    wholeMonth('2024-06', (day): MadeStop => ({ Outcome: outcome, ...(day <= inBowEast && places.bowEast.at) })),
  );
const july = stopsCsv(wholeMonth('2024-07', () => places.westEnd.at));

onEachDatabase(accountabilityDatabase, (database) => {
  const file = madeFiles();
  let door: DomainDoor;

  /** Everything that the history says, whatever it was loaded in. */
  const history = async () => {
    const cells = await database().query(
      `select s.scope, s.measure, s.category, c.area, c.period, c.dated, c.value, o.id as opened, e.id as closed
       from accountability.cell c join accountability.series s on s.id = c.series
       left join accountability.release o on o.position = c.opened and o.dataset = 'stop-and-search' and o.withdrawn_on is null
       left join accountability.release e on e.position = c.closed and e.dataset = 'stop-and-search' and e.withdrawn_on is null
       order by 1, 2, 3, 4, 5, 6, 7, 8`,
    );
    const releases = await database().query(
      `select r.id, r.flags, r.remarks, array(select s.measure || ' ' || s.category from accountability.series s
         where s.id = any(r.scheme) order by 1) as scheme
       from accountability.release r where dataset = 'stop-and-search' and withdrawn_on is null order by 1`,
    );
    const stops = await database().query(
      `select r.id, s.ordinal, s.ward, s.borough from accountability.stop s join accountability.release r on r.number = s.release order by 1, 2`,
    );
    return { cells, releases, stops };
  };
  const clear = () =>
    database().query(
      'truncate accountability.cell, accountability.release, accountability.ward_boundary, accountability.stop, accountability.series cascade',
    );
  const take = async (text: string, publishedOn: string | null, called = name) =>
    door.import(await file(called, text), { publishedOn, dryRun: false });
  const tried = async (text: string, called = name) =>
    door.import(await file(called, text), { publishedOn: null, dryRun: true });
  const boundaries = (publishedOn: string | null, moved = 0) =>
    take(boundariesJson(moved), publishedOn, 'wards.geojson');
  const figure = (area: string, period = '2024-06', given = '') => stopFigure(database(), area, period, { given });

  beforeEach(async () => {
    door = createDomainDoor({ database: database(), importers: accountabilityImporters, today: () => today });
    await clear();
  });

  describe('boundaries', () => {
    it('that come after the stops place them as if they had come before', async () => {
      await boundaries('2022-12-31');
      await take(june(20), '2024-08-10');
      await take(july, '2024-09-10', '2024-07-metropolitan-stop-and-search.csv');
      const before = await history();
      await clear();
      await take(june(20), '2024-08-10');
      expect(await figure('E09000030')).toEqual({
        value: null,
        flags: expect.anything(),
        absence: { reason: 'NOT_AVAILABLE' },
      });
      expect(await figure(metropolitanPolice)).toMatchObject({ value: 30, flags: [] });
      await take(july, '2024-09-10', '2024-07-metropolitan-stop-and-search.csv');
      await boundaries('2022-12-31');
      expect(await history()).toEqual(before);
      expect(await figure('E09000030')).toMatchObject({ value: 20 });
    });

    it('of a later day take the place of earlier ones, and not the other way round', async () => {
      await take(june(20), null);
      await boundaries('2022-12-31');
      expect(await figure(places.bowEast.ward)).toMatchObject({ value: 20 });
      await boundaries('2023-12-31', 0.1);
      expect(await figure(places.bowEast.ward)).toMatchObject({ value: 0 });
      const moved = await history();
      await boundaries('2021-12-31', 0.2);
      expect(await history()).toEqual(moved);
    });

    it('that are withdrawn leave the stops to those before, or without a place', async () => {
      await take(june(20), null);
      await boundaries('2022-12-31');
      const placed = await history();
      const { release } = await boundaries('2023-12-31', 0.1);
      await door.withdraw(release ?? '', 'the wrong file');
      expect(await history()).toEqual(placed);
      const [first] = await database().query<{ id: string }>(
        `select id from accountability.release where dataset = 'ward-boundaries' and withdrawn_on is null`,
      );
      await door.withdraw(first?.id ?? '', 'the wrong file too');
      expect(await figure('E09000030')).toMatchObject({ value: null, absence: { reason: 'NOT_AVAILABLE' } });
      expect(await figure(metropolitanPolice)).toMatchObject({ value: 30 });
    });

    it('change no figure of the force, and restate none', async () => {
      await take(june(20), '2024-08-10');
      await boundaries('2022-12-31');
      const status = { select: 'value status' };
      expect(await stopFigure(database(), 'E09000030', '2024-06', status)).toEqual({ value: 20, status: 'FINAL' });
      expect(await stopFigure(database(), metropolitanPolice, '2024-06', status)).toEqual({
        value: 30,
        status: 'FINAL',
      });
    });

    it('give no figure below the force for a month of which most stops have no place', async () => {
      await boundaries(null);
      const report = await take(june(15), null);
      expect(report.remarks).toEqual([
        expect.stringMatching(/^Placed in wards: 15 of 30 stops.*No figure is given below the force/),
      ]);
      expect(await figure('E09000030')).toMatchObject({ value: null, absence: { reason: 'NOT_AVAILABLE' } });
      await take(june(16), null);
      expect(await figure('E09000030')).toMatchObject({ value: 16 });
    });
  });

  it('stops and boundaries that come at once are taken as if one came after the other, or one is sent again', async () => {
    await boundaries('2022-12-31');
    await take(june(20), '2024-08-10');
    await boundaries('2023-12-31', 0.1);
    await take(july, '2024-09-10', '2024-07-metropolitan-stop-and-search.csv');
    const straight = await history();
    await clear();
    await boundaries('2022-12-31');
    await take(june(20), '2024-08-10');
    const steps = [
      () => take(july, '2024-09-10', '2024-07-metropolitan-stop-and-search.csv'),
      () => boundaries('2023-12-31', 0.1),
    ];
    const outcomes = await Promise.allSettled(steps.map((step) => step()));
    for (const [place, outcome] of outcomes.entries()) {
      const told =
        outcome.status === 'fulfilled'
          ? outcome.value.refusals.map(({ message }) => message).join()
          : String(outcome.reason);
      if (outcome.status === 'fulfilled' && outcome.value.release !== null) continue;
      expect(told).toMatch(/Send it again|try again/);
      await steps[place]?.();
    }
    expect(await history()).toEqual(straight);
  });

  describe('a month that comes again', () => {
    it('replaces the month before it, and is remembered as restated', async () => {
      await boundaries(null);
      await take(june(20), '2024-08-10');
      const again = await take(june(18, 'A no further action disposal'), '2024-09-10');
      expect(again).toMatchObject({ accepted: 30, refused: 0 });
      const select = { select: 'value status' };
      expect(await stopFigure(database(), 'E09000030', '2024-06', select)).toEqual({ value: 18, status: 'RESTATED' });
      expect(await stopFigure(database(), metropolitanPolice, '2024-06', select)).toEqual({
        value: 30,
        status: 'FINAL',
      });
      const then = { ...select, given: 'asAt: "2024-09-01"' };
      expect(await stopFigure(database(), 'E09000030', '2024-06', then)).toEqual({ value: 20, status: 'FINAL' });
      const both = { ...select, given: 'filter: { outcome: ARREST, type: PERSON }' };
      expect(await stopFigure(database(), 'E09000030', '2024-06', both)).toEqual({ value: 0, status: 'RESTATED' });
    });

    it('restates sums and shares only where they change, and says from what', async () => {
      await boundaries(null);
      await take(june(20), '2024-08-10');
      await take(june(20, 'A no further action disposal'), '2024-09-10');
      const restated = (field: string, given: string) =>
        indicator(
          database(),
          metropolitanPolice,
          field,
          given,
          'restatements { totalCount edges { node { period from { value } to { value } } } }',
        );
      const of = (from: number, to: number) => ({
        restatements: {
          totalCount: 1,
          edges: [{ node: { period: '2024-06', from: { value: from }, to: { value: to } } }],
        },
      });
      expect(await restated('stopAndSearch', 'filter: { outcome: ARREST, object: CONTROLLED_DRUGS }')).toEqual(
        of(30, 0),
      );
      expect(await restated('stopAndSearchFindRate', '')).toEqual(of(100, 0));
      expect(await restated('stopAndSearch', 'filter: { type: PERSON, object: CONTROLLED_DRUGS }')).toEqual({
        restatements: { totalCount: 0, edges: [] },
      });
    });

    it('is compared with the month before in points of the find rate, allowing for chance', async () => {
      await take(june(0, 'Arrest'), null);
      await take(
        stopsCsv(wholeMonth('2024-07', (day) => ({ Outcome: day <= 10 ? 'Arrest' : 'A no further action disposal' }))),
        null,
        '2024-07-metropolitan-stop-and-search.csv',
      );
      const select = 'change(period: "2024-07", since: PREVIOUS_PERIOD) { absolute percent points verdict }';
      expect(await indicator(database(), metropolitanPolice, 'stopAndSearchFindRate', '', select)).toEqual({
        change: { absolute: null, percent: null, points: expect.closeTo(-67.74, 2), verdict: 'LOWER' },
      });
      const both = { field: 'stopAndSearchFindRate', select: 'value numerator denominator' };
      expect(await stopFigure(database(), metropolitanPolice, 'R12-2024-07', both)).toMatchObject({ value: null });
    });

    it('changes nothing where it is the same, and is refused under the name of another force', async () => {
      const first = await take(june(20), null);
      expect(await take(june(20), null)).toMatchObject({ release: first.release, accepted: 30, changed: 0 });
      const kept = await history();
      const other = await take(june(20), null, '2024-06-city-of-london-stop-and-search.csv');
      expect(JSON.stringify(other)).toMatch(/already loaded as release stop-and-search:/);
      expect(await tried(june(20), '2024-06-city-of-london-stop-and-search.csv')).toEqual(other);
      expect(await tried(june(20))).toMatchObject({ release: null, accepted: 30, changed: 0, refusals: [] });
      expect(await history()).toEqual(kept);
    });

    it('is refused where another force has it, in another format too', async () => {
      const stops = wholeMonth('2024-06', (day): MadeStop => (day <= 20 ? places.bowEast.at : {}));
      const { release } = await take(stopsCsv(stops), null);
      const kept = await history();
      const theirs = await take(stopsJson(stops), null, '2024-06-city-of-london-stops-force.json');
      expect(theirs).toMatchObject({ release: null, accepted: 0, changed: 0 });
      expect(theirs.refusals).toEqual([
        {
          line: null,
          column: null,
          message: expect.stringMatching(/^Of the 30 stops 30 are already loaded for the other force, as release stop/),
        },
      ]);
      // Trying it says so too.
      expect(await tried(stopsJson(stops), '2024-06-city-of-london-stops-force.json')).toEqual(theirs);
      expect(await history()).toEqual(kept);
      await door.withdraw(release ?? '', 'the wrong force');
      expect(await take(stopsJson(stops), null, '2024-06-city-of-london-stops-force.json')).toMatchObject({
        accepted: 30,
      });
    });

    it('says the same in whatever order the releases, withdrawals and boundaries come', async () => {
      await boundaries('2022-12-31');
      await take(june(20), '2024-08-01');
      await take(june(25), '2024-08-20');
      await take(june(10), null);
      const straight = await history();
      const steps = [
        () => boundaries('2022-12-31'),
        () => boundaries('2021-12-31', 0.1),
        () => take(june(20), '2024-08-01'),
        () => take(june(25), '2024-08-20'),
        () => take(june(10), null),
      ];
      const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });
      await fc.assert(
        fc.asyncProperty(order, fc.integer({ min: 2, max: 4 }), async (places_, withdrawn) => {
          await clear();
          for (const place of places_) {
            const report = await steps[place]?.();
            if (place !== withdrawn) continue;
            await door.withdraw(report?.release ?? '', 'to see');
            await steps[place]?.();
          }
          expect(await history()).toEqual(straight);
        }),
        { numRuns: 6 },
      );
    });
  });
});
