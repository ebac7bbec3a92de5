import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { xmrChart } from '../../../kit/statistics/xmr.ts';

describe('xmrChart', () => {
  it('draws the limits of a short series', () => {
    const chart = xmrChart([10, 12, 11, 14, 9]);
    expect(chart.centre).toBeCloseTo(11.2, 12);
    expect(chart.averageMovingRange).toBeCloseTo(2.75, 12);
    expect(chart.upper).toBeCloseTo(18.514, 3);
    expect(chart.lower).toBeCloseTo(3.886, 3);
    expect(chart.signals).toEqual([]);
  });

  it('signals a point beyond the limits', () => {
    const months = [10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 30];
    expect(xmrChart(months).signals).toContainEqual({ rule: 'BEYOND_LIMITS', points: [11] });
  });

  it('has no signal where nothing varies', () => {
    expect(xmrChart([5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5])).toMatchObject({ lower: 5, upper: 5, signals: [] });
  });

  it('moves with the series and grows with its unit', () => {
    const series = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(series, fc.integer({ min: 1, max: 50 }), (values, shift) => {
        const chart = xmrChart(values);
        const moved = xmrChart(values.map((value) => 2 * value + shift));
        expect(moved.upper).toBeCloseTo(2 * chart.upper + shift, 6);
        expect(moved.lower).toBeCloseTo(2 * chart.lower + shift, 6);
      }),
    );
  });

  it.each([[[]], [[1]]])('refuses the series %j, which has no moving range', (values) => {
    expect(() => xmrChart(values)).toThrow(new RangeError(`values: expected two or more, got ${values.length}`));
  });

  it('refuses a value that is no number', () => {
    expect(() => xmrChart([1, Number.NaN, 3])).toThrow(new RangeError('values: expected finite numbers, got NaN'));
  });
});
