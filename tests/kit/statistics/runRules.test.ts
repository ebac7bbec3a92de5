import { describe, expect, it } from '@jest/globals';
import { runSignals } from '../../../kit/statistics/runRules.ts';

const signals = (values: readonly number[], rules = {}) => runSignals(values, 0, 1, rules);

describe('runSignals', () => {
  it('signals seven points in a row on one side of the centre, not six', () => {
    expect(signals([1, 0.5, 1, 0.5, 1, 0.5])).toEqual([]);
    expect(signals([-1, 1, 0.5, 1, 0.5, 1, 0.5, 1, -1])).toEqual([{ rule: 'SHIFT', points: [1, 2, 3, 4, 5, 6, 7] }]);
  });

  it('lets a point on the centre break the run', () => {
    expect(signals([1, 0.5, 1, 0, 1, 0.5, 1, 0.5])).toEqual([]);
  });

  it('signals six points that each rise or each fall, not five', () => {
    expect(signals([-1, -0.5, 0.5, 1, 1.5])).toEqual([]);
    expect(signals([-1, -0.5, -0.2, 0.5, 1, 1.5])).toEqual([{ rule: 'TREND', points: [0, 1, 2, 3, 4, 5] }]);
    expect(signals([1, 1.5, 1, 0.5, -0.2, -0.5, -1])).toEqual([{ rule: 'TREND', points: [1, 2, 3, 4, 5, 6] }]);
  });

  it('signals two of three points beyond two standard deviations on the same side', () => {
    expect(signals([0, 2.1, 0, 2.2, 0])).toEqual([{ rule: 'TWO_OF_THREE', points: [1, 3] }]);
    expect(signals([0, 2.1, 0, -2.2, 0])).toEqual([]);
    expect(signals([0, 2.1, 0, 0, 2.2])).toEqual([]);
  });

  it('takes other lengths of run', () => {
    expect(signals([1, 0.5, 1], { shift: 3 })).toEqual([{ rule: 'SHIFT', points: [0, 1, 2] }]);
    expect(signals([-1, 0, 1], { trend: 3 })).toEqual([{ rule: 'TREND', points: [0, 1, 2] }]);
  });

  it('refuses a run of one point', () => {
    expect(() => signals([1, 2], { trend: 1 })).toThrow(
      new RangeError('trend: expected a whole number of points above 1, got 1'),
    );
  });
});
