import { beforeAll, describe, expect, it } from '@jest/globals';
import { createDomainDoor, type DomainDoor } from '../../../../kit/importing/domainDoor.ts';
import { cityPolice, metropolitanPolice } from '../../../../schema/places/forces.ts';
import { london } from '../../../../schema/places/london.ts';
import { accountabilityDatabase, accountabilityImporters } from '../../../../subgraphs/accountability/index.ts';
import { onEachDatabase } from '../../../kit/database/testDatabase.ts';
import { boundariesJson, madeFiles, places, stopsCsv, stopsJson, wholeMonth, type MadeStop } from './madeStops.ts';
import { indicator, stopFigure, today } from './stopFigures.ts';

const options = { publishedOn: null, dryRun: false };

/** 30 stops: 10 in Bow East, 10 in Bow West, 5 in the West End, 3 without a place, 2 near Oxford. */
const june = wholeMonth('2024-06', (day): MadeStop => {
  if (day <= 10) return { ...places.bowEast.at, ...(day <= 4 && { Outcome: 'Arrest' }) };
  if (day <= 20) return { ...places.bowWest.at, Type: 'Person and Vehicle search', ...(day === 11 && { Outcome: '' }) };
  if (day <= 25) {
    const weapons = {
      Legislation: 'Police and Criminal Evidence Act 1984 (section 1)',
      'Object of search': 'Offensive weapons',
    };
    return { ...places.westEnd.at, ...weapons, ...(day <= 22 && { Outcome: 'Arrest' }) };
  }
  return day <= 28 ? { Outcome: 'Community resolution' } : places.oxford.at;
});

onEachDatabase(accountabilityDatabase, (database) => {
  const file = madeFiles();
  let door: DomainDoor;
  const value = (area: string, given = '', period = '2024-06') =>
    stopFigure(database(), area, period, { given, select: 'value' });

  beforeAll(async () => {
    door = createDomainDoor({ database: database(), importers: accountabilityImporters, today: () => today });
    await door.import(await file('wards.geojson', boundariesJson()), options);
    await door.import(await file('2024-06-metropolitan-stop-and-search.csv', stopsCsv(june)), options);
  });

  describe('stops and searches', () => {
    it('count where they were, and for the force and London wherever that was', async () => {
      const areas = [london.code, metropolitanPolice, 'E09000030', 'CE', places.bowEast.ward, 'E09000033', 'E09000001'];
      expect(await Promise.all(areas.map((area) => value(area)))).toEqual(
        [30, 30, 20, 20, 10, 5, 0].map((stops) => ({ value: stops })),
      );
    });

    it.each([
      ['E12000007', 'outcome: ARREST', 6],
      ['E09000030', 'outcome: ARREST', 4],
      ['E09000033', 'outcome: ARREST', 2],
      ['E12000007', 'outcome: NOT_RECORDED', 1],
      ['E12000007', 'object: OFFENSIVE_WEAPONS', 5],
      ['E09000030', 'object: OFFENSIVE_WEAPONS', 0],
      ['E12000007', 'object: FIREWORKS', 0],
      ['E12000007', 'outcome: ARREST, object: OFFENSIVE_WEAPONS', 2],
      ['E12000007', 'outcome: ARREST, object: CONTROLLED_DRUGS', 4],
      ['E09000030', 'outcome: NO_FURTHER_ACTION, type: PERSON_AND_VEHICLE', 9],
      ['E09000030', 'outcome: ARREST, power: MISUSE_OF_DRUGS_ACT, type: PERSON', 4],
      ['E09000030', 'outcome: ARREST, power: MISUSE_OF_DRUGS_ACT, type: VEHICLE', 0],
      ['E12000007', 'outcome: ARREST, object: CONTROLLED_DRUGS, power: MISUSE_OF_DRUGS_ACT, type: PERSON', 4],
      ['E12000007', 'outcome: SUMMONS, object: FIREWORKS', 0],
    ])('in %s with { %s } are %i', async (area, filter, stops) => {
      expect(await value(area, `filter: { ${filter} }`)).toEqual({ value: stops });
    });

    it('have no figure of an outcome that only files to 2017 tell', async () => {
      const given = { given: 'filter: { outcome: ARTICLE_FOUND }' };
      const lacking = { value: null, flags: [], absence: { reason: 'NOT_AVAILABLE' } };
      expect(await stopFigure(database(), london.code, '2024-06', given)).toEqual(lacking);
      const both = { given: 'filter: { outcome: ARTICLE_FOUND, type: PERSON }' };
      expect(await stopFigure(database(), london.code, '2024-06', both)).toEqual(lacking);
    });

    it('are flagged below the force for those without a place, and wherever a force is missing', async () => {
      const figures = ['E09000030', london.code, metropolitanPolice].map((area) =>
        stopFigure(database(), area, '2024-06'),
      );
      expect(await Promise.all(figures)).toEqual([
        { value: 20, flags: ['UNPLACED_RECORDS', 'FORCE_MISSING'], absence: null },
        { value: 30, flags: ['FORCE_MISSING'], absence: null },
        { value: 30, flags: [], absence: null },
      ]);
    });

    it('have a find rate with its interval, which leaves out a blank outcome', async () => {
      const select = 'value numerator denominator unit interval { lower upper method }';
      const rate = await stopFigure(database(), london.code, '2024-06', { field: 'stopAndSearchFindRate', select });
      // Wilson's interval of 9 in 29 by hand: centre 0.3325, half width 0.1598.
      expect(rate).toEqual({
        value: expect.closeTo(31.03, 2),
        numerator: 9,
        denominator: 29,
        unit: 'PERCENT',
        interval: { lower: expect.closeTo(17.27, 1), upper: expect.closeTo(49.23, 1), method: 'WILSON' },
      });
      const none = await stopFigure(database(), 'E09000001', '2024-06', { field: 'stopAndSearchFindRate' });
      expect(none).toMatchObject({ value: null, absence: { reason: 'NOT_APPLICABLE' } });
    });

    it('of another force are added, and no force is missing then', async () => {
      const ofCity = wholeMonth('2024-06', (day) => (day <= 20 ? places.aldgate.at : places.bowEast.at));
      const name = '2024-06-city-of-london-stops-force.json';
      const report = await door.import(await file(name, stopsJson(ofCity)), options);
      expect(report).toMatchObject({ dataset: 'stop-and-search', accepted: 30, refused: 0, refusals: [] });
      expect(await stopFigure(database(), london.code, '2024-06')).toEqual({ value: 60, flags: [], absence: null });
      const areas = [cityPolice, metropolitanPolice, 'E09000001', 'E09000030', places.bowEast.ward];
      expect(await Promise.all(areas.map((area) => value(area)))).toEqual(
        [30, 30, 20, 30, 20].map((stops) => ({ value: stops })),
      );
      await door.withdraw(report.release ?? '', 'end of test');
      expect(await value('E09000001')).toEqual({ value: 0 });
    });

    it('have a find rate that is set beside that of others', async () => {
      const ofCity = wholeMonth('2024-06', () => places.aldgate.at);
      const report = await door.import(
        await file('2024-06-city-of-london-stops-force.json', stopsJson(ofCity)),
        options,
      );
      const beside = 'against(comparator: LONDON, period: "2024-06") { verdict difference areas interval { method } }';
      expect(await indicator(database(), 'E09000001', 'stopAndSearchFindRate', '', beside)).toMatchObject({
        against: {
          verdict: expect.stringMatching(/^(HIGHER|LOWER|NOT_DISTINGUISHABLE)$/),
          difference: expect.any(Number),
          areas: [london.code],
          interval: { method: 'NEWCOMBE' },
        },
      });
      await door.withdraw(report.release ?? '', 'end of test');
    });
  });

  it('a file of the API gives what the CSV of the same stops gives', async () => {
    const cells = () =>
      database().query(
        `select s.scope, s.measure, s.category, c.area, c.period, c.value from accountability.cell c
         join accountability.series s on s.id = c.series order by 1, 2, 3, 4, 5`,
      );
    const kept = () =>
      database().query(
        'select ordinal, stopped_at::text, ward, outcome, object, power, type, gender from accountability.stop order by 1',
      );
    const before = [await cells(), await kept()];
    await database().query('truncate accountability.cell, accountability.release cascade');
    await database().query('truncate accountability.stop');
    await door.import(await file('wards.geojson', boundariesJson()), options);
    await door.import(await file('2024-06-metropolitan-stops-force.json', stopsJson(june)), options);
    expect([await cells(), await kept()]).toEqual(before);
  });

  it('files that come at once are read beside each other and published one after the other', async () => {
    const months = ['2023-10', '2023-11', '2023-12'];
    const madeMonth = (month: string) => stopsCsv(wholeMonth(month, () => places.bowEast.at));
    const reports = await Promise.all(
      months.map(async (month) =>
        door.import(await file(`${month}-metropolitan-stop-and-search.csv`, madeMonth(month)), options),
      ),
    );
    expect(reports.map(({ refusals }) => refusals)).toEqual([[], [], []]);
    expect(await Promise.all(months.map((month) => value('E09000030', '', month)))).toEqual(
      [31, 30, 31].map((stops) => ({ value: stops })),
    );
  });
});
