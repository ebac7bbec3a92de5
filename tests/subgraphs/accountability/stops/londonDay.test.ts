import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { londonDay } from '../../../../subgraphs/accountability/stops/londonDay.ts';

/** 01:00 UTC on the last Sunday of a month (March and October: Summer Time Order 2002). */
function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0));
  return Date.UTC(year, month, last.getUTCDate() - last.getUTCDay(), 1);
}

function byTheOrder(moment: number): string {
  const year = new Date(moment).getUTCFullYear();
  const isSummer = moment >= lastSunday(year, 2) && moment < lastSunday(year, 9);
  return new Date(moment + (isSummer ? 3_600_000 : 0)).toISOString().slice(0, 10);
}

describe('the day on London’s clock', () => {
  it.each([
    ['2024-05-31T22:59:59Z', '2024-05-31'],
    ['2024-05-31T23:00:00Z', '2024-06-01'],
    ['2015-03-31T23:00:00Z', '2015-04-01'],
    ['2022-12-31T23:59:00Z', '2022-12-31'],
    ['2024-03-31T00:59:00Z', '2024-03-31'],
    ['2024-10-26T23:00:00Z', '2024-10-27'],
    ['2024-10-27T23:30:00Z', '2024-10-27'],
  ])('at %s is %s', (moment, day) => {
    expect(londonDay(Date.parse(moment))).toBe(day);
  });

  it('follows the Summer Time Order in every year from 2010 to 2035', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2010-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }),
        (date) => {
          expect(londonDay(date.getTime())).toBe(byTheOrder(date.getTime()));
        },
      ),
    );
  });
});
