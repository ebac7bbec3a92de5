import { describe, expect, it } from '@jest/globals';
import { isPublishable } from '../../../kit/disclosure/publishable.ts';
import { controlled } from '../../../schema/disclosure/policies.ts';

describe('isPublishable', () => {
  it.each([
    ['a rate of two published counts', { numerator: 20, denominator: 100, ofWhole: true }, true],
    ['a rate of nought', { numerator: 0, denominator: 100, ofWhole: true }, true],
    ['a rate of a withheld count', { numerator: null, denominator: 100, ofWhole: true }, false],
    ['a rate over a withheld count', { numerator: 20, denominator: null, ofWhole: true }, false],
    ['a rate of a small count', { numerator: 4, denominator: 100, ofWhole: false }, false],
    ['a share that leaves a small rest', { numerator: 97, denominator: 100, ofWhole: true }, false],
    ['a rate over a population, which has no rest', { numerator: 97, denominator: 100, ofWhole: false }, true],
    ['a rate over nobody', { numerator: 0, denominator: 0, ofWhole: true }, false],
  ])('decides on %s', (_, counts, expected) => {
    expect(isPublishable(counts, controlled)).toBe(expected);
  });
});
