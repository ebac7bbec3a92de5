import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { writeCsv } from '../../../gateway/views/formats/csv.ts';
import type { Tree } from '../../../gateway/views/shape/answerTree.ts';
import { figure, reportOf, textOf } from './madeReport.ts';

async function rowsOf(query: string, parts: readonly Tree[]): Promise<Record<string, string>[]> {
  const text = await textOf(writeCsv(reportOf(query, parts)));
  return parse(text, { bom: true, columns: true });
}

const wards = `{ boroughs { name crime { latest { period figure { value } } } wards { code name } } }`;

describe('a CSV file', () => {
  it('repeats what an outer row says beside each of its inner rows', async () => {
    const crime = { latest: { period: '2025-11', figure: figure(12) } };
    const rows = await rowsOf(wards, [
      {
        boroughs: [
          {
            name: 'Barnet',
            crime,
            wards: [
              { code: 'A', name: 'One' },
              { code: 'B', name: 'Two' },
            ],
          },
        ],
      },
    ]);
    expect(
      rows.map((row) => [
        row['row'],
        row['boroughs.name'],
        row['boroughs.crime.latest.figure.value'],
        row['boroughs.wards.code'],
      ]),
    ).toEqual([
      ['boroughs.wards', 'Barnet', '12', 'A'],
      ['boroughs.wards', 'Barnet', '12', 'B'],
    ]);
  });

  it('unrolls the rows of a connection under indicators, with its count beside their object', async () => {
    const query =
      '{ london { crime { restatements(first: 2) { totalCount edges { node { period } } } } theft: crime(category: "theft") { restatements(first: 2) { totalCount edges { node { period } } } } } }';
    const restatements = (...periods: readonly string[]) => ({
      restatements: { totalCount: periods.length, edges: periods.map((period) => ({ node: { period } })) },
    });
    const answer = { london: { crime: restatements('2025-01', '2025-02'), theft: restatements('2025-03') } };
    const rows = await rowsOf(query, [answer]);
    const of = (name: string) => rows.map((row) => row[name]).filter((cell) => cell !== '');
    expect(of('london.indicators.restatements.period')).toEqual(['2025-01', '2025-02', '2025-03']);
    expect(new Set(of('london.indicators.restatements.totalCount'))).toEqual(new Set(['2', '1']));
  });

  it('says of an object at the top that is not there why it is not', async () => {
    const query = '{ borough(code: "E09000099") { name } london { name } }';
    const rows = await rowsOf(query, [{ borough: null, london: { name: 'London' } }]);
    expect(rows.map((row) => row['note']).filter((note) => note !== '')).toEqual([
      'There is nothing by these parameters: "borough" is not known to the hub.',
    ]);
  });

  it('makes seven columns of a figure, whatever the query selects of it', async () => {
    const crime = { latest: { period: '2025-11', figure: figure(null, { v_flags: ['DEMONSTRATION', 'TERRITORY'] }) } };
    const [row] = await rowsOf('{ boroughs { crime { latest { figure { text } } } } }', [{ boroughs: [{ crime }] }]);
    expect(row).toEqual({
      row: 'boroughs',
      'boroughs.crime.latest.figure.value': '',
      'boroughs.crime.latest.figure.text': 'x – not available',
      'boroughs.crime.latest.figure.lower': '',
      'boroughs.crime.latest.figure.upper': '',
      'boroughs.crime.latest.figure.absence': 'NOT_AVAILABLE: Nothing is loaded.',
      'boroughs.crime.latest.figure.flags': 'DEMONSTRATION; TERRITORY',
      'boroughs.crime.latest.figure.release': 'mps-borough-crime:0123456789ab',
      note: '',
    });
  });

  it('has a column for whatever else a query selects of a figure, however deep, and for an interval of its own level', async () => {
    const query = `{ boroughs { crime { latest { figure {
      value status interval { lower } sure: interval(level: 0.998) { lower upper }
      absence { reason } release { id publishedOn } } } } } }`;
    const latest = {
      figure: figure(7, { status: 'FINAL', sure: { lower: 2, upper: 15 }, release: { publishedOn: '2025-12-15' } }),
    };
    const [row = {}] = await rowsOf(query, [{ boroughs: [{ crime: { latest } }] }]);
    const own = Object.entries(row).filter(([, cell]) => cell !== '');
    expect(
      Object.fromEntries(own.map(([name, cell]) => [name.replace('boroughs.crime.latest.figure.', ''), cell])),
    ).toEqual({
      row: 'boroughs',
      value: '7',
      text: '7',
      lower: '6',
      upper: '8',
      release: 'mps-borough-crime:0123456789ab',
      status: 'FINAL',
      'sure.lower': '2',
      'sure.upper': '15',
      'release.publishedOn': '2025-12-15',
    });
    const given = query.replace('sure: interval', 'interval').replace('interval { lower }', '');
    expect(Object.keys((await rowsOf(given, [{ boroughs: [{ crime: { latest } }] }]))[0] ?? {})).toEqual(
      expect.arrayContaining(['boroughs.crime.latest.figure.interval.lower']),
    );
  });

  it('says of an indicator inside a row why it has no figure, and that it has no change', async () => {
    const told = { reason: 'NOT_COLLECTED', explanation: 'The survey leaves the City of London out.' };
    const crime = { v_title: 'All crime', v_absence: told, latest: null, change: null };
    const query = '{ boroughs { crime { latest { period figure { value } } change { percent } } } }';
    const [row] = await rowsOf(query, [{ boroughs: [{ crime }] }]);
    expect(row).toMatchObject({
      'boroughs.crime.latest.figure.absence': 'NOT_COLLECTED: The survey leaves the City of London out.',
      note: 'There is no "change" of "All crime" here: The survey leaves the City of London out.',
    });
    const [lacking] = await rowsOf(query, [{ boroughs: [{ crime: null }] }]);
    expect(lacking?.['boroughs.crime.latest.figure.absence']).toBe('NOT_AVAILABLE: The answer has nothing here.');
  });

  it('says what several indicators lack for one reason once, and nothing of an absence that is not there', async () => {
    const told = { reason: 'NOT_COLLECTED', explanation: 'The survey leaves the City of London out.' };
    const lacking = (title: string) => ({ v_title: title, v_absence: told, change: null, absence: told });
    const there = { v_title: 'Theft', change: { percent: 1 }, absence: null };
    const query = `{ boroughs { a: crime { ...C } b: crime { ...C } c: crime { ...C } } }
      fragment C on Indicator { change { percent } absence { reason } }`;
    const [row] = await rowsOf(query, [{ boroughs: [{ a: lacking('All'), b: lacking('Arson'), c: there }] }]);
    expect(row?.['note']).toBe(
      'There is no "change" of "All", "Arson" here: The survey leaves the City of London out.',
    );
  });

  it('says of lists that the query leaves out that it does', async () => {
    const query = '{ boroughs @include(if: false) { name wards { name } } }';
    expect(await rowsOf(query, [{}])).toMatchObject([
      { row: 'boroughs', note: 'The query leaves "boroughs" out here.' },
    ]);
    expect(await rowsOf('{ london { name @include(if: false) } }', [{ london: {} }])).toContainEqual(
      expect.objectContaining({ note: 'The query leaves out all that stands in no list.' }),
    );
    const within = '{ boroughs { name wards @skip(if: true) { name } } }';
    expect(await rowsOf(within, [{ boroughs: [{ name: 'Barnet' }] }])).toMatchObject([
      { row: 'boroughs', 'boroughs.name': 'Barnet' },
      { row: 'boroughs.wards', note: 'The query leaves "boroughs.wards" out here.' },
    ]);
  });

  it('never multiplies lists that stand beside one another: their rows follow each other', async () => {
    const rows = await rowsOf('{ london { boroughs { code } forces { code } } }', [
      { london: { boroughs: [{ code: 'A' }, { code: 'B' }], forces: [{ code: 'C' }] } },
    ]);
    expect(rows.map((row) => [row['row'], row['london.boroughs.code'], row['london.forces.code']])).toEqual([
      ['london.boroughs', 'A', ''],
      ['london.boroughs', 'B', ''],
      ['london.forces', '', 'C'],
    ]);
  });

  it('makes rows of indicators that stand alone, known by the key that the query gives them', async () => {
    const indicator = (title: string, value: number) => ({
      v_title: title,
      latest: { period: '2025-11', figure: figure(value) },
    });
    const rows = await rowsOf(
      '{ london { name all: crime { ...F } theft: crime(category: "theft") { ...F } } } fragment F on Indicator { latest { period figure { value } } }',
      [{ london: { name: 'London', all: indicator('All crime', 9), theft: indicator('Theft', 4) } }],
    );
    expect(
      rows.map((row) => [
        row['london.indicators.indicator'],
        row['london.indicators.title'],
        row['london.indicators.latest.figure.value'],
      ]),
    ).toEqual([
      ['all', 'All crime', '9'],
      ['theft', 'Theft', '4'],
    ]);
  });

  it('says where there are no rows, and never is an empty table', async () => {
    const rows = await rowsOf(wards, [{ boroughs: [{ name: 'Barnet', crime: null, wards: [] }] }]);
    expect(rows).toMatchObject([{ 'boroughs.name': 'Barnet', note: 'There are no rows in "boroughs.wards" here.' }]);
    expect(await rowsOf(wards, [{ boroughs: [] }])).toMatchObject([{ note: 'There are no rows in "boroughs" here.' }]);
  });

  it('says which indicator of a row has no series, by its title', async () => {
    const query = '{ boroughs { name crime { series { period } } theft: crime { rate { series { period } } } } }';
    const crime = { v_title: 'Recorded crime', v_absence: { explanation: 'Nothing is loaded.' }, series: [] };
    const theft = { v_title: 'Theft', rate: { v_title: 'Theft by residents', series: [] } };
    expect(await rowsOf(query, [{ boroughs: [{ name: 'Barnet', crime, theft }] }])).toMatchObject([
      { note: 'There are no figures of "Recorded crime" here: Nothing is loaded.' },
      {
        note: 'There are no figures of "Theft by residents" here: none are loaded, or none for the periods asked for.',
      },
    ]);
  });

  it('says that a connection has more rows than were asked for', async () => {
    const recommendations = {
      v_page: { hasNextPage: true },
      v_total: 30,
      edges: [{ node: { number: '1', addressees: [] } }],
    };
    const rows = await rowsOf('{ recommendations(first: 1) { edges { node { number } } } }', [{ recommendations }]);
    expect(rows).toMatchObject([
      { 'recommendations.number': '1' },
      { note: '"recommendations" has more rows: these are 1 of 30, as many as the query asks for.' },
    ]);
  });

  it('has the same columns whatever the data, and goes on where a part of an answer ends', async () => {
    const one = await textOf(writeCsv(reportOf(wards, [{ boroughs: [] }])));
    const parts = [1, 2, 3].map((number) => ({
      boroughs: [{ name: String(number), crime: null, wards: [{ code: 'A', name: '' }] }],
    }));
    const many = await textOf(writeCsv(reportOf(wards, parts)));
    expect(many.split('\r\n')[0]).toBe(one.split('\r\n')[0]);
    expect((await rowsOf(wards, parts)).map((row) => row['boroughs.name'])).toEqual(['1', '2', '3']);
  });

  it('is read back as it was, and holds nothing that a spreadsheet would compute', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'binary' }),
            fc.constantFrom('=1+1', '@SUM(A1)', '\t=2', '＝1', '-4', '+44', '-x', '\r\n=cmd|'),
          ),
          { minLength: 1, maxLength: 6 },
        ),
        async (names) => {
          const rows = await rowsOf('{ boroughs { name } }', [{ boroughs: names.map((name) => ({ name })) }]);
          const read = rows.map((row) => row['boroughs.name'] ?? '');
          expect(read.map((text, index) => (text === names[index] ? text : text.slice(1)))).toEqual(names);
          for (const text of read) {
            if (!/^-?\d+(\.\d+)?$/.test(text)) expect(text.trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
