import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normalQuantile } from '../../../kit/statistics/normalQuantile.ts';

describe('normalQuantile', () => {
  // Reference values worked out to 30 digits from the inverse error function.
  it.each([
    [0.3, -0.52440051270804078],
    [0.95, 1.6448536269514729],
    [0.975, 1.959963984540054],
    [0.995, 2.5758293035489008],
    [0.999, 3.0902323061678135],
    [0.0001, -3.7190164854556806],
    [0.00001, -4.2648907939228246],
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
