import { describe, expect, it } from '@jest/globals';
import { countTable, tableOfCells } from '../../../kit/disclosure/countTable.ts';
import { linkTables } from '../../../kit/disclosure/tableFamily.ts';
import { dimension } from './madeTables.ts';

const [a, b, c] = [dimension('a', 2), dimension('b', 2), dimension('c', 2)];

describe('a table of counts', () => {
  it('is 0 where nothing is given, and adds up what is given twice', () => {
    const cells = [
      { coordinates: { a: 'a', b: 'b' }, count: 3 },
      { coordinates: { a: 'a', b: 'b' }, count: 4 },
    ];
    expect(tableOfCells([a, b], cells).counts).toEqual([0, 7, 0, 0]);
    expect(() => tableOfCells([a], [{ coordinates: { a: 'z' }, count: 1 }])).toThrow('got "z"');
  });

  it.each([
    ['too few counts', [a, b], [1, 2, 3], /^a × b: expected 4 counts, got 3$/],
    ['part of a person', [a], [1, 2.5], /^a: expected counts of 0 or more, got 2.5$/],
    ['less than nobody', [a], [1, -2], /^a: expected counts of 0 or more, got -2$/],
    ['one dimension twice', [a, a], [1, 2, 3, 4], /^table: expected one or more different dimensions, got a, a$/],
    ['no dimension', [], [1], /^table: expected one or more different dimensions, got none$/],
    ['no category', [{ name: 'a', categories: [] }], [], /^a: expected at least one category, got none$/],
    [
      'a category called TOTAL',
      [{ name: 'a', categories: ['TOTAL'] }],
      [1],
      /^a: expected every code once, got "TOTAL"/,
    ],
    [
      'a group of what is not there',
      [{ ...a, groups: [{ code: 'g', parts: ['z'] }] }],
      [1, 2],
      /^a: expected group "g" to be made of different categories, got "z"$/,
    ],
  ])('refuses %s', (_, dimensions, counts, message) => {
    expect(() => countTable(dimensions, counts)).toThrow(message);
  });
});

describe('linkTables', () => {
  it('makes one cell of a margin that two tables share', () => {
    const { space, counts } = linkTables([countTable([a, b], [1, 2, 3, 4]), countTable([c, a], [2, 6, 1, 1])]);
    const shared = counts.flatMap((_, cell) => (space.nameOf(cell) === '[["a","b"]]' ? [cell] : []));
    expect(shared.map((cell) => counts[cell])).toEqual([7]);
    expect(counts).toHaveLength(9 + 9 - 3);
  });

  it('refuses tables that count different people, and names the cell', () => {
    const tables = [countTable([a, b], [1, 2, 3, 4]), countTable([a, c], [1, 1, 4, 4])];
    expect(() => linkTables(tables)).toThrow(/^\[\["a","[ab]"\]\]: expected tables of the same people, got \d by /);
  });

  it('refuses a dimension that two tables mean differently', () => {
    const tables = [countTable([a], [1, 2]), countTable([dimension('a', 3), b], [1, 2, 3, 4, 5, 6])];
    expect(() => linkTables(tables)).toThrow('a: expected the same categories, groups and role in every table');
  });

  it('asks for the table behind a ring', () => {
    const ring = [
      [a, b],
      [b, c],
      [c, a],
    ].map((dimensions) => countTable(dimensions, [1, 1, 1, 1]));
    expect(() => linkTables(ring)).toThrow(/^tables: expected no ring, got one through a, b, c; give the unpublished/);
    const family = linkTables(ring, [countTable([a, b, c], [1, 0, 0, 1, 0, 1, 1, 0])]);
    expect(family.published.filter((published) => !published)).toHaveLength(8);
  });
});
