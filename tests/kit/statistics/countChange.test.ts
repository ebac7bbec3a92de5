import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countChange } from '../../../kit/statistics/countChange.ts';

const count = fc.nat(100_000);

describe('countChange', () => {
  it.each([
    [100, 140, 'HIGHER'],
    [140, 100, 'LOWER'],
    [100, 115, 'NOT_DISTINGUISHABLE'],
    [10_000, 10_300, 'HIGHER'],
    [10_000, 10_250, 'NOT_DISTINGUISHABLE'],
    [5, 5, 'NOT_DISTINGUISHABLE'],
    [5, 500, 'HIGHER'],
    [4, 500, 'TOO_FEW'],
    [500, 4, 'TOO_FEW'],
    [0, 0, 'TOO_FEW'],
  ])('from %d to %d is %s', (from, to, verdict) => {
    expect(countChange(from, to)).toBe(verdict);
  });

  it('asks for more at a higher level', () => {
    expect(countChange(100, 140, 0.95)).toBe('HIGHER');
    expect(countChange(100, 140, 0.998)).toBe('NOT_DISTINGUISHABLE');
  });

  it('turns about when the two are exchanged', () => {
    const opposite = {
      HIGHER: 'LOWER',
      LOWER: 'HIGHER',
      NOT_DISTINGUISHABLE: 'NOT_DISTINGUISHABLE',
      TOO_FEW: 'TOO_FEW',
    };
    fc.assert(fc.property(count, count, (from, to) => countChange(to, from) === opposite[countChange(from, to)]));
  });

  it('never calls a smaller count higher, nor equal ones different', () => {
    fc.assert(
      fc.property(count, count, (from, to) => {
        const verdict = countChange(from, to);
        if (verdict === 'HIGHER') expect(to).toBeGreaterThan(from);
        expect(countChange(from, from)).toBe(from < 5 ? 'TOO_FEW' : 'NOT_DISTINGUISHABLE');
      }),
    );
  });

  it.each([-1, Number.NaN, Infinity])('refuses the count %d', (wrong) => {
    expect(() => countChange(wrong, 10)).toThrow(new RangeError(`from: expected a count of 0 or more, got ${wrong}`));
    expect(() => countChange(10, wrong)).toThrow(new RangeError(`to: expected a count of 0 or more, got ${wrong}`));
  });
});
