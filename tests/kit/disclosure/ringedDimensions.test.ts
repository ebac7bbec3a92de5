import { describe, expect, it } from '@jest/globals';
import { ringedDimensions } from '../../../kit/disclosure/ringedDimensions.ts';

describe('ringedDimensions', () => {
  it.each([
    ['one table', [['ethnicity', 'outcome', 'age']]],
    ['a table within another', [['ethnicity', 'outcome'], ['ethnicity']]],
    [
      'tables that meet in one dimension',
      [
        ['ethnicity', 'outcome'],
        ['ethnicity', 'object'],
        ['age', 'ethnicity'],
      ],
    ],
    [
      'a chain',
      [
        ['ethnicity', 'outcome'],
        ['age', 'ethnicity'],
        ['gender', 'age'],
      ],
    ],
    [
      'tables that have nothing in common',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a ring that one of the tables fills',
      [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'a'],
        ['a', 'b', 'c'],
      ],
    ],
  ])('finds no ring in %s', (_, tables) => {
    expect(ringedDimensions(tables)).toEqual([]);
  });

  it('finds a ring, and leaves out what merely hangs on it', () => {
    const tables = [
      ['ethnicity', 'outcome'],
      ['outcome', 'object'],
      ['object', 'ethnicity'],
      ['ethnicity', 'age'],
    ];
    expect(ringedDimensions(tables)).toEqual(['ethnicity', 'outcome', 'object']);
  });

  it('keeps area and period, which every table of a ring has, within the ring', () => {
    const tables = [
      ['area', 'a', 'b'],
      ['area', 'b', 'c'],
      ['area', 'c', 'a'],
    ];
    expect(ringedDimensions(tables)).toEqual(['area', 'a', 'b', 'c']);
  });
});
