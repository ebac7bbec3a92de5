import { beforeAll, describe, expect, it } from '@jest/globals';
import { createDomainDoor, type DomainDoor } from '../../../../kit/importing/domainDoor.ts';
import { london } from '../../../../schema/places/london.ts';
import { accountabilityDatabase, accountabilityImporters } from '../../../../subgraphs/accountability/index.ts';
import { onEachDatabase } from '../../../kit/database/testDatabase.ts';
import { boundariesJson, madeFiles, places, stopsCsv, stopsJson, wholeMonth, type MadeStop } from './madeStops.ts';
import { stopFigure, today } from './stopFigures.ts';

const options = { publishedOn: null, dryRun: false };
const name = '2024-06-metropolitan-stop-and-search.csv';
const jsonName = '2024-06-metropolitan-stops-force.json';
const month = (stop: (day: number) => MadeStop = () => places.bowEast.at) => wholeMonth('2024-06', stop);
/** A whole month whose third stop is as the test says: line 4 of the file. */
const withThird = (third: MadeStop) => month((day) => ({ ...places.bowEast.at, ...(day === 3 && third) }));

onEachDatabase(accountabilityDatabase, (database) => {
  const file = madeFiles();
  let door: DomainDoor;
  const take = async (text: string, called = name) => door.import(await file(called, text), options);
  const stored = () =>
    database().query(
      `select (select count(*)::int from accountability.stop) as stops, (select count(*)::int from accountability.cell) as cells,
         (select array_agg(id order by id) from accountability.release) as releases, (select last from accountability.outbox_log) as told,
         (select count(*)::int from accountability.disclosed_table) as tables`,
    );

  beforeAll(async () => {
    door = createDomainDoor({ database: database(), importers: accountabilityImporters, today: () => today });
    await take(boundariesJson(), 'wards.geojson');
    await take(stopsCsv(month()));
  });

  describe('a file of stops', () => {
    it.each<readonly [MadeStop, string, RegExp]>([
      [{ Date: '2024-06-03' }, 'Date', /Expected a time with its zone.*found "2024-06-03"/],
      [{ Date: '2024-06-31T12:00:00+00:00' }, 'Date', /Expected a time/],
      [{ Date: '2024-06-03T12:00:00' }, 'Date', /Expected a time with its zone/],
      [{ Date: '2024-09-16T12:00:00+00:00' }, 'Date', /Expected a day that has come: today is 2024-09-15/],
      [{ Latitude: '' }, 'Latitude', /Expected both a latitude and a longitude, or neither/],
      [{ Longitude: 'here' }, 'Longitude', /Expected degrees between -180 and 180; found "here"/],
      [{ Latitude: '151.5' }, 'Latitude', /Expected degrees between -90 and 90/],
    ])('is refused whole for %j, with line and heading', async (third, column, message) => {
      const before = await stored();
      const report = await take(stopsCsv(withThird(third)));
      expect(report).toMatchObject({ release: null, accepted: 0, refused: 1, changed: 0 });
      expect(report.refusals).toEqual([{ line: 4, column, message: expect.stringMatching(message) }]);
      expect(await stored()).toEqual(before);
    });

    it('in JSON is refused with the place of the fault', async () => {
      const { refusals } = await take(stopsJson(withThird({ Latitude: '151.5' })), jsonName);
      expect(refusals).toEqual([
        { line: null, column: '/2/location/latitude', message: expect.stringMatching(/degrees/) },
      ]);
      const items = stopsJson(month()).replace('"gender":"Male"', '"gender":7');
      expect((await take(items, jsonName)).refusals).toEqual([
        { line: null, column: '/0/gender', message: 'Expected text or null; found 7.' },
      ]);
    });

    it.each([
      [
        'without a force in its name',
        'stops.csv',
        stopsCsv(month()),
        /name of the file must.*"metropolitan" or "city-of-london"/,
      ],
      [
        'of the API for an area',
        'stops-street-tower-hamlets-2024-06.json',
        stopsJson(month()),
        /by several forces.*stops-force/,
      ],
      [
        'named after another month',
        '2024-05-metropolitan-stop-and-search.csv',
        stopsCsv(month()),
        /says 2024-05, but 30 of 30 stops are of 2024-06/,
      ],
      [
        'of several months put together',
        'metropolitan.csv',
        stopsCsv([...month(), ...wholeMonth('2024-07', () => ({}))]),
        /only 31 of 61 are of 2024-07. Send each month/,
      ],
    ])('%s is refused, with what to do', async (_, called, text, message) => {
      const before = await stored();
      const report = await take(text, called);
      expect(report).toMatchObject({ release: null, accepted: 0, changed: 0 });
      expect(report.refusals).toEqual([{ line: null, column: null, message: expect.stringMatching(message) }]);
      expect(await stored()).toEqual(before);
    });

    it('is filed under the month of London’s clock', async () => {
      const stops = withThird({ Date: '2024-05-31T23:30:00+00:00' });
      const report = await take(stopsCsv(stops));
      expect(report.remarks.join()).not.toMatch(/another month/);
      expect(await stopFigure(database(), london.code, '2024-06', { select: 'value' })).toEqual({ value: 30 });
      const [{ day } = {}] = await database().query<{ day: string }>(
        `select london_day::text as day from accountability.stop where ordinal = 3 and stopped_at = '2024-05-31T23:30:00Z'`,
      );
      expect(day).toBe('2024-06-01');
    });

    it('keeps and counts a stop of another month, and says so', async () => {
      const report = await take(stopsCsv(withThird({ Date: '2024-06-30T23:30:00+00:00' })));
      expect(report.remarks).toContainEqual(
        expect.stringMatching(/^Rows of another month than 2024-06.*: 1; they are kept/),
      );
      expect(await stopFigure(database(), london.code, '2024-06', { select: 'value' })).toEqual({ value: 30 });
    });

    it('keeps and counts words that the hub does not know, and says so', async () => {
      const report = await take(stopsCsv(withThird({ Outcome: 'Sent home', 'Self-defined ethnicity': 'Martian' })));
      expect(report.remarks).toEqual(
        expect.arrayContaining([
          expect.stringMatching(/^"Sent home" is no outcome that the hub knows.*UNRECOGNISED: 1\.$/),
          expect.stringMatching(/^"Martian" is no self-defined ethnicity/),
        ]),
      );
      const given = { given: 'filter: { outcome: UNRECOGNISED }', select: 'value' };
      expect(await stopFigure(database(), london.code, '2024-06', given)).toEqual({ value: 1 });
      const kept = await database().query(
        'select outcome, unrecognised from accountability.stop where unrecognised is not null',
      );
      expect(kept).toEqual([
        { outcome: 'UNRECOGNISED', unrecognised: { outcome: 'Sent home', selfDefinedEthnicity: 'Martian' } },
      ]);
    });

    it('is flagged where it ends on the 17th, and no fall is claimed from it', async () => {
      await take(stopsCsv(month().slice(0, 17)));
      expect(await stopFigure(database(), london.code, '2024-06', { select: 'value flags' })).toEqual({
        value: 17,
        flags: ['PARTIAL_PERIOD', 'FORCE_MISSING'],
      });
    });

    it('is flagged where part of it looks loaded twice, and keeps every row', async () => {
      const stops = month();
      const report = await take(stopsCsv([...stops, ...stops.slice(-3)]));
      expect(report).toMatchObject({ accepted: 33 });
      expect(report.remarks).toContainEqual(expect.stringMatching(/: 3 of 33 \(9.1 %\)/));
      const flagged = { value: 33, flags: ['SUSPECTED_DUPLICATES', 'FORCE_MISSING'] };
      expect(await stopFigure(database(), london.code, '2024-06', { select: 'value flags' })).toEqual(flagged);
      const fewer = await take(stopsCsv([...stops, ...stops.slice(-2)]));
      expect(fewer.remarks.join()).not.toMatch(/loaded twice/);
    });

    it('can be tried without changing anything', async () => {
      const before = await stored();
      const tried = await door.import(await file(name, stopsCsv(month(() => places.westEnd.at))), {
        ...options,
        dryRun: true,
      });
      expect(tried).toMatchObject({ release: null, refused: 0, changed: 0, refusals: [] });
      expect(await stored()).toEqual(before);
    });
  });

  it('leaves nothing staged behind', async () => {
    const tables = await database().query(
      `select tablename from pg_tables where schemaname = 'accountability' and tablename like 'stage%'`,
    );
    expect(tables).toEqual([]);
  });
});
