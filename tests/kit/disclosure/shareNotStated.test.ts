import { describe, expect, it } from '@jest/globals';
import { shareNotStated } from '../../../kit/disclosure/shareNotStated.ts';
import { controlled } from '../../../schema/disclosure/policies.ts';

describe('shareNotStated', () => {
  it.each([
    [25, 100, 25],
    [0, 100, 0],
    [100, 100, 100],
    [3, 100, null],
    [97, 100, null],
    [null, 100, null],
    [25, null, null],
    [0, 0, null],
  ])('of %p in %p is %p', (notStated, all, share) => {
    expect(shareNotStated(notStated, all, controlled)).toBe(share);
  });
});
