import { describe, expect, it } from '@jest/globals';
import { requireUntoldApart } from '../../../gateway/reads/requireUntoldApart.ts';

const acts = (...names: string[]) => names.map((name) => ({ coordinate: `Mutation.${name}` }));

describe('an act of which others are not told', () => {
  it.each([
    [['reportCustodyVisit']],
    [['reportCustodyVisit', 'correctCustodyVisit']],
    [['proposeRisk', 'closeRisk']],
    [[]],
  ])('may stand with its like: %j', (names) => {
    expect(() => requireUntoldApart(acts(...names))).not.toThrow();
  });

  it.each([[['reportCustodyVisit', 'closeRisk']], [['closeRisk', 'reportDelayedCustodyVisit']]])(
    'is refused beside another: %j',
    (names) => {
      expect(() => requireUntoldApart(acts(...names))).toThrow(
        /CustodyVisit" stands beside "closeRisk"\. Expected it in a request of its own/,
      );
    },
  );
});
