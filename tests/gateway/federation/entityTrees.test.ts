import { describe, expect, it } from '@jest/globals';
import { EntityTrees } from '../../../gateway/federation/entityTrees.ts';

const ward = (code: string) => ({ __typename: 'Ward', code });
const borough = (code: string) => ({ __typename: 'Borough', code });

function treesOf(data: unknown): EntityTrees {
  const trees = new EntityTrees();
  trees.addRoot(data);
  return trees;
}

describe('the places of representations among the objects of a list', () => {
  it('skip objects of other types, but count them', () => {
    const trees = treesOf({ areas: [ward('1'), borough('2'), ward('3'), borough('4')] });
    expect(trees.placesOf([borough('2'), borough('4')], ['areas', '@'])).toEqual([1, 3]);
  });

  it('do not count nulls, as the gateway does not', () => {
    const trees = treesOf({ areas: [null, ward('1'), null, borough('2')] });
    expect(trees.placesOf([borough('2')], ['areas', '@'])).toEqual([1]);
  });

  it('follow lists in lists', () => {
    const trees = treesOf({ boroughs: [{ parts: [ward('1'), borough('2')] }, { parts: [ward('3'), borough('2')] }] });
    expect(trees.placesOf([borough('2'), borough('2')], ['boroughs', '@', 'parts', '@'])).toEqual([1, 3]);
  });

  it('know an interface object by its key alone', () => {
    const trees = treesOf({ areas: [ward('1'), borough('2')] });
    const area = (code: string) => ({ __typename: 'Area', code });
    expect(trees.placesOf([area('1'), area('2')], ['areas', '@'])).toEqual([0, 1]);
  });

  it('are as numbered by the gateway where the objects cannot be found', () => {
    expect(treesOf({ areas: [ward('1')] }).placesOf([borough('2'), borough('3')], ['areas', '@'])).toEqual([0, 1]);
    expect(treesOf(null).placesOf([borough('2')], ['areas', '@'])).toEqual([0]);
  });
});
