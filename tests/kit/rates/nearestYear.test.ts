import { describe, expect, it } from '@jest/globals';
import { nearestYear } from '../../../kit/rates/nearestYear.ts';
import { Figure } from '../../../schema/figures/figure.ts';
import { Observation } from '../../../schema/figures/observation.ts';
import { FigureQualifier, FigureStatus, Unit } from '../../../schema/figures/words.ts';
import { Period } from '../../../schema/periods.ts';

const year = (label: string) =>
  new Observation(
    Period.parse(label),
    new Figure({
      value: 1,
      absence: null,
      unit: Unit.COUNT,
      qualifier: FigureQualifier.EXACT,
      status: FigureStatus.FINAL,
      numerator: null,
      denominator: null,
      sampleSize: null,
      flags: [],
      release: null,
      paragraph: null,
      intervalAt: () => null,
    }),
  );

describe('the year of a population', () => {
  const years = ['2011', '2021', '2022', '2023'].map(year);
  it.each([
    ['2022-05', '2022', 'that of the month'],
    ['2022/23', '2022', 'that which holds the middle of a financial year, October'],
    ['R12-2022-11', '2022', 'that which holds the middle of a rolling year'],
    ['2025-01', '2023', 'the latest where the period comes after'],
    ['2019-01', '2021', 'a later one where that is nearer'],
    ['2016-01', '2011', 'the earlier of two that are five years off'],
  ])('for %s is %s: %s', (period, expected) => {
    expect(nearestYear(years, Period.parse(period))?.period.label).toBe(expected);
  });

  it('is the financial year that holds the middle, where numbers are of financial years', () => {
    const financial = ['2022/23', '2023/24'].map(year);
    expect(nearestYear(financial, Period.parse('2022/23-Q4'))?.period.label).toBe('2022/23');
    expect(nearestYear(financial, Period.parse('2023-04'))?.period.label).toBe('2023/24');
  });

  it('is none where the nearest is more than five years off', () => {
    expect(nearestYear(years, Period.parse('2029-01'))).toBeUndefined();
    expect(nearestYear([], Period.parse('2022-01'))).toBeUndefined();
  });
});
