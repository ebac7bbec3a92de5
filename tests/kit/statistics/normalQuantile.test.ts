import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normalQuantile } from '../../../kit/statistics/normalQuantile.ts';

describe('normalQuantile', () => {
  // Reference values worked out to 30 digits from the inverse error function.
  it.each([
    [0.3, -0.524400512708041],
    [0.95, 1.644853626951473],
    [0.975, 1.959963984540054],
    [0.995, 2.575829303548901],
    [0.999, 3.090232306167814],
    [0.0001, -3.719016485455681],
    [0.00001, -4.264890793922825],
  ])('is right to 1e-12 at %d', (probability, value) => {
    expect(Math.abs(normalQuantile(probability) - value)).toBeLessThan(1e-12);
  });

  it('is symmetric about one half', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-5, max: 0.5, noNaN: true }), (probability) => {
        expect(normalQuantile(1 - probability)).toBeCloseTo(-normalQuantile(probability), 9);
      }),
    );
  });

  it('reaches infinity at 0 and 1', () => {
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
  });

  it.each([-0.1, 1.1, Number.NaN])('refuses %d', (probability) => {
    expect(() => normalQuantile(probability)).toThrow(
      new RangeError(`probability: expected a number from 0 to 1, got ${probability}`),
    );
  });
});
