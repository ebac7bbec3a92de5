import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { boroughFile } from './boroughFile.ts';
import { coreKinds, policed } from './importers/madeFile.ts';
import { loadedPerformance, type LoadedPerformance } from './loadedPerformance.ts';
import { populationFile } from './populationFile.ts';

const barking = 'E09000002';
const barnet = 'E09000003';
const brent = 'E09000005';
const city = 'E09000001';
const london = 'E12000007';
/** 25 months from January 2024 to January 2026. */
const months = Array.from({ length: 25 }, (_, index) => String(202_401 + Math.floor(index / 12) * 100 + (index % 12)));
const violence = 'VIOLENCE AGAINST THE PERSON';
const earlierKinds = [...coreKinds, [violence, 'VIOLENCE WITHOUT INJURY'] as const];
const laterKinds = [...earlierKinds, [violence, 'STALKING AND HARASSMENT'] as const];
const surveyDates = ['31/12/2021', '31/3/2022', '30/6/2022', '30/9/2022', '31/12/2022', '31/12/2023'];
const surveyFile = [
  'Date,Survey,Borough,Measure,Proportion,MPS',
  ...surveyDates.flatMap((date) =>
    policed.map(
      ({ code, name }) => `${date},PAS,${name},"""Good Job"" local",${code === barking ? '0.30' : '0.50'},0.49`,
    ),
  ),
].join('\n');

describe('charts', () => {
  let hub: LoadedPerformance;

  beforeAll(async () => {
    hub = await loadedPerformance();
    // Arson: 20 and 22 by turns, but 60 in Barking's last month; in Barnet a step up from the 14th month on; 300 a month in Brent.
    const arson = (row: number, month: number) =>
      row === 0 && month === 24 ? 60 : row === 1 && month >= 13 ? 40 : row === 3 ? 300 : 20 + (month % 2) * 2;
    const countOf = (row: number, month: number) => (row < 32 ? arson(row, month) : 30 + (month % 3));
    await hub.load(boroughFile(months.slice(0, 20), countOf, earlierKinds), '2025-09-15');
    await hub.load(
      boroughFile(months.slice(20), (row, month) => countOf(row, month + 20), laterKinds),
      '2026-02-15',
    );
    await hub.load(
      populationFile([2024], (code) => (code === city ? 10_000 : 100_000)),
      '2025-10-01',
    );
    await hub.load(`${surveyFile}\n`, '2024-02-01');
  });
  afterAll(() => hub.close());

  const signals = (area: string, category: string, how = '') =>
    hub.of(
      area,
      `{ crime(category: "${category}") { signals${how} { centre lower upper points { period figure { value } }
         signals { rule direction periods explanation } absence { reason explanation } } } }`,
    );

  it('tell a month beyond the limits, and what the limits are', async () => {
    const values = [22, ...Array.from({ length: 11 }, () => [20, 22]).flat(), 60];
    const centre = values.reduce((one, other) => one + other, 0) / 24;
    const ranges = (22 * 2 + 38) / 23;
    expect(await signals(barking, 'arson')).toMatchObject({
      crime: {
        signals: {
          centre: expect.closeTo(centre, 9),
          upper: expect.closeTo(centre + (3 * ranges) / 1.128, 9),
          lower: expect.closeTo(centre - (3 * ranges) / 1.128, 9),
          points: Array.from({ length: 24 }, () => expect.anything()),
          absence: null,
          signals: expect.arrayContaining([
            {
              rule: 'BEYOND_LIMITS',
              direction: 'UP',
              periods: ['2026-01'],
              explanation: '2026-01 is higher than ordinary variation explains.',
            },
          ]),
        },
      },
    });
  });

  it('tell a run on one side of the mean', async () => {
    const answer = await signals(barnet, 'arson');
    expect(JSON.stringify(answer)).toContain('"rule":"SHIFT","direction":"UP","periods":["2025-02"');
  });

  it('do not run on across a change in the way of counting, and say so', async () => {
    expect(await signals(barking, 'violence-against-the-person/violence-without-injury')).toEqual({
      crime: {
        signals: {
          centre: null,
          lower: null,
          upper: null,
          points: months
            .slice(20)
            .map((month) => expect.objectContaining({ period: `${month.slice(0, 4)}-${month.slice(4)}` })),
          signals: [],
          absence: {
            reason: 'NOT_AVAILABLE',
            explanation: expect.stringMatching(/needs 12 points in a row.*there are 5; before them: .*stalking/),
          },
        },
      },
    });
  });

  it('take one rolling year in twelve months of a survey, since those that overlap move together', async () => {
    expect(
      await hub.of(
        barking,
        '{ confidence(question: GOOD_JOB_LOCAL) { signals { points { period } absence { explanation } } } }',
      ),
    ).toEqual({
      confidence: {
        signals: {
          points: [{ period: 'R12-2021-12' }, { period: 'R12-2022-12' }, { period: 'R12-2023-12' }],
          absence: { explanation: 'A chart needs 12 points in a row that do not overlap; there are 3.' },
        },
      },
    });
  });

  it('are of rates too, and refuse fewer than 12 points', async () => {
    const rate = await hub.of(
      barking,
      '{ crime(category: "arson") { rate { signals { centre absence { reason } } } } }',
    );
    expect(rate).toMatchObject({ crime: { rate: { signals: { centre: expect.closeTo(0.226, 2), absence: null } } } });
    await expect(signals(barking, 'arson', '(last: 11)')).rejects.toThrow('"last" is from 12 to 120; got 11.');
  });

  it('set boroughs beside each other by code, with the limits of chance, and never rank them', async () => {
    const answer = await hub.of(
      london,
      `{ crime(category: "arson") { funnel(period: "2025-03") { period baseline { value numerator denominator }
         points { areaCode areaName position figure { value absence { reason } } warning { lower upper level } control { level } } } } }`,
    );
    expect(answer).toMatchObject({
      crime: { funnel: { period: '2025-03', baseline: { denominator: 3_200_000, numerator: 40 + 300 + 30 * 20 } } },
    });
    const points = pointsOf(answer);
    expect(points.map(({ areaCode }) => areaCode)).toEqual([...points].map(({ areaCode }) => areaCode).sort());
    expect(points).toHaveLength(33);
    expect(points[0]).toEqual({
      areaCode: city,
      areaName: 'City of London',
      position: null,
      figure: { value: null, absence: { reason: 'NOT_COLLECTED' } },
      warning: null,
      control: null,
    });
    expect(points.find(({ areaCode }) => areaCode === brent)).toMatchObject({
      position: 'FAR_ABOVE',
      warning: { level: 0.95 },
      control: { level: 0.998 },
    });
    expect(points.find(({ areaCode }) => areaCode === barking)).toMatchObject({ position: 'WITHIN' });
  });

  it('set the boroughs of a command and of a force beside each other, and surveyed shares', async () => {
    const command = await hub.of(
      'EA',
      '{ crime(category: "arson") { funnel(period: "2025-03") { points { areaName position } } } }',
    );
    expect(command).toEqual({
      crime: {
        funnel: {
          points: ['Barking and Dagenham', 'Havering', 'Redbridge'].map((areaName) => ({
            areaName,
            position: 'WITHIN',
          })),
        },
      },
    });
    const survey = await hub.of(
      barnet,
      '{ confidence(question: GOOD_JOB_LOCAL) { funnel { period baseline { value flags } points { areaCode position } } } }',
    );
    expect(survey).toMatchObject({
      confidence: {
        funnel: { period: 'R12-2023-12', baseline: { value: expect.closeTo((31 * 50 + 30) / 32, 9) } },
      },
    });
    expect(JSON.stringify(survey)).toContain(`{"areaCode":"${barking}","position":"FAR_BELOW"}`);
  });

  it('say why there is no funnel', async () => {
    expect(
      await hub.of(
        city,
        '{ crime { funnel(period: "2025-03") { baseline { absence { explanation } } points { position } } } }',
      ),
    ).toEqual({
      crime: {
        funnel: {
          baseline: { absence: { explanation: expect.stringContaining('fewer than two areas have a figure') } },
          points: [{ position: null }],
        },
      },
    });
  });

  it('cost a constant number of statements', async () => {
    const cost = (selection: string) => hub.statements(() => hub.of(london, selection));
    expect(await cost('{ crime { funnel { points { position } } } }')).toBeLessThanOrEqual(6);
    expect(await cost('{ crime { signals { centre } } }')).toBe(3);
  });
});

const funnelAnswer = z.object({
  crime: z.object({ funnel: z.object({ points: z.array(z.looseObject({ areaCode: z.string() })) }) }),
});

function pointsOf(answer: unknown) {
  return funnelAnswer.parse(answer).crime.funnel.points;
}
