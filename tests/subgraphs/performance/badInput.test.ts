import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { boroughFile } from './boroughFile.ts';
import { policed } from './importers/madeFile.ts';
import { loadedPerformance, type LoadedPerformance } from './loadedPerformance.ts';
import { populationFile } from './populationFile.ts';

const hackney = 'E09000012';
const newham = 'E09000025';
const survey = [
  'Date,Survey,Borough,Measure,Proportion,MPS',
  ...policed.map(({ name }) => `31/12/2025,PAS,${name},"""Good Job"" local",0.50,0.47`),
].join('\n');

describe('what makes no sense', () => {
  let hub: LoadedPerformance;
  beforeAll(async () => {
    hub = await loadedPerformance();
    await hub.load(
      boroughFile(['202501', '202502'], () => 20),
      '2025-03-15',
    );
    await hub.load(`${survey}\n`, '2026-03-20');
    await hub.load(
      populationFile([2025], () => 100_000),
      '2025-10-01',
    );
  });
  afterAll(() => hub.close());

  const absent = (reason: string, explanation: RegExp) => ({
    value: null,
    text: expect.stringMatching(/^[xz] – /),
    interval: null,
    absence: { reason, explanation: expect.stringMatching(explanation) },
  });
  const selection = '{ value text interval { lower } absence { reason explanation } }';

  it('is absent with the reason where a month of a rolling year, a quarter or a sum of them is asked', async () => {
    const answer = await hub.of(
      hackney,
      `{ confidence(question: GOOD_JOB_LOCAL) { month: at(period: "2025-12") ${selection}
         quarter: at(period: "2025/26-Q3") ${selection} day: at(period: "2025-12-31") ${selection} } }`,
    );
    const never = absent('NOT_AVAILABLE', /twelve months at a time, which are never cut, added or averaged/);
    expect(answer).toEqual({ confidence: { month: never, quarter: never, day: never } });
  });

  it('is refused where a series ends before it begins', async () => {
    await expect(hub.of(hackney, '{ crime { series(from: "2025-02", to: "2025-01") { period } } }')).rejects.toThrow(
      '"from" (2025-02) is after "to" (2025-01)',
    );
  });

  it('is refused at the door where a population is 0: the hub never divides by nobody', async () => {
    const nobody = populationFile([2025], (code) => (code === newham ? 0 : 100_000));
    await expect(hub.load(nobody, '2026-01-01')).rejects.toThrow(
      /"column":"population","message":"Expected a whole number from 1/,
    );
    expect(await hub.of(newham, '{ crime { rate { at(period: "2025-01") { denominator } } } }')).toEqual({
      crime: { rate: { at: { denominator: 100_000 } } },
    });
  });

  it.each([
    ['a share above 100 %', survey.replace('Hackney,"""Good Job"" local",0.50', 'Hackney,"""Good Job"" local",1.50')],
    ['a question that nobody asked', survey.replace('Hackney,"""Good Job"" local"', 'Hackney,Likes ice cream')],
    ['a population of 0', populationFile([2025], (code) => (code === newham ? 0 : 100_000)).trimEnd()],
  ])('is refused for itself alone, and not for what the file lacks without its line: %s', async (_title, text) => {
    await expect(hub.load(`${text}\n`, '2026-04-01')).rejects.toThrow(
      /: \[\{"line":\d+,"column":"[^"]+","message":"Expected [^{]*\}\]$/,
    );
  });

  it.each([
    [
      'an unknown question',
      '{ confidence(question: FEELS_LUCKY) { id } }',
      /"FEELS_LUCKY" does not exist in "ConfidenceQuestion"/,
    ],
    ['an unknown category', '{ crime(category: "jaywalking") { id } }', /jaywalking/],
    [
      'an unknown comparator',
      '{ crime { against(comparator: PARIS) { verdict } } }',
      /"PARIS" does not exist in "Comparator"/,
    ],
    [
      'an unknown comparison',
      '{ crime { change(since: WHENEVER) { verdict } } }',
      /"WHENEVER" does not exist in "Comparison"/,
    ],
    [
      'a group of areas that are none',
      '{ crime { against(comparator: GROUP, areas: ["E09999999"]) { verdict } } }',
      /"E09999999", which is the code of no area/,
    ],
    ['a period that never was', '{ crime { at(period: "2025-13") { value } } }', /2025-13/],
    [
      'a level in per cent',
      '{ crime { at(period: "2025-01") { interval(level: 95) { lower } } } }',
      /A level lies above 0 and below 1/,
    ],
    ['a rate for nobody', '{ crime { rate(per: 0) { id } } }', /"per" is from 1/],
  ])('is refused in words: %s', async (_title, field, message) => {
    await expect(hub.of(hackney, field)).rejects.toThrow(message);
  });

  it('never gives a number that is none', async () => {
    const answer = await hub.of(
      newham,
      `{ crime { series(from: "2024-12", to: "2025-03") { figure { value interval { lower upper } } } change { absolute percent points }
           rate { series(from: "2024-12", to: "2025-03") { figure { value } } } funnel { points { figure { value } warning { lower upper } } } } }`,
    );
    expect(JSON.stringify(answer)).not.toMatch(/NaN|Infinity/);
  });
});
