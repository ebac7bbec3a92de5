import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { wardsOf } from '../../../schema/places/areas.ts';
import { boroughs, cityOfLondon } from '../../../schema/places/boroughs.ts';
import { describeSamples, samplePath } from '../../samples.ts';
import { loadedPerformance, type LoadedPerformance } from './loadedPerformance.ts';

const shared = 'Month_Year,Area Type,Borough_SNT,Area name,Area code';
const wards = boroughs.filter(({ code }) => code !== cityOfLondon).flatMap(({ code }) => wardsOf(code));
const policed = boroughs.filter(({ code }) => code !== cityOfLondon);

type Row = readonly [place: string, type: string, subtype: string, measure: string, count: number];
const file = (kinds: string, refreshed: string, rows: readonly Row[], months = ['01/02/2026']): string => {
  const lines = months.flatMap((month) => rows.map((row) => lineOf(month, refreshed, row)));
  return `${[`${shared},${kinds},Measure,Count,Refresh Date`, ...lines].join('\n')}\n`;
};
const lineOf = (month: string, refreshed: string, [place, type, subtype, measure, count]: Row): string => {
  const isWard = place.startsWith('E05');
  const area = isWard ? `Safer Neighbourhood Teams,Some Ward,Ward,${place} ` : `Borough,${place},${place},`;
  return [month, area, type, subtype, measure, count, refreshed].join(',');
};
const offences = (refreshed: string, others: readonly Row[]) =>
  file('Offence Group,Offence Subgroup', refreshed, [
    ...policed.map(({ name }): Row => [name, 'ROBBERY', 'ROBBERY OF PERSONAL PROPERTY', 'Offences', 10]),
    ...others,
  ]);
const robbery = (place: string, measure: string, count: number): Row => [
  place,
  'ROBBERY',
  'ROBBERY OF PERSONAL PROPERTY',
  measure,
  count,
];

describe('the Monthly Crime Dashboard', () => {
  let performance: LoadedPerformance;
  beforeAll(async () => {
    performance = await loadedPerformance();
    const outcomes = [robbery('Tower Hamlets', 'Positive Outcomes', 3), robbery('E05009317', 'Positive Outcomes', 1)];
    await performance.load(offences('18/03/2026', [...outcomes, robbery('Other / NK', 'Offences', 5)]), null);
    const before = [
      ...policed.map(({ name }) => robbery(name, 'Offences', 10)),
      robbery('Tower Hamlets', 'Positive Outcomes', 1),
    ];
    await performance.load(file('Offence Group,Offence Subgroup', '18/02/2026', before, ['01/01/2026']), null);
    const knives = policed.map(({ name }): Row => [name, 'Knife Crime', 'Knife Crime', 'Offences', 4]);
    const injured: Row = ['Camden', 'Knife Crime', 'Knife Crime with Injury', 'Offences', 2];
    const solved: Row = ['Camden', 'Knife Crime', 'Knife Crime', 'Positive Outcomes', 1];
    const inWards = [...wards.slice(0, 20).map(({ code }) => code), 'E05000326'];
    const byWard = inWards.map((code): Row => [code, 'Knife Crime', 'Knife Crime', 'Offences', 1]);
    await performance.load(
      file('Crime Type,Crime Subtype', '18/03/2026', [...knives, ...byWard, injured, solved]),
      null,
    );
    const hate = policed.map(({ name }): Row => [name, 'Hate Crime', 'Racist Hate Crime', 'Offences', 1]);
    await performance.load(file('Crime Type,Crime Subtype', '18/03/2026', hate), null);
  });
  afterAll(() => performance.close());

  const at = (area: string, indicator: string, fields = 'value') =>
    performance.of(area, `{ it: ${indicator} { at(period: "2026-02") { ${fields} } } }`);
  const value = (number: number) => ({ it: { at: { value: number } } });

  it('gives positive outcomes by category, group and all; wards by themselves, boroughs added up', async () => {
    expect(await at('E09000030', 'positiveOutcomes(category: "ROBBERY OF PERSONAL PROPERTY")')).toEqual(value(3));
    expect(await at('E09000030', 'positiveOutcomes(category: "robbery")')).toEqual(value(3));
    expect(await at('E05009317', 'positiveOutcomes')).toEqual(value(1));
    expect(await at('CE', 'positiveOutcomes')).toEqual(value(3));
    expect(await at('E12000007', 'positiveOutcomes', 'value flags')).toEqual({
      it: { at: { value: 3, flags: ['TERRITORY'] } },
    });
  });

  it('answers nought where a row is left out, and the day of publication that the file states', async () => {
    expect(await at('E09000007', 'positiveOutcomes', 'value release { publishedOn }')).toEqual({
      it: { at: { value: 0, release: { publishedOn: '2026-03-18' } } },
    });
    expect(await at('E09000007', 'positiveOutcomes(asAt: "2026-03-17")', 'absence { reason }')).toEqual({
      it: { at: { absence: { reason: 'NOT_YET_PUBLISHED' } } },
    });
  });

  it('divides positive outcomes by offences, places outside the boroughs included for the force', async () => {
    const fields = 'value numerator denominator unit interval { lower upper method }';
    expect(await at('E09000030', 'detectionRate(category: "robbery")', fields)).toEqual({
      it: {
        at: {
          value: 30,
          numerator: 3,
          denominator: 10,
          unit: 'PERCENT',
          interval: { lower: expect.closeTo(6.19, 1), upper: expect.closeTo(87.67, 1), method: 'EXACT_POISSON' },
        },
      },
    });
    expect(await at('E23000001', 'detectionRate', 'numerator denominator')).toEqual({
      it: { at: { numerator: 3, denominator: 325 } },
    });
  });

  it('tells the change of a detection rate in points, with the verdict of its counts', async () => {
    const change = await performance.of(
      'E09000030',
      '{ detectionRate { change(period: "2026-02", since: PREVIOUS_PERIOD) { points percent absolute verdict } } }',
    );
    expect(change).toEqual({
      detectionRate: { change: { points: 20, percent: null, absolute: null, verdict: 'TOO_FEW' } },
    });
  });

  it('has no detection rate where no offence was recorded', async () => {
    expect(await at('E05009318', 'detectionRate', 'value absence { reason explanation }')).toEqual({
      it: {
        at: {
          value: null,
          absence: {
            reason: 'NOT_APPLICABLE',
            explanation: 'No offence was recorded in 2026-02, so there is nothing to divide by.',
          },
        },
      },
    });
  });

  it('gives each kind of knife crime by itself, and other types by their own names', async () => {
    expect(await at('E09000007', 'knifeCrime')).toEqual(value(4));
    expect(await at('E09000007', 'knifeCrime(kind: WITH_INJURY)')).toEqual(value(2));
    expect(await at('E12000007', 'knifeCrime')).toEqual(value(128));
    // A ward without a row had none, though the file has a stray under an old code.
    expect(await at(wards[30]?.code ?? '', 'knifeCrime')).toEqual(value(0));
    expect(await at('E09000007', 'knifeCrimePositiveOutcomes')).toEqual(value(1));
    expect(await at('E09000030', 'knifeCrimePositiveOutcomes')).toEqual(value(0));
    expect(
      await at('E09000007', 'knifeCrimePositiveOutcomes(kind: INJURED_AGED_1_TO_24)', 'value absence { explanation }'),
    ).toEqual({
      it: { at: { value: null, absence: { explanation: expect.stringContaining('not of people injured') } } },
    });
    expect(await at('E12000007', 'crossCuttingCrime(kind: "hate-crime/racist-hate-crime")')).toEqual(value(32));
    expect(await performance.ask('{ crossCuttingCrimeKinds { id name } }')).toEqual({
      crossCuttingCrimeKinds: [{ id: 'hate-crime/racist-hate-crime', name: 'Hate crime: racist hate crime' }],
    });
  });

  it('does not reach the City, and says what it does not know', async () => {
    expect(await at('E09000001', 'knifeCrime', 'absence { reason }')).toEqual({
      it: { at: { absence: { reason: 'NOT_COLLECTED' } } },
    });
    await expect(at('E09000007', 'crossCuttingCrime(kind: "hat-crime")')).rejects.toThrow(
      /No kind of crime "hat-crime" is loaded/,
    );
    await expect(at('E09000007', 'detectionRate(category: "witchcraft")')).rejects.toThrow(
      /There is no crime category/,
    );
  });
});

describeSamples('the published file of knife crime, loaded', () => {
  it('answers for London and wards as it counts them', async () => {
    const performance = await loadedPerformance();
    try {
      const path = samplePath('london-datastore/M1045_MonthlyCrimeDashboard_KnifeCrimeData_fy24-25.csv') ?? '';
      await performance.load(await readFile(path, 'utf8'), null);
      const of = (area: string) => performance.of(area, '{ knifeCrime { at(period: "2024/25") { value } } }');
      expect(await of('E12000007')).toEqual({ knifeCrime: { at: { value: 16_156 } } });
      expect(await of('E23000001')).toEqual({ knifeCrime: { at: { value: 16_156 } } });
    } finally {
      await performance.close();
    }
  });
});
