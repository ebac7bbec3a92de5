import { describe, expect, it } from '@jest/globals';
import { criticalValue, tail } from '../../../kit/statistics/criticalValue.ts';

describe('criticalValue', () => {
  it.each([
    [0.9, 1.644853626951473],
    [0.95, 1.959963984540054],
    [0.998, 3.090232306167814],
  ])('at level %d is %d', (level, z) => {
    expect(criticalValue(level)).toBeCloseTo(z, 12);
  });

  it('is infinite at level 1', () => {
    expect(criticalValue(1)).toBe(Infinity);
  });

  it.each([0, -0.5, 1.01, 95, Number.NaN])('refuses level %d', (level) => {
    const refusal = new RangeError(`level: expected a number above 0 and up to 1, such as 0.95, got ${level}`);
    expect(() => criticalValue(level)).toThrow(refusal);
    expect(() => tail(level)).toThrow(refusal);
  });
});
