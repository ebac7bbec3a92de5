import { describe, expect, it } from '@jest/globals';
import { rateChange } from '../../../kit/statistics/rateChange.ts';

describe('the change of a rate', () => {
  it('is higher where the log interval of the ratio lies above 1 (420 of 30,000 against 600 of 150,000: 3.50, 3.09 to 3.96)', () => {
    const [few, many] = [
      { count: 600, over: 150_000 },
      { count: 420, over: 30_000 },
    ];
    expect(rateChange(few, many)).toBe('HIGHER');
    expect(rateChange(many, few)).toBe('LOWER');
  });

  it('is none where the populations account for the counts', () => {
    expect(rateChange({ count: 100, over: 1_000 }, { count: 200, over: 2_000 })).toBe('NOT_DISTINGUISHABLE');
  });

  it('is not tested below 5 on either side', () => {
    expect(rateChange({ count: 4, over: 10 }, { count: 100, over: 10 })).toBe('TOO_FEW');
    expect(rateChange({ count: 100, over: 10 }, { count: 0, over: 10 })).toBe('TOO_FEW');
  });

  it('refuses a negative count and a population of nought', () => {
    expect(() => rateChange({ count: -1, over: 1 }, { count: 5, over: 1 })).toThrow(
      'from: expected a count of 0 or more',
    );
    expect(() => rateChange({ count: 5, over: 0 }, { count: 5, over: 1 })).toThrow(RangeError);
  });
});
