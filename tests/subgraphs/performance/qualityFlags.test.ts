import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import type { Session } from '../../../kit/database/database.ts';
import { readOutbox } from '../../../kit/outbox/outboxPage.ts';
import { assess } from '../../../kit/quality/assess.ts';
import { stagedTotals } from '../../../kit/quality/seriesTotal.ts';
import { boroughCrime } from '../../../schema/datasets/performanceDatasets.ts';
import { Period } from '../../../schema/periods.ts';
import { boroughFile } from './boroughFile.ts';
import { loadedPerformance, type LoadedPerformance } from './loadedPerformance.ts';

const [barking, barnet, london] = ['E09000002', 'E09000003', 'E12000007'];
const year = Array.from({ length: 12 }, (_, index) => `2024${String(index + 1).padStart(2, '0')}`);
const plain = () => 20;
const changes = z.object({
  of: z.object({
    change: z.object({ verdict: z.string(), percent: z.number().nullable(), explanation: z.string() }),
  }),
});

describe('a failed check of what a release changes', () => {
  let hub: LoadedPerformance;
  beforeAll(async () => {
    hub = await loadedPerformance();
    await hub.load(boroughFile(year, plain), '2025-01-15');
  });
  afterAll(() => hub.close());

  const flags = async (area: string, category: string, period = '2024-09') =>
    JSON.stringify(await hub.of(area, `{ crime${category} { at(period: "${period}") { flags } } }`)).match(
      /[A-Z_]{3,}/g,
    );
  const last = async () => (await readOutbox(hub.database, 'performance', 0, 1_000)).last;
  const told = async (after: number) =>
    (await readOutbox(hub.database, 'performance', after, 1_000)).events
      .filter(({ kind }) => kind.startsWith('QUALITY_FLAG'))
      .map(({ kind, keys }) => `${kind} ${String(keys['flag'])}`)
      .sort();

  it('flags the figures that were restated where too many were, and no others', async () => {
    const start = await last();
    // Every other row of the file: all figures of Barking and Dagenham, none of Barnet.
    const moved = (row: number, month: number) => (month < 12 && row % 2 === 0 ? 21 : 20);
    const release = await hub.load(boroughFile([...year, '202501'], moved), '2025-02-15');
    expect(await flags(barking, '')).toEqual(['LARGELY_RESTATED']);
    expect(await flags(barking, '(category: "arson")', '2024')).toEqual(['LARGELY_RESTATED']);
    expect(await flags(london, '(category: "theft")')).toEqual(['TERRITORY', 'LARGELY_RESTATED']);
    expect(await flags(barnet, '')).toBeNull();
    expect(await flags(barking, '', '2025-01')).toBeNull();
    expect(await told(start)).toEqual(['QUALITY_FLAG_RAISED LARGELY_RESTATED']);
    await hub.withdraw(release);
  });

  it('flags what was restated in the months whose total moved too far, until a release leaves it as it is', async () => {
    const start = await last();
    // Two kinds of crime of eleven, in the second half of the year: a tenth of the figures, and 15 % of those months' crime.
    const moved = (row: number, month: number) => (month >= 6 && month < 12 && row < 64 ? 36 : 20);
    await hub.load(boroughFile([...year, '202501'], moved), '2025-03-15');
    expect(await flags(barking, '(category: "arson")')).toEqual(['TOTAL_MOVED']);
    expect(await flags(london, '')).toEqual(['TERRITORY', 'TOTAL_MOVED']);
    expect(await flags(barking, '(category: "arson")', '2024-06')).toBeNull();
    expect(await flags(barking, '(category: "theft")')).toBeNull();
    expect(await told(start)).toEqual(['QUALITY_FLAG_RAISED TOTAL_MOVED']);
    const then = await last();
    await hub.load(boroughFile([...year, '202501', '202502'], moved), '2025-04-15');
    expect(await flags(barking, '(category: "arson")')).toBeNull();
    expect(await told(then)).toEqual(['QUALITY_FLAG_CLEARED TOTAL_MOVED']);
  });

  it('finds what stands out in a month by the months around it, however and in whatever order they were loaded', async () => {
    // A month loaded twice, a category that leaps, and a last month that stops short; nine months, each a file of its own.
    const count = (place: number) => (row: number) =>
      place === 2 ? 50 : row < 32 && place >= 5 ? (place === 8 ? 50 : 150) : place === 8 ? 5 : 20;
    const dayOf = {
      OWN: (year: number, place: number) => `${String(year)}-${String(place + 2).padStart(2, '0')}-15`,
      ARCHIVE: (year: number) => `${String(year)}-12-01`,
      NONE: () => null,
    };
    const places = Array.from({ length: 9 }, (_, place) => place);
    const flagged = async (year: number, order: readonly number[], days: keyof typeof dayOf) => {
      const start = await last();
      const found: string[] = [];
      const ids: string[] = [];
      for (const place of order) {
        const text = boroughFile([`${String(year)}0${String(place + 1)}`], count(place));
        ids.push(await hub.load(text, dayOf[days](year, place)));
      }
      const rows = await hub.database.query<{ flags: object; failed: string[]; month: number }>(
        `select flags, (periods[1] - 100000) % 12 + 1 as month, array(select rule from performance.quality_check where release = number
           and outcome = 'FAILED' and rule = any('{periods-whole,records-once,mapping-stands}')) as failed
         from performance.release where id = any($1::text[])`,
        [ids],
      );
      for (const { flags, failed, month } of rows) {
        for (const flag of Object.keys(flags)) found.push(`${String(month)} ${flag.replaceAll(/\d+/g, '')}`);
        for (const rule of failed) found.push(`${String(month)} ${rule}`);
      }
      const change = `{ crime { change(period: "${String(year)}-09", since: PREVIOUS_PERIOD) { verdict } } }`;
      expect(await told(start)).toContain('QUALITY_FLAG_RAISED PARTIAL_PERIOD');
      return { found: found.sort(), change: await hub.of(london, change) };
    };
    let year = 2000;
    const orders = fc.shuffledSubarray(places, { minLength: places.length, maxLength: places.length });
    await fc.assert(
      fc.asyncProperty(orders, fc.constantFrom('OWN', 'ARCHIVE', 'NONE'), async (order, days) => {
        year += 3;
        expect(await flagged(year, order, days)).toEqual({
          found: [
            '3 SUSPECTED_DUPLICATES',
            '3 records-once',
            '6 SUSPECTED_REFILING@@RISE',
            '6 SUSPECTED_REFILING@@RISE',
            '6 mapping-stands',
            '9 PARTIAL_PERIOD',
            '9 periods-whole',
          ],
          change: { crime: { change: { verdict: 'NOT_COMPARABLE' } } },
        });
      }),
      {
        numRuns: 3,
        endOnFailure: true,
        examples: [
          [places, 'ARCHIVE'],
          [places.toReversed(), 'OWN'],
        ],
      },
    );
  });

  it('claims no change of a borough where records that lack a place may make it up, and says so', async () => {
    const months = [1990, 1991].flatMap((of) => year.map((month) => `${String(of)}${month.slice(4)}`));
    // In October 1990 a tenth of London's crime had no known place. Barnet's rose by half, which that does not make up.
    const countOf = (row: number, month: number) => (row % 32 === 1 && month === 21 ? 300 : month === 9 ? 180 : 200);
    const unknown = months.map((_, month) => (month === 9 ? 20 * 352 : 0));
    await hub.load(boroughFile(months, countOf, undefined, unknown), '1992-01-15');
    const change = async (area: string, month: string, of = 'crime') =>
      changes.parse(await hub.of(area, `{ of: ${of} { change(period: "${month}") { verdict percent explanation } } }`))
        .of.change;
    expect(await change(barking, '1991-10')).toEqual({
      verdict: 'NOT_COMPARABLE',
      percent: null,
      explanation: expect.stringContaining(
        'records without a known place, which count in no borough, are 0.0 % in 1991-10 and 10.0 % in 1990-10',
      ),
    });
    expect(await change(barking, '1991-09')).toMatchObject({ verdict: 'NOT_DISTINGUISHABLE', percent: 0 });
    expect(await change(barnet, '1991-10')).toMatchObject({ verdict: 'HIGHER' });
    expect(await change(london, '1991-10')).toMatchObject({ verdict: 'HIGHER', percent: expect.closeTo(1.6, 1) });
    // A category without such records is not touched.
    expect(await change(barking, '1991-10', 'crime(category: "robbery")')).toMatchObject({
      verdict: 'NOT_DISTINGUISHABLE',
    });
    expect(await flags(barking, '', '1990-10')).toEqual(['UNPLACED_RECORDS']);
    expect(await flags(barking, '', '1990-09')).toBeNull();
    expect(await flags(london, '', '1990-10')).toEqual(['TERRITORY']);
    const [found] = await hub.database.query(
      `select outcome, numerator, threshold from performance.quality_check join performance.release on release = number
       where rule = 'records-placed' and published_on = '1992-01-15'`,
    );
    expect(found).toEqual({ outcome: 'FAILED', numerator: 20 * 352, threshold: 0.02 });
    const statements = (more: string) =>
      hub.statements(() => hub.of(barking, `{ crime { series(last: 2) { figure { value } } ${more} } }`));
    expect(await statements('change { verdict }')).toBe(await statements(''));
  });

  it('shows on a restatement which release the flag is of', async () => {
    const answer = await hub.of(
      barking,
      '{ crime(category: "arson") { restatements(first: 1) { edges { node { from { flags } to { flags } } } } } }',
    );
    expect(answer).toEqual({
      crime: { restatements: { edges: [{ node: { from: { flags: [] }, to: { flags: ['TOTAL_MOVED'] } } }] } },
    });
  });

  it('counts what was restated once, for flags and findings together', async () => {
    let counts = 0;
    const counting: Session = {
      query: <Row extends object>(sql: string, values?: readonly unknown[]) => {
        if (sql.includes('count(distinct (series, area, period))')) counts += 1;
        return hub.database.query<Row>(sql, values);
      },
    };
    const draft = {
      dataset: boroughCrime.id,
      scope: 'all',
      sha256: 'f'.repeat(64),
      title: 'A release',
      fileName: 'made.csv',
      publishedOn: '2025-05-15',
      recordCount: 1,
      periods: [Period.parse('2024-09').code],
      flags: {},
      remarks: [],
      demonstration: false,
    };
    const summary = { periods: draft.periods, flags: {}, remarks: [], refusals: [], publishedOn: null };
    const quality = assess('performance', {
      dataset: boroughCrime,
      draft,
      summary,
      totals: await stagedTotals(counting, 'performance.cell'),
      series: { groupsOf: () => [], isExplained: () => false },
    });
    const placed = { position: 2_000_000_000, dated: true, areas: [barking] };
    await quality.flagsOn(counting, placed);
    await quality.findings(counting, placed);
    expect(counts).toBe(1);
  });
});
