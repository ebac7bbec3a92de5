import { describe, expect, it } from '@jest/globals';
import type { CountsByTable } from '../../../../kit/disclosure/exchange/tableCounts.ts';
import type { ToldTable } from '../../../../kit/disclosure/store/storedTable.ts';
import { controlled } from '../../../../schema/disclosure/policies.ts';
import { stopTables } from '../../../../schema/disclosure/stopTables.ts';
import { PeopleHistory } from '../../../../subgraphs/accountability/people/peopleHistory.ts';

const [table] = stopTables;
if (table === undefined) throw new Error('there is no table of stops');
const { id, dimensions } = table;
const cells = dimensions.reduce((all, { categories }) => all * (categories.length + 1), 1);
const period = 24_000;

/** A table of which the first count alone is of account. */
const counts = (first: number | null): readonly (number | null)[] => [first, ...Array<number>(cells - 1).fill(50)];
const tables = (first: number | null): CountsByTable => new Map([[id, counts(first)]]);
/** @param telling when it was told, and @param gone from when on no longer */
const stored = (
  area: string,
  telling: number,
  first: number | null,
  gone: number | null = null,
  release = telling,
): ToldTable => ({
  dataset: 'stop-and-search',
  table: id,
  area,
  period,
  release,
  rule: controlled,
  counts: counts(first),
  telling,
  gone,
  isStanding: gone === null,
  isMadeUp: false,
});

describe('what was told of people', () => {
  const history = new PeopleHistory([
    stored('force', 1, 100),
    stored('one', 1, 20),
    stored('other', 1, 30),
    stored('hidden', 1, null),
  ]);
  const tells = (force: number, one: number, other: number) =>
    history.restTellsOfFew(
      'force',
      ['one', 'other', 'hidden'],
      period,
      new Map([
        ['force', tables(force)],
        ['one', tables(one)],
        ['other', tables(other)],
        ['hidden', tables(null)],
      ]),
    );

  it('beside what is to be told tells of a few in boroughs that withhold it, or in no place', () => {
    expect(tells(110, 28, 30)).toBe(true);
    expect(tells(108, 20, 40)).toBe(true);
  });

  it('tells nothing where nobody came there, or as many as may be told', () => {
    expect(tells(110, 30, 30)).toBe(false);
    expect(tells(120, 28, 30)).toBe(false);
    expect(tells(100, 20, 30)).toBe(false);
  });

  it('is compared with every release, and with what stood of a borough then', () => {
    const later = new PeopleHistory([stored('force', 1, 100, 2), stored('force', 2, 200), stored('one', 1, 20, 2)]);
    const told = new Map([
      ['force', tables(110)],
      ['one', tables(28)],
    ]);
    expect(later.restTellsOfFew('force', ['one'], period, told)).toBe(true);
  });

  it('is compared with every telling that had the number of one release, in whatever order the store gives them', () => {
    const twice = new PeopleHistory([stored('one', 2, 200, null, 1), stored('one', 1, 100, 2)]);
    expect(twice.tellsOfFew('one', period, tables(202))).toBe(true);
    expect(twice.tellsOfFew('one', period, tables(102))).toBe(true);
    expect(twice.tellsOfFew('one', period, tables(150))).toBe(false);
    const before = twice.of('one', period).map((of) => of.get(id)?.[0]);
    expect(before).toEqual([100, 200]);
  });

  it('compares nothing with what was made up', () => {
    const demonstration = new PeopleHistory([{ ...stored('one', 1, 100), isMadeUp: true }]);
    expect(demonstration.of('one', period)).toEqual([]);
  });

  describe('told twice with the number of one release', () => {
    const twice = new PeopleHistory([
      stored('late', 1, 30, 2),
      stored('force', 2, 200, null, 1),
      stored('one', 1, 20, 2),
      stored('force', 1, 100, 2),
      stored('one', 2, 150, null, 1),
    ]);
    const tellsOfRest = (force: number, one: number, late: number) =>
      twice.restTellsOfFew(
        'force',
        ['one', 'late'],
        period,
        new Map([
          ['force', tables(force)],
          ['one', tables(one)],
          ['late', tables(late)],
        ]),
      );

    it('is compared with the force and the boroughs of either telling', () => {
      expect(tellsOfRest(212, 160, 30)).toBe(true);
      expect(tellsOfRest(120, 28, 40)).toBe(true);
      expect(tellsOfRest(150, 70, 30)).toBe(false);
    });

    it('is compared with what a borough told in one of them, and with its having told nothing in the other', () => {
      // Thirty came since the first, twenty to the one and eight to the late: who told nothing since is beside none of these.
      expect(tellsOfRest(130, 40, 38)).toBe(true);
      expect(tellsOfRest(230, 172, 38)).toBe(false);
      expect(tellsOfRest(230, 172, 60)).toBe(false);
    });
  });

  it('sets nothing of a borough beside a telling in which that borough told nothing', () => {
    const later = new PeopleHistory([
      stored('force', 1, 100, 2),
      stored('one', 1, 20, 2),
      stored('other', 1, 30, 2),
      stored('force', 2, 200),
      stored('one', 2, 60),
    ]);
    const told = (other: number) =>
      new Map([
        ['force', tables(210)],
        ['one', tables(68)],
        ['other', tables(other)],
      ]);
    // Ten came since the second, of which eight to the one: who else came is no matter of what the other told before.
    expect(later.restTellsOfFew('force', ['one', 'other'], period, told(40))).toBe(true);
    expect(later.restTellsOfFew('force', ['one', 'other'], period, told(50))).toBe(true);
  });
});
