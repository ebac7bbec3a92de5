import { describe, expect, it } from '@jest/globals';
import { shareChange } from '../../../kit/statistics/shareChange.ts';

describe('shareChange', () => {
  it.each([
    [22_000, 0.52, 0.56, 'HIGHER'],
    [22_000, 0.74, 0.72, 'LOWER'],
    [688, 0.52, 0.56, 'NOT_DISTINGUISHABLE'],
    [688, 0.74, 0.72, 'NOT_DISTINGUISHABLE'],
    [688, 0.59, 0.65, 'HIGHER'],
    [400, 0.5, 0.5, 'NOT_DISTINGUISHABLE'],
  ])('of %d asked, from %d to %d is %s', (sampleSize, before, after, verdict) => {
    expect(shareChange({ share: before, sampleSize }, { share: after, sampleSize })).toBe(verdict);
  });

  it('still sees the fall in safety at night with a design effect of 5.7, and no longer at 5.9', () => {
    const verdict = (designEffect: number): string => {
      const sampleSize = 22_000 / designEffect;
      return shareChange({ share: 0.74, sampleSize }, { share: 0.72, sampleSize });
    };
    expect([verdict(5.7), verdict(5.9)]).toEqual(['LOWER', 'NOT_DISTINGUISHABLE']);
  });
});
