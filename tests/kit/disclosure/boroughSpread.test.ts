import { describe, expect, it } from '@jest/globals';
import { boroughSpread } from '../../../kit/disclosure/boroughSpread.ts';

describe('boroughSpread', () => {
  it('weighs each borough by the residents of the group', () => {
    const spread = boroughSpread([
      { ratio: 2, weight: 30_000 },
      { ratio: 6, weight: 10_000 },
      { ratio: 4, weight: 20_000 },
    ]);
    expect(spread).toEqual({ areaWeighted: 10 / 3, lowest: 2, median: 4, highest: 6, boroughs: 3, leftOut: 0 });
  });

  it('leaves out what is withheld, so that London’s value does not give it back, and says so', () => {
    const spread = boroughSpread([
      { ratio: 2, weight: 1 },
      { ratio: null, weight: 1_000 },
      { ratio: 4, weight: 1 },
    ]);
    expect(spread).toMatchObject({ areaWeighted: 3, median: 3, boroughs: 2, leftOut: 1 });
  });

  it('is not made of nothing, nor of nobody', () => {
    expect(boroughSpread([{ ratio: null, weight: 1 }])).toBeNull();
    expect(() => boroughSpread([{ ratio: 2, weight: 0 }])).toThrow(
      /^borough: expected a ratio of 0 or more and a weight/,
    );
  });
});
