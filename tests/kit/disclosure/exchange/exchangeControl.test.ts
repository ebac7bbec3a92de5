import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { controlLonger } from '../../../../kit/disclosure/exchange/controlLonger.ts';
import { controlMonth, type ControlledMonth } from '../../../../kit/disclosure/exchange/controlMonth.ts';
import type { PeopleFamily } from '../../../../kit/disclosure/exchange/peopleFamily.ts';
import { isAllWithheld } from '../../../../kit/disclosure/exchange/placeProof.ts';
import { tableCounts } from '../../../../kit/disclosure/exchange/tableCounts.ts';
import { caught, familyOf, madePeople, type MadePeople, type ToldPlace } from './madeFamily.ts';

const runs = { numRuns: 50 };
const areas = 3;
const everywhere = [0, 1, 2];

/** Each place of a month with what it tells; the rest, of which nothing ever is, included. */
function placesOf(month: number, told: ControlledMonth): ToldPlace[] {
  const ofAreas = told.areas.map((telling, area): ToldPlace => ({
    place: { areas: [area], months: [month] },
    telling,
    isBlank: isAllWithheld(telling),
  }));
  return [...ofAreas, { place: { areas: everywhere, months: [month] }, telling: told.whole, isBlank: false }];
}

describe('whatever people there are, the exchange control', () => {
  it('leaves no withheld count of a month narrower than 5', async () => {
    await fc.assert(
      fc.asyncProperty(madePeople(1, areas), async (made) => {
        const family = familyOf(made);
        expect(await caught(made, family, placesOf(0, controlMonth(family, 0)))).toEqual([]);
      }),
      runs,
    );
  });

  it('leaves none narrower by months and what they come to together, and withholds nothing that these tell', async () => {
    await fc.assert(
      fc.asyncProperty(madePeople(3, areas), async (made) => {
        const family = familyOf(made);
        const months = [0, 1, 2].map((month) => controlMonth(familyOf(monthOf(made, month)), 0));
        const longer: ToldPlace[] = [];
        for (const area of [0, 1]) {
          const told = {
            leaves: months.map((month) => month.areas),
            wholes: months.map(({ whole }) => whole),
            longer: [0, 1].map((one) =>
              longer.flatMap(({ place, telling }) =>
                place.areas[0] === one ? [{ months: new Set([0, 1, 2]), telling }] : [],
              ),
            ),
          };
          const telling = controlLonger(family, area, told, new Map());
          for (const [name, rows] of telling) {
            for (let value = 0; value < rows.attribute.values; value += 1) {
              const isEach = months.every((month) => month.areas[area]?.get(name)?.has(0, value) === false);
              if (isEach) expect(rows.has(0, value)).toBe(false);
            }
          }
          longer.push({ place: { areas: [area], months: [0, 1, 2] }, telling, isBlank: isAllWithheld(telling) });
        }
        const ofMonths = months.flatMap((told, month) => placesOf(month, told));
        // A period of which nothing can be told has no tables: what is left of it is what its months leave.
        const ofPeriod = longer.filter(({ isBlank }) => !isBlank);
        const found = await caught(made, family, [...ofMonths, ...ofPeriod]);
        // Where exact counts of single months leave less, so they do of the period, and its tables add nothing to that.
        const silent = ofPeriod.map((one) => ({ ...one, isSilent: true }));
        const before = found.length === 0 ? [] : await caught(made, family, [...ofMonths, ...silent]);
        expect(found.filter((one) => !before.includes(one))).toEqual([]);
      }),
      runs,
    );
  });

  it('tells true counts, keeps totals, and tells a count in every table that has it or in none', () => {
    fc.assert(
      fc.property(madePeople(1, areas), (made) => {
        const family = familyOf(made);
        const [, byGroup] = family.attributes;
        if (byGroup === undefined) throw new RangeError('expected two attributes');
        for (const { place, telling } of placesOf(0, controlMonth(family, 0))) {
          const told = tableCounts(family, place, telling);
          const [outcome = [], age = []] = ['group-by-outcome', 'group-by-age'].map((id) => told.get(id) ?? []);
          for (let value = 0; value < 3; value += 1) {
            expect(outcome[value * 3 + 2]).toBe(age[value * 3 + 2]);
            const parts = outcome.slice(value * 3, value * 3 + 2);
            const total = outcome[value * 3 + 2] ?? null;
            if (!parts.includes(null)) expect(parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)).toBe(total);
            for (const count of [...parts, total]) expect(count === null || count === 0 || count >= 5).toBe(true);
          }
          // What its publisher gives record by record stays exact: everybody, and everybody by outcome.
          const all = family.columnTotal(place, byGroup, 1, null);
          expect(outcome.at(-1)).toBe(all);
          expect((outcome.at(-2) ?? 0) + (outcome.at(-3) ?? 0)).toBe(all);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('does not depend on the order in which people are counted', () => {
    fc.assert(
      fc.property(
        madePeople(1, areas).chain((made) =>
          fc.tuple(fc.constant(made), fc.shuffledSubarray([...made.counts.keys()], { minLength: made.counts.length })),
        ),
        ([made, order]) => {
          const told = (family: PeopleFamily) =>
            placesOf(0, controlMonth(family, 0)).map(({ place, telling }) => [...tableCounts(family, place, telling)]);
          expect(told(familyOf(made, order))).toEqual(told(familyOf(made)));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('is what stands between a reader and counts: without it some are caught', async () => {
    const made = { months: 1, areas: 3, counts: [2, 1, 5, 5, ...Array.from({ length: 32 }, () => 12)] };
    const family = familyOf(made);
    const places = [{ areas: [0], months: [0] }];
    const unprotected = places.map((place) => ({ place, telling: family.primary(place), isBlank: false }));
    expect(await caught(made, family, unprotected)).not.toEqual([]);
  });
});

function monthOf(made: MadePeople, month: number): MadePeople {
  const size = made.counts.length / made.months;
  return { months: 1, areas: made.areas, counts: made.counts.slice(month * size, (month + 1) * size) };
}
