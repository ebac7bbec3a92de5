import { describe, expect, it } from '@jest/globals';
import { chainTold } from '../../../kit/disclosure/chainTold.ts';
import { changesTold } from '../../../kit/disclosure/changesTold.ts';
import { countsTold } from '../../../kit/disclosure/countsTold.ts';
import { controlled } from '../../../schema/disclosure/policies.ts';
import { dimension, published } from './madeTables.ts';

const dimensions = [dimension('ethnicity', 3), dimension('outcome', 2)];
const first = published(dimensions, [null, null, 28, null, null, 33, 0, 37, 37, 20, 78, 98]);
const second = published(dimensions, [null, null, 59, null, null, 41, 0, 47, 47, 45, 102, 147]);
const third = published(dimensions, [19, 60, 79, null, null, 68, null, null, 62, 76, 133, 209]);

describe('three releases', () => {
  it('together give away counts that no two of them do', async () => {
    for (const [one, other] of [
      [first, second],
      [first, third],
      [second, third],
    ] as const) {
      expect(await countsTold(one, other, controlled)).toEqual(new Set());
      expect(await changesTold(one, other, controlled)).toEqual(new Set());
    }
    expect(await chainTold([first, second, third], controlled)).toContain('[["ethnicity","a"],["outcome","a"]]');
  });

  it('give nothing away where the last tells no more than those before it', async () => {
    const later = published(dimensions, [null, null, 79, null, null, 68, null, null, 62, 76, 133, 209]);
    expect(await chainTold([first, second, later], controlled)).toEqual(new Set());
  });
});
