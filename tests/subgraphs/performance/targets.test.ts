import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keyCrimeRows } from '../../../subgraphs/performance/documents/mopacChallenge2013.ts';
import { loadPerformanceDocuments } from '../../../subgraphs/performance/index.ts';
import { loadedPerformance, type LoadedPerformance } from './loadedPerformance.ts';

const london = 'E12000007';
const barnet = 'E09000003';
const keyCrime = 'key-neighbourhood-crime-2016';

describe('targets', () => {
  let hub: LoadedPerformance;
  beforeAll(async () => {
    hub = await loadedPerformance();
    await loadPerformanceDocuments(hub.database, '2026-06-01');
  });
  afterAll(() => hub.close());

  const targets = async (selection: string, how = ''): Promise<unknown> =>
    hub.of(london, `{ targets${how} { ${selection} } }`);

  it('of key neighbourhood crime sum the seven types and give the fourteen percentages of their table', async () => {
    const changes = ['2012/13', '2012/13-Q4'].map(
      (period, place) => `c${String(place)}: change(period: "${period}") { absolute percent verdict }`,
    );
    const fields = keyCrimeRows.map(
      ({ category }) =>
        `${category.replaceAll('-', '_')}: keyNeighbourhoodCrime(crime: ${category.toUpperCase().replaceAll('-', '_')}) { ${changes.join(' ')} }`,
    );
    const percentOf = (before: number, after: number) => (100 * (after - before)) / before;
    const expected = keyCrimeRows.map(({ category, years, quarters, changes: [ofYears, ofQuarters] }) => {
      expect(percentOf(...years).toFixed(1)).toBe(ofYears.toFixed(1));
      expect(percentOf(...quarters).toFixed(1)).toBe(ofQuarters.toFixed(1));
      const change = ([before, after]: readonly [number, number]) => ({
        absolute: after - before,
        percent: expect.closeTo(percentOf(before, after), 9),
        verdict: after < before ? 'LOWER' : 'HIGHER',
      });
      return [category.replaceAll('-', '_'), { c0: change(years), c1: change(quarters) }];
    });
    expect(await hub.of(london, `{ ${fields.join(' ')} }`)).toEqual(Object.fromEntries(expected));
    const all = `{ keyNeighbourhoodCrime { ${changes.join(' ')}
      series(from: "2011/12") { figure { value flags paragraph } } } }`;
    const value = (each: number) => ({
      figure: { value: each, flags: expect.anything(), paragraph: 'Table "MOPAC 7"' },
    });
    expect(await hub.of(london, all)).toEqual({
      keyNeighbourhoodCrime: {
        c0: { absolute: -26_559, percent: expect.closeTo(-6.46, 2), verdict: 'LOWER' },
        c1: { absolute: 93_097 - 100_689, percent: expect.closeTo(-7.54, 2), verdict: 'LOWER' },
        series: [value(411_033), value(384_474)],
      },
    });
  });

  it('give baseline, goal and path, each year beside its figure, with the status by its interval', async () => {
    const selection = `id direction dueBy isOutsideMaterial baseline { period asAt figure { value flags } } goal { value flags }
      trajectory { period asked { text } figure { value absence { reason } } status } progress { period status explanation }`;
    const answer = await targets(selection);
    const notYet = { value: null, absence: { reason: 'NOT_YET_PUBLISHED' } };
    const step = (period: string, text: string, figure: object, status: string) => ({
      period,
      asked: { text },
      figure,
      status,
    });
    expect(answer).toEqual({
      targets: expect.arrayContaining([
        {
          id: keyCrime,
          direction: 'DOWN',
          dueBy: '2015/16',
          isOutsideMaterial: true,
          baseline: {
            period: '2011/12',
            asAt: '2013-04-30',
            figure: { value: 411_033, flags: ['OUTSIDE_MATERIAL', 'TERRITORY', 'DERIVED'] },
          },
          goal: { value: 328_826, flags: ['DERIVED', 'OUTSIDE_MATERIAL'] },
          trajectory: [
            step('2011/12', '411,033', { value: 411_033, absence: null }, 'NOT_DISTINGUISHABLE'),
            step('2012/13', '390,481', { value: 384_474, absence: null }, 'ON_TRACK'),
            step('2013/14', '369,930', notYet, 'NOT_COMPARABLE'),
            step('2014/15', '349,378', notYet, 'NOT_COMPARABLE'),
            step('2015/16', '328,826', notYet, 'NOT_COMPARABLE'),
          ],
          progress: {
            period: '2012/13',
            status: 'ON_TRACK',
            explanation:
              '2012/13: 384,474 where 390,481 is asked; better than the path by more than chance would explain (95% sure).',
          },
        },
      ]),
    });
  });

  it('are the six challenges of 2013, marked as outside material, and the detections of the source document', async () => {
    expect(
      await targets('id isOutsideMaterial indicator { id } evidence { source webPage } progress { status }'),
    ).toEqual({
      targets: [
        ...[
          [keyCrime, 'mopac-7', 'ON_TRACK'],
          ['public-confidence-2016', 'crime-survey-confidence', 'NOT_COMPARABLE'],
          ['policing-costs-2016', null, null],
          ['court-delays-2016', null, null],
          ['community-sentences-2016', null, null],
          ['youth-reoffending-2016', null, null],
        ].map(([id, indicator, status]) => ({
          id,
          isOutsideMaterial: true,
          indicator: indicator === null ? null : { id: indicator },
          evidence: expect.arrayContaining([{ source: expect.anything(), webPage: expect.stringMatching(/^https:/) }]),
          progress: status === null ? null : { status },
        })),
        {
          id: 'sanction-detections-2008',
          isOutsideMaterial: false,
          indicator: { id: 'safer-neighbourhoods-update-2008-performance/sanction-detection-rate/achieved' },
          evidence: [{ source: 'Safer Neighbourhoods update, 5 June 2008, ¶46', webPage: null }],
          progress: { status: 'MET' },
        },
      ],
    });
  });

  it('of a survey without a published sample claim nothing, and ask a share on the way of each year', async () => {
    const answer = await targets('id goal { value } trajectory { period asked { value } status }');
    expect(answer).toEqual({
      targets: expect.arrayContaining([
        {
          id: 'public-confidence-2016',
          goal: { value: 75 },
          trajectory: [
            { period: 'R12-2012-09', asked: { value: 62 }, status: 'NOT_COMPARABLE' },
            {
              period: 'R12-2013-09',
              asked: { value: expect.closeTo(62 + (13 * 12) / 42, 9) },
              status: 'NOT_COMPARABLE',
            },
            {
              period: 'R12-2014-09',
              asked: { value: expect.closeTo(62 + (13 * 24) / 42, 9) },
              status: 'NOT_COMPARABLE',
            },
            {
              period: 'R12-2015-09',
              asked: { value: expect.closeTo(62 + (13 * 36) / 42, 9) },
              status: 'NOT_COMPARABLE',
            },
            { period: 'R12-2016-03', asked: { value: 75 }, status: 'NOT_COMPARABLE' },
          ],
        },
        {
          id: 'court-delays-2016',
          goal: { value: null },
          trajectory: [expect.objectContaining({ period: '2015/16' })],
        },
      ]),
    });
  });

  it('are none before they were known, and none of a borough', async () => {
    expect(await targets('id', '(asAt: "2013-01-01")')).toEqual({ targets: [{ id: 'sanction-detections-2008' }] });
    expect(await hub.of(barnet, '{ targets { id } }')).toEqual({ targets: [] });
  });

  it('keep concerns outside the headline in view, with the words that ask for it', async () => {
    const answer = await hub.of(
      london,
      '{ watchList { id grounds { words paragraph document { id isOutsideMaterial } } indicators { id } absence { reason } } }',
    );
    const grounds = {
      words: expect.stringContaining('including sexual violence and gangs – remain a priority'),
      paragraph: 'Recommendation 3',
      document: { id: 'police-and-crime-plan-response-2013', isOutsideMaterial: false },
    };
    expect(answer).toEqual({
      watchList: [
        {
          id: 'sexual-violence',
          grounds,
          indicators: [{ id: 'crime/sexual-offences' }, { id: 'crime/sexual-offences/rape' }],
          absence: null,
        },
        { id: 'gangs', grounds, indicators: [], absence: { reason: 'NOT_COLLECTED' } },
      ],
    });
  });

  const against = (how: string) =>
    hub.of(
      london,
      `{ keyNeighbourhoodCrime { against(${how}) { comparator title methodDate areas own { value } other { value } difference verdict explanation } } }`,
    );

  it('are a comparator of their indicator, whose count stays a count', async () => {
    expect(await against(`comparator: TARGET, target: "${keyCrime}"`)).toEqual({
      keyNeighbourhoodCrime: {
        against: {
          comparator: 'TARGET',
          title: 'Key neighbourhood crime down by 20 per cent',
          methodDate: '2013-04-30',
          areas: [],
          own: { value: 384_474 },
          other: { value: 390_481 },
          difference: -6_007,
          verdict: 'LOWER',
          explanation: expect.stringContaining('384,474 where 390,481 is asked'),
        },
      },
    });
  });

  it.each([
    ['comparator: TARGET', /needs "target".*got none.*key-neighbourhood-crime-2016/],
    ['comparator: TARGET, target: "half-as-much"', /got "half-as-much"/],
    ['comparator: TARGET, target: "court-delays-2016"', /is of a measure that no file gives/],
    [`comparator: LONDON, target: "${keyCrime}"`, /goes with the comparator TARGET only, not with LONDON/],
    ['comparator: NEIGHBOURS', /"NEIGHBOURS" does not exist in "Comparator"/],
  ])('refuse as a comparator: %s', async (how, message) => {
    await expect(against(how)).rejects.toThrow(message);
  });

  it('are of burglary in ten boroughs in one quarter, and give no figure for others or for a month', async () => {
    const burglary =
      '{ keyNeighbourhoodCrime(crime: BURGLARY) { at(period: "2012/13-Q4") { value absence { reason } } } }';
    expect(await hub.of(barnet, burglary)).toEqual({
      keyNeighbourhoodCrime: { at: { value: 1_264, absence: null } },
    });
    expect(await hub.of('E09000030', burglary)).toEqual({
      keyNeighbourhoodCrime: { at: { value: null, absence: { reason: 'NOT_AVAILABLE' } } },
    });
    expect(await hub.of(london, '{ keyNeighbourhoodCrime { at(period: "2012-05") { absence { reason } } } }')).toEqual({
      keyNeighbourhoodCrime: { at: { absence: { reason: 'NOT_AVAILABLE' } } },
    });
  });
});
