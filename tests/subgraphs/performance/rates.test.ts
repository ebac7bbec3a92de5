import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { boroughFile } from './boroughFile.ts';
import { policed } from './importers/madeFile.ts';
import { loadedPerformance, type LoadedPerformance } from './loadedPerformance.ts';
import { householdsFile, populationFile } from './populationFile.ts';

const barking = 'E09000002';
const westminster = 'E09000033';
const city = 'E09000001';
const london = 'E12000007';
const months = [
  '202412',
  ...Array.from({ length: 12 }, (_, month) => String(202_501 + month)),
  '202601',
  '202602',
  '202603',
];

describe('a rate', () => {
  let hub: LoadedPerformance;
  let bare: unknown;

  beforeAll(async () => {
    hub = await loadedPerformance();
    await hub.load(
      boroughFile(months, (row, month) => (row === 0 ? 40 + 10 * month : row === 31 ? 9 : 1)),
      '2026-04-15',
    );
    bare = await rate(
      barking,
      '',
      'at(period: "2025-01") { value text numerator denominator absence { reason explanation } }',
    );
    // The City's 10,000 must not count for London's crime, which the City has no part in.
    await hub.load(
      populationFile([2012, 2023, 2024], (code, year) => (code === city ? 10_000 : year === 2024 ? 200_000 : 100_000)),
      '2026-05-20',
    );
    await hub.load(householdsFile(80_000), '2022-12-01');
  });
  afterAll(() => hub.close());

  const rate = (area: string, how: string, selection: string, more = '') =>
    hub.of(area, `{ crime(category: "arson"${more}) { rate${how} { ${selection} } } }`);
  const of = (answer: unknown) => ({ crime: { rate: answer } });

  it('is absent with the reason, and never nought, while no population is loaded', () => {
    expect(bare).toEqual(
      of({
        at: {
          value: null,
          text: 'x – not available',
          numerator: null,
          denominator: null,
          absence: {
            reason: 'NOT_AVAILABLE',
            explanation:
              'There is nothing to divide by: nothing of "Mid-year population estimates, by borough" is loaded for this area.',
          },
        },
      }),
    );
  });

  it('is the count for every 1,000 residents with the interval of the count, and says the year', async () => {
    const selection = `id title unit definition at(period: "2025-01") {
      value text unit numerator denominator denominatorPeriod flags status interval { lower upper method } release { dataset } denominatorRelease { dataset publisher } }`;
    expect(await rate(barking, '', selection)).toEqual(
      of({
        id: 'crime/arson-and-criminal-damage/arson/per-1000-residents',
        title: 'Recorded crime: arson per 1,000 residents',
        unit: 'RATE_PER_1000',
        definition: expect.stringMatching(
          /For every 1,000 residents.*Mid-year population estimates.*Office for National Statistics/,
        ),
        at: {
          value: 0.25,
          text: '0.3 (0.2 to 0.3)',
          unit: 'RATE_PER_1000',
          numerator: 50,
          denominator: 200_000,
          denominatorPeriod: '2024',
          flags: [],
          status: 'PROVISIONAL',
          interval: { lower: expect.closeTo(0.1856, 3), upper: expect.closeTo(0.3296, 3), method: 'BYAR' },
          release: { dataset: 'mps-borough-crime' },
          denominatorRelease: { dataset: 'mid-year-population', publisher: 'Office for National Statistics' },
        },
      }),
    );
  });

  it('takes the year of the period’s middle, or else the nearest', async () => {
    const years = await rate(
      barking,
      '',
      'year: at(period: "2024/25-TO-2025-03") { absence { reason } } december: at(period: "2024-12") { denominatorPeriod } march: at(period: "2026-03") { denominatorPeriod }',
    );
    expect(years).toMatchObject(
      of({ december: { denominatorPeriod: '2024' }, march: { denominatorPeriod: '2024' }, year: { absence: {} } }),
    );
  });

  it('of London is by the residents of the territory that its crimes are of, without the City', async () => {
    expect(await rate(london, '', 'at(period: "2025-01") { numerator denominator flags }')).toEqual(
      of({ at: { numerator: 50 + 30 + 9, denominator: 32 * 200_000, flags: ['TERRITORY'] } }),
    );
  });

  it('can be per household and per any number, with a unit that says so', async () => {
    expect(
      await rate(
        barking,
        '(per: 100000, denominator: HOUSEHOLDS)',
        'unit title at(period: "2025-01") { value text denominatorPeriod }',
      ),
    ).toEqual(
      of({
        unit: 'RATE',
        title: 'Recorded crime: arson per 100,000 households',
        at: { value: 62.5, text: '62.5 (46.4 to 82.4)', denominatorPeriod: '2021' },
      }),
    );
  });

  it('is flagged where visitors far outnumber residents', async () => {
    expect(await rate(westminster, '', 'at(period: "2025-01") { value flags interval { method } }')).toEqual(
      of({ at: { value: expect.closeTo(0.045, 9), flags: ['VISITORS'], interval: { method: 'EXACT_POISSON' } } }),
    );
  });

  it('changes as the ratio of two rates allows, with per cent where the count bears it', async () => {
    expect(await rate(barking, '', 'change(period: "2026-03") { absolute percent points verdict }')).toEqual(
      of({
        change: {
          absolute: expect.closeTo((190 - 70) / 200, 9),
          percent: expect.closeTo((100 * 120) / 70, 6),
          points: null,
          verdict: 'HIGHER',
        },
      }),
    );
    expect(await rate(westminster, '', 'change(period: "2026-03") { percent verdict }')).toEqual(
      of({ change: { percent: null, verdict: 'NOT_DISTINGUISHABLE' } }),
    );
  });

  it('sees the population that had been published by a day', async () => {
    expect(
      await rate(barking, '', 'at(period: "2025-01") { absence { reason } }', ', asAt: "2026-05-01"'),
    ).toMatchObject(of({ at: { absence: { reason: 'NOT_AVAILABLE' } } }));
  });

  it('is by officers where a force has given them, of its own, a command or a borough', async () => {
    const asked = 'at(period: "2025-01") { value numerator denominator denominatorPeriod absence { explanation } }';
    const officers = await hub.load(
      'Area code,On 31 March of,Police officers\nE09000002,2025,500\nE23000001,2025,"33,000"\nE23000034,2025,950\n',
      '2025-07-24',
    );
    expect(await rate(barking, '(denominator: OFFICERS)', asked)).toEqual(
      of({ at: { value: 100, numerator: 50, denominator: 500, denominatorPeriod: '2025', absence: null } }),
    );
    // Its crimes are the Metropolitan Police's.
    expect(await rate(london, '(denominator: OFFICERS)', asked)).toMatchObject(of({ at: { denominator: 33_000 } }));
    expect(await rate(westminster, '(denominator: OFFICERS)', asked)).toMatchObject(
      of({ at: { absence: { explanation: expect.stringContaining('is loaded for this area') } } }),
    );
    expect(
      await hub.database.query(
        `select value from performance.cell c join performance.series s on s.id = c.series where s.measure = 'officers' and c.area = $1`,
        [london],
      ),
    ).toEqual([{ value: 33_950 }]);
    await hub.withdraw(officers);
  });

  it.each([
    ['a ward', 'E05009317,2025,20', 'the code of a police force, a basic command unit or a borough'],
    ['a day to come', 'E23000001,2031,20', 'a year whose 31 March has passed'],
    ['nobody', 'E23000001,2025,0', 'a whole number from 1'],
  ])('is refused by officers of %s', async (_of, row, expected) => {
    await expect(hub.load(`Area code,On 31 March of,Police officers\n${row}\n`, null)).rejects.toThrow(expected);
  });

  it('by officers whom nobody has given is not available, of a survey is null, and in the City says that crime is not collected', async () => {
    expect(await rate(barking, '(denominator: OFFICERS)', 'at(period: "2025-01") { absence { explanation } }')).toEqual(
      of({ at: { absence: { explanation: expect.stringContaining('nothing of "Police officers on 31 March') } } }),
    );
    expect(await hub.of(barking, '{ confidence(question: TRUST_MPS) { rate { id } } }')).toEqual({
      confidence: { rate: null },
    });
    expect(await rate(city, '', 'at(period: "2025-01") { absence { reason } }')).toEqual(
      of({ at: { absence: { reason: 'NOT_COLLECTED' } } }),
    );
  });

  it('of a rate is null, and for a number outside 1 to 1,000,000 is refused', async () => {
    expect(await rate(barking, '', 'rate { id }')).toEqual(of({ rate: null }));
    await expect(rate(barking, '(per: 0)', 'id')).rejects.toThrow('"per" is from 1 to 1,000,000; got 0.');
  });

  it('costs no more statements than its count, for every borough', async () => {
    const cost = await hub.statements(() =>
      hub.ask(
        `{ _entities(representations: [${policed.map(({ code }) => `{ __typename: "Area", code: "${code}" }`).join(', ')}])
           { ... on Area { crime { rate { series(last: 12) { figure { value interval { lower } } } } } } } }`,
      ),
    );
    expect(cost).toBe(3);
  });
});
