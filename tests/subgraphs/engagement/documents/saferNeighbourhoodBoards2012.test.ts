import { describe, expect, it } from '@jest/globals';
import {
  boardDuties2012,
  boardPredecessorNames2012,
  boardWishes2012,
  boroughContactRoles2012,
  crimePreventionFund2012,
} from '../../../../subgraphs/engagement/documents/saferNeighbourhoodBoards2012.ts';
import { itIsFaithful } from '../../documents/faithfulFigures.ts';
import { personalDetailsIn } from '../../documents/personalDetails.ts';

describe('The letter on Safer Neighbourhood Boards', () => {
  itIsFaithful([crimePreventionFund2012]);

  it('gives seven duties and three wishes and does not mix them', () => {
    expect(boardDuties2012.map(({ strength }) => strength)).toEqual(Array.from({ length: 7 }, () => 'DUTY'));
    expect(boardWishes2012.map(({ strength }) => strength)).toEqual(Array.from({ length: 3 }, () => 'WISH'));
    expect(new Set([...boardDuties2012, ...boardWishes2012].map(({ id }) => id)).size).toBe(10);
  });

  it('sets up a fund of one million pounds', () => {
    expect(crimePreventionFund2012).toMatchObject({ value: 1_000_000, unit: 'POUNDS' });
  });

  it('knows the groups that boards replace by three names', () => {
    expect(new Set(boardPredecessorNames2012.map(({ words }) => words)).size).toBe(3);
  });

  it('names a paragraph for every wording and no person', () => {
    const all = [...boardDuties2012, ...boardWishes2012, ...boardPredecessorNames2012, ...boroughContactRoles2012];
    for (const { paragraph } of all) expect(paragraph).toMatch(/^¶\d+$/);
    expect(personalDetailsIn(all)).toEqual([]);
  });
});
