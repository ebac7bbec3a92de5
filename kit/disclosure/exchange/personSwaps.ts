import { strideOf } from './attribute.ts';
import type { CountedPeople, PeopleFamily } from './peopleFamily.ts';

/** Some areas in one month. */
export interface SwapPlaces {
  readonly month: number;
  readonly area: number;
  /** Other areas of which nothing about people is told either. */
  readonly others: readonly number[];
}

/**
 * How far a count of an area could be another by people changing places with people of other areas, where nothing about people is
 * told of any of these: two who agree in what is known exactly, such as outcome and object, change nothing that anybody sees.
 * @param exact names of the digits that are known exactly
 */
export function personSwaps(
  family: PeopleFamily,
  places: SwapPlaces,
  cell: CountedPeople,
  exact: readonly string[],
): number {
  const { area, others } = places;
  const [here, inHere] = profiles(family, places.month, [area], cell, exact);
  const [there, inThere] = profiles(family, places.month, others, cell, exact);
  let [less, more] = [0, 0];
  for (const [profile, people] of here) {
    const [inside, insideThere] = [inHere.get(profile) ?? 0, inThere.get(profile) ?? 0];
    less += Math.min(inside, (there.get(profile) ?? 0) - insideThere);
    more += Math.min(people - inside, insideThere);
  }
  return less + more;
}

/** People by what is known exactly of them: all, and those of the cell. */
function profiles(
  family: PeopleFamily,
  month: number,
  areas: readonly number[],
  cell: CountedPeople,
  exact: readonly string[],
): readonly [all: Map<number, number>, inside: Map<number, number>] {
  const people = family.of(cell.attribute);
  const { attribute } = people;
  const strides = attribute.digits.map(({ name, size }, digit) => ({ name, size, stride: strideOf(attribute, digit) }));
  const known = strides.filter(({ name }) => exact.includes(name));
  const column = strides[cell.digit ?? -1];
  const [all, inside] = [new Map<number, number>(), new Map<number, number>()];
  for (const area of areas) {
    for (let value = 0; value < attribute.values; value += 1) {
      const first = people.place(month, area, value, 0);
      for (let layer = 0; layer < people.layers; layer += 1) {
        const count = people.at(first + layer);
        if (count === 0) continue;
        const profile = known.reduce((at, { size, stride }) => at * size + (Math.floor(layer / stride) % size), 0);
        all.set(profile, (all.get(profile) ?? 0) + count);
        const isColumn = column === undefined || Math.floor(layer / column.stride) % column.size === cell.column;
        if ((cell.value === null || value === cell.value) && isColumn)
          inside.set(profile, (inside.get(profile) ?? 0) + count);
      }
    }
  }
  return [all, inside];
}
