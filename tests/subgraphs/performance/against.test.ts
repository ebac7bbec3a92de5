import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { boroughFile } from './boroughFile.ts';
import { policed } from './importers/madeFile.ts';
import { loadedPerformance, type LoadedPerformance } from './loadedPerformance.ts';
import { populationFile } from './populationFile.ts';

const towerHamlets = 'E09000030';
const hackney = 'E09000012';
const newham = 'E09000025';
const city = 'E09000001';
const london = 'E12000007';
const months = ['202601', '202602'];

/** Arson: 100 in Tower Hamlets, 50 in Hackney, 3 in Newham, 20 elsewhere. */
const arson: Readonly<Record<string, number>> = { [towerHamlets]: 100, [hackney]: 50, [newham]: 3 };
const surveyFile = [
  'Date,Survey,Borough,Measure,Proportion,MPS',
  ...policed.map(
    ({ code, name }) => `31/12/2025,PAS,${name},"""Good Job"" local",${code === towerHamlets ? '0.40' : '0.50'},0.47`,
  ),
].join('\n');

describe('an area beside others', () => {
  let hub: LoadedPerformance;
  let bare: unknown;

  beforeAll(async () => {
    hub = await loadedPerformance();
    const countOf = (row: number) => (row < 32 ? (arson[policed[row]?.code ?? ''] ?? 20) : 20);
    await hub.load(boroughFile(months, countOf), '2026-03-15');
    await hub.load(`${surveyFile}\n`, '2026-03-20');
    bare = await against(towerHamlets, 'comparator: LONDON', 'verdict explanation own { value } other { value }');
    await hub.load(
      populationFile([2024], (code) => (code === city ? 10_000 : 100_000)),
      '2025-10-01',
    );
  });
  afterAll(() => hub.close());

  const against = (area: string, how: string, selection: string) =>
    hub.of(area, `{ crime(category: "arson") { against(${how}) { ${selection} } } }`);
  const of = (answer: unknown) => ({ crime: { against: answer } });

  it('is not compared by counts: without a population it says what is lacking', () => {
    expect(bare).toEqual(
      of({
        verdict: 'NOT_COMPARABLE',
        explanation: expect.stringMatching(/nothing of "Mid-year population estimates, by borough" is loaded/),
        own: { value: null },
        other: { value: null },
      }),
    );
  });

  it('is set beside London by rate, with the interval of the ratio and the reason in words', async () => {
    const selection = `comparator title method methodDate areas period difference ratio verdict explanation
      own { value unit numerator } other { value numerator denominator flags } interval { lower upper method }`;
    const all = 100 + 50 + 3 + 29 * 20;
    const ratio = (100 * 32) / all;
    const reach = Math.exp(1.959964 * Math.sqrt(1 / 100 + 1 / all));
    expect(await against(towerHamlets, 'comparator: LONDON', selection)).toEqual(
      of({
        comparator: 'LONDON',
        title: 'London',
        method: 'London as a whole, the area included.',
        methodDate: null,
        areas: [london],
        period: '2026-02',
        own: { value: 1, unit: 'RATE_PER_1000', numerator: 100 },
        other: { value: expect.closeTo(all / 3_200, 9), numerator: all, denominator: 3_200_000, flags: ['TERRITORY'] },
        difference: expect.closeTo(1 - all / 3_200, 8),
        ratio: expect.closeTo(ratio, 9),
        interval: {
          lower: expect.closeTo(ratio / reach, 5),
          upper: expect.closeTo(ratio * reach, 5),
          method: 'LOG_RATIO',
        },
        verdict: 'HIGHER',
        explanation: expect.stringMatching(
          /^Tower Hamlets \(1 .*beside London .*: higher by more than chance.*chance alone/,
        ),
      }),
    );
  });

  it('is set beside its basic command unit', async () => {
    expect(await against(towerHamlets, 'comparator: BASIC_COMMAND_UNIT', 'title areas other { numerator }')).toEqual(
      of({ title: 'Central East', areas: ['CE'], other: { numerator: 150 } }),
    );
    expect(
      await against(city, 'comparator: BASIC_COMMAND_UNIT, period: "2026-01"', 'verdict areas explanation'),
    ).toEqual(of({ verdict: 'NOT_COMPARABLE', areas: [], explanation: expect.stringContaining('cannot be compared') }));
  });

  it('is set beside the others of its similar group, whose method and date are told', async () => {
    expect(
      await against(
        newham,
        'comparator: SIMILAR_GROUP',
        'title method methodDate verdict other { numerator denominator }',
      ),
    ).toEqual(
      of({
        title: 'Outer London boroughs without Newham',
        method: expect.stringMatching(/London Government Act 1963.*not the cluster analysis/),
        methodDate: '1965-04-01',
        verdict: 'TOO_FEW',
        other: { numerator: 19 * 20, denominator: 1_900_000 },
      }),
    );
    expect(await against(hackney, 'comparator: SIMILAR_GROUP', 'ratio other { numerator text }')).toMatchObject(
      of({ ratio: expect.closeTo(50 / ((100 + 10 * 20) / 11), 9), other: { numerator: 300 } }),
    );
  });

  it('of a ward has no similar group, and is told what to ask instead', async () => {
    expect(
      await against('E05009317', 'comparator: SIMILAR_GROUP, period: "2026-01"', 'verdict areas method explanation'),
    ).toEqual(
      of({
        verdict: 'NOT_COMPARABLE',
        areas: [],
        method: expect.stringContaining('known of boroughs alone'),
        explanation: expect.stringContaining('with the comparator GROUP'),
      }),
    );
  });

  it('is set beside a group that the caller names, itself left out', async () => {
    const group = `comparator: GROUP, areas: ["${towerHamlets}", "${hackney}", "${newham}"]`;
    expect(await against(towerHamlets, group, 'title areas verdict other { numerator denominator }')).toEqual(
      of({
        title: 'Hackney, Newham',
        areas: [hackney, newham],
        verdict: 'HIGHER',
        other: { numerator: 53, denominator: 200_000 },
      }),
    );
  });

  it.each([
    ['comparator: GROUP', 'needs "areas": from 1 to 100'],
    [`comparator: GROUP, areas: ["${towerHamlets}"]`, 'got 0'],
    ['comparator: GROUP, areas: ["E09000099"]', 'the code of no area'],
    [`comparator: GROUP, areas: ["${london}"]`, 'expected areas of one kind'],
    [`comparator: LONDON, areas: ["${hackney}"]`, 'goes with the comparator GROUP only'],
  ])('refuses %s', async (how, message) => {
    await expect(against(towerHamlets, how, 'verdict')).rejects.toThrow(message);
  });

  it('by a survey is tested by the difference of two shares, and others are put together by how many were asked', async () => {
    const survey = (how: string) =>
      hub.of(
        towerHamlets,
        `{ confidence(question: GOOD_JOB_LOCAL) { against(${how}) { difference ratio verdict interval { lower upper method } other { value flags sampleSize } } } }`,
      );
    expect(await survey('comparator: LONDON')).toEqual({
      confidence: {
        against: {
          difference: -7,
          ratio: null,
          verdict: 'LOWER',
          interval: { lower: expect.closeTo(-11.763, 3), upper: expect.closeTo(-2.05, 3), method: 'NEWCOMBE' },
          other: { value: 47, flags: ['SIMPLE_RANDOM_SAMPLE', 'TERRITORY', 'ASSUMED_SAMPLE_SIZE'], sampleSize: null },
        },
      },
    });
    expect(await survey('comparator: SIMILAR_GROUP')).toMatchObject({
      confidence: {
        against: {
          difference: -10,
          verdict: 'LOWER',
          other: { value: 50, flags: ['SIMPLE_RANDOM_SAMPLE', 'ASSUMED_SAMPLE_SIZE', 'DERIVED'] },
        },
      },
    });
    expect(await survey('comparator: BASIC_COMMAND_UNIT')).toMatchObject({
      confidence: {
        against: {
          difference: expect.any(Number),
          verdict: expect.stringMatching(/^(LOWER|NOT_DISTINGUISHABLE)$/),
          other: { flags: ['SIMPLE_RANDOM_SAMPLE', 'ASSUMED_SAMPLE_SIZE', 'DERIVED'] },
        },
      },
    });
    expect(
      await hub.of(
        towerHamlets,
        '{ confidence(question: GOOD_JOB_LOCAL) { against(comparator: BASIC_COMMAND_UNIT) { title areas method other { value } } } }',
      ),
    ).toEqual({
      confidence: {
        against: {
          title: 'Central East',
          areas: [hackney, towerHamlets],
          method: expect.stringContaining('since the source gives boroughs only'),
          other: { value: 45 },
        },
      },
    });
  });

  it('costs as many statements for every borough as for one', async () => {
    const cost = (codes: readonly string[]) =>
      hub.statements(() =>
        hub.ask(
          `{ _entities(representations: [${codes.map((code) => `{ __typename: "Area", code: "${code}" }`).join(', ')}])
             { ... on Area { crime { london: against(comparator: LONDON) { verdict } similar: against(comparator: SIMILAR_GROUP) { verdict } } } } }`,
        ),
      );
    const one = await cost([hackney]);
    expect(one).toBeLessThanOrEqual(6);
    expect(await cost(policed.map(({ code }) => code))).toBe(one);
  });
});
