import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createDomainDoor, type DomainDoor } from '../../../../kit/importing/domainDoor.ts';
import { cityPolice, metropolitanPolice } from '../../../../schema/places/forces.ts';
import { london } from '../../../../schema/places/london.ts';
import { accountabilityDatabase, accountabilityImporters } from '../../../../subgraphs/accountability/index.ts';
import { embedded } from '../../../kit/database/testDatabase.ts';
import { describeSamples, samplePath } from '../../../samples.ts';
import { stopFigure, today } from './stopFigures.ts';

/** What an independent reader of the files counts. */
describeSamples('the published files of stops', () => {
  let opened: Awaited<ReturnType<typeof embedded>>;
  let door: DomainDoor;

  const take = async (sample: string, name = basename(sample)) => {
    const path = samplePath(sample) ?? '';
    const sha256 = createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
    const { size } = await stat(path);
    return door.import({ name, path, sha256, bytes: size }, { publishedOn: null, dryRun: false });
  };
  const value = (area: string, period: string, given = '') =>
    stopFigure(opened.database, area, period, { given, select: 'value' });
  const counts = (column: string, month: string) =>
    opened.database.query<{ word: string; stops: number }>(
      `select ${column} as word, count(*)::int as stops from accountability.stop s
       join accountability.release r on r.number = s.release where r.file_name like $1 group by 1`,
      [`${month}%`],
    );

  beforeAll(async () => {
    opened = await embedded(accountabilityDatabase);
    door = createDomainDoor({ database: opened.database, importers: accountabilityImporters, today: () => today });
    // One month before the boundaries, the others after them.
    expect(await take('police-uk/2024-06-metropolitan-stop-and-search.csv')).toMatchObject({
      accepted: 8720,
      refused: 0,
    });
    expect(await take('geo/london_wards_2022.geojson')).toMatchObject({ accepted: 704, refused: 0, remarks: [] });
    expect(await take('police-uk/2022-12-metropolitan-stop-and-search.csv')).toMatchObject({
      accepted: 5706,
      refused: 0,
    });
    expect(await take('police-uk/2015-04-metropolitan-stop-and-search.csv')).toMatchObject({
      accepted: 11_126,
      refused: 0,
    });
    expect(await take('police-uk/2023-03-city-of-london-stop-and-search.csv')).toMatchObject({
      accepted: 197,
      refused: 0,
    });
  });
  afterAll(() => opened.close());

  it.each([
    [london.code, '2024-06', '', 8720],
    [metropolitanPolice, '2024-06', '', 8720],
    ['E09000033', '2024-06', '', 671],
    ['E09000030', '2024-06', '', 442],
    ['E09000011', '2024-06', '', 414],
    ['E09000028', '2024-06', '', 408],
    ['E09000001', '2024-06', '', 9],
    ['E05013808', '2024-06', '', 212],
    [london.code, '2024-06', 'filter: { outcome: ARREST }', 1523],
    [london.code, '2024-06', 'filter: { outcome: NO_FURTHER_ACTION }', 5871],
    [london.code, '2024-06', 'filter: { outcome: NOT_RECORDED }', 1],
    [london.code, '2024-06', 'filter: { power: SECTION_60 }', 16],
    [london.code, '2024-06', 'filter: { type: VEHICLE }', 93],
    [london.code, '2024-06', 'filter: { object: CONTROLLED_DRUGS, power: MISUSE_OF_DRUGS_ACT }', 4777],
    [london.code, '2022-12', '', 5706],
    [london.code, '2015-04', '', 11_126],
    [london.code, '2015-04', 'filter: { outcome: ARREST }', 2233],
    [london.code, '2015-04', 'filter: { outcome: KHAT_OR_CANNABIS_WARNING }', 987],
    [london.code, '2015-04', 'filter: { outcome: ARTICLE_FOUND }', 0],
    [cityPolice, '2023-03', '', 197],
    ['E09000001', '2023-03', '', 124],
  ])('give %s in %s with "%s" %i', async (area, period, given, stops) => {
    expect(await value(area, period, given)).toEqual({ value: stops });
  });

  it('tell nothing by object or by place where the file of the time does not', async () => {
    const absent = { value: null, absence: { reason: 'NOT_AVAILABLE' } };
    expect(await stopFigure(opened.database, 'E09000033', '2015-04')).toMatchObject(absent);
    const given = { given: 'filter: { object: CONTROLLED_DRUGS }' };
    expect(await stopFigure(opened.database, london.code, '2015-04', given)).toMatchObject(absent);
  });

  it('flag the month that stops on the 17th, and no other', async () => {
    const flags = (period: string) => stopFigure(opened.database, metropolitanPolice, period, { select: 'flags' });
    expect(await flags('2022-12')).toEqual({ flags: ['PARTIAL_PERIOD'] });
    expect(await flags('2024-06')).toEqual({ flags: [] });
    expect(await flags('2015-04')).toEqual({ flags: [] });
  });

  it('leave no word unknown, and bring both codings of ethnicity to one', async () => {
    expect(await opened.database.query('select from accountability.stop where unrecognised is not null')).toEqual([]);
    const old = await counts('self_defined_ethnicity', '2015-04');
    expect(old).toEqual(
      expect.arrayContaining([
        { word: 'WHITE_BRITISH', stops: 2926 },
        { word: 'ASIAN_CHINESE', stops: 17 },
        { word: 'NOT_STATED', stops: 886 },
        { word: 'NOT_RECORDED', stops: 102 },
      ]),
    );
    const later = await counts('self_defined_ethnicity', '2024-06');
    expect(later).toEqual(
      expect.arrayContaining([
        { word: 'WHITE_BRITISH', stops: 1404 },
        { word: 'OTHER_ARAB', stops: 103 },
        { word: 'WHITE_GYPSY_OR_IRISH_TRAVELLER', stops: 18 },
        { word: 'NOT_STATED', stops: 2547 },
      ]),
    );
    expect(await counts('officer_defined_ethnicity', '2022-12')).toEqual(
      expect.arrayContaining([
        { word: 'BLACK', stops: 1885 },
        { word: 'NOT_RECORDED', stops: 144 },
      ]),
    );
  });

  it('put every stop of the BST month into it', async () => {
    const rows = await opened.database.query(
      `select from accountability.stop s join accountability.release r on r.number = s.release
       where r.file_name like '2015-04%' and to_char(london_day, 'YYYY-MM') <> '2015-04'`,
    );
    expect(rows).toEqual([]);
  });

  it('change nothing when they come again', async () => {
    expect(await take('police-uk/2024-06-metropolitan-stop-and-search.csv')).toMatchObject({
      accepted: 8720,
      changed: 0,
    });
    expect(await take('geo/london_wards_2022.geojson')).toMatchObject({ accepted: 704, changed: 0 });
  });

  it('of an area are refused, since they are no force’s month', async () => {
    const report = await take('police-uk-api/stops-street-tower-hamlets-2024-01.json');
    expect(report).toMatchObject({ dataset: 'stop-and-search', release: null, accepted: 0 });
    expect(report.refusals).toEqual([{ line: null, column: null, message: expect.stringMatching(/stops-force/) }]);
  });
});
