import fc from 'fast-check';
import type { Attribute } from '../../../../kit/disclosure/exchange/attribute.ts';
import { PeopleCounts } from '../../../../kit/disclosure/exchange/peopleCounts.ts';
import {
  isTold,
  PeopleFamily,
  type PeoplePlace,
  type PlaceTelling,
} from '../../../../kit/disclosure/exchange/peopleFamily.ts';
import { withheldCells } from '../../../../kit/disclosure/exchange/placeProof.ts';
import { integerRanges } from '../../../../kit/disclosure/integerRanges.ts';
import { loadSolver } from '../../../../kit/disclosure/integerSolver.ts';
import type { LinearForm, LinearRow } from '../../../../kit/disclosure/linearSystem.ts';
import { controlled } from '../../../../schema/disclosure/policies.ts';

const [groups, outcomes, ages] = [3, 2, 2];
const kinds = groups * outcomes * ages;

/** Age, which other tables have in their columns, and a group by outcome and by age. */
const age: Attribute = { name: 'age', values: ages, digits: [{ name: 'group', size: groups }], tables: [] };
const group: Attribute = {
  name: 'group',
  values: groups,
  digits: [
    { name: 'outcome', size: outcomes },
    { name: 'age', size: ages },
  ],
  tables: [
    { id: 'group-by-outcome', digit: 0, isSensitive: true, columnsOf: null },
    { id: 'group-by-age', digit: 1, isSensitive: false, columnsOf: 'age' },
  ],
};

/** People of months and areas, the last area being the rest; each number counts one kind of people in one place. */
export interface MadePeople {
  readonly months: number;
  readonly areas: number;
  readonly counts: readonly number[];
}

/** Mostly few, sometimes none, sometimes many. */
const count = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 40 }));

export function madePeople(months: number, areas: number): fc.Arbitrary<MadePeople> {
  const size = months * areas * kinds;
  return fc.array(count, { minLength: size, maxLength: size }).map((counts) => ({ months, areas, counts }));
}

/** @param order in which people are counted; as they come where left out */
export function familyOf({ months, areas, counts }: MadePeople, order = [...counts.keys()]): PeopleFamily {
  const [byAge, byGroup] = [new PeopleCounts(age, months, areas), new PeopleCounts(group, months, areas)];
  for (const at of order) {
    const { month, area, of, outcome, years } = kindAt(at, areas);
    const people = counts[at] ?? 0;
    byAge.add(byAge.place(month, area, years, of), people);
    byGroup.add(byGroup.place(month, area, of, outcome * ages + years), people);
  }
  return new PeopleFamily([byAge, byGroup], controlled);
}

function kindAt(at: number, areas: number) {
  const [leaf, kind] = [Math.floor(at / kinds), at % kinds];
  return {
    month: Math.floor(leaf / areas),
    area: leaf % areas,
    of: Math.floor(kind / (outcomes * ages)),
    outcome: Math.floor(kind / ages) % outcomes,
    years: kind % ages,
  };
}

export interface ToldPlace {
  readonly place: PeoplePlace;
  readonly telling: PlaceTelling;
  /** Nothing is told of it, so that only its small counts are at stake. */
  readonly isBlank: boolean;
  /** What it tells is not to be used: what is known of its withheld counts without it. */
  readonly isSilent?: boolean;
}

/**
 * The withheld counts that somebody who knows every told count, and exactly how many people met each outcome in each month and area,
 * can work out more narrowly than 5, or than those exact numbers alone leave them.
 */
export async function caught(
  made: MadePeople,
  family: PeopleFamily,
  told: readonly ToldPlace[],
): Promise<readonly string[]> {
  const { areas, counts } = made;
  const places = counts.map((_, at) => kindAt(at, areas));
  const rows: LinearRow[] = [];
  const formOf = (isWanted: (kind: ReturnType<typeof kindAt>) => boolean): LinearForm => {
    const unknowns = places.flatMap((kind, at) => (isWanted(kind) ? [at] : []));
    return { constant: 0, unknowns, factors: unknowns.map(() => 1) };
  };
  const tell = ({ unknowns, factors }: LinearForm) => {
    const value = unknowns.reduce((sum, at) => sum + (counts[at] ?? 0), 0);
    rows.push({ unknowns, factors, lower: value, upper: value });
  };
  for (let month = 0; month < made.months; month += 1) {
    for (let area = 0; area < areas; area += 1) {
      for (let outcome = 0; outcome < outcomes; outcome += 1) {
        tell(formOf((kind) => kind.month === month && kind.area === area && kind.outcome === outcome));
      }
    }
  }
  const targets: { readonly name: string; readonly form: LinearForm; readonly most: number }[] = [];
  for (const { place, telling, isBlank, isSilent = false } of told) {
    const isHeard = !isBlank && !isSilent;
    const within = (kind: ReturnType<typeof kindAt>) =>
      place.months.includes(kind.month) && place.areas.includes(kind.area);
    const cells = [...withheldCells(family, telling)];
    for (let value = 0; value < groups; value += 1) {
      for (const level of [0, 1, 2]) {
        for (const column of level === 0 ? [null] : [0, 1]) {
          const cell = { attribute: group, level, value, column };
          const form = formOf((kind) => within(kind) && kind.of === value && isIn(kind, level, column));
          if (isHeard && isTold(telling, cell)) tell(form);
        }
      }
    }
    for (let value = 0; value < ages && isHeard; value += 1) {
      const form = formOf((kind) => within(kind) && kind.years === value);
      if (telling.get('age')?.has(0, value) === false) tell(form);
    }
    for (const cell of cells) {
      const size = family.count(place, cell);
      if (isBlank && (size === 0 || size >= controlled.threshold)) continue;
      const isAge = cell.attribute.name === 'age';
      const form = formOf(
        (kind) => within(kind) && (isAge ? kind.years : kind.of) === cell.value && isIn(kind, cell.level, cell.column),
      );
      const isOutcome = cell.level === 1 && cell.column !== null;
      const isAgeTold = cell.level === 2 && cell.column !== null && telling.get('age')?.has(0, cell.column) === false;
      const column = isOutcome || isAgeTold ? cell.column : null;
      const most = family.columnTotal(place, cell.attribute, cell.level, column);
      targets.push({
        name: `${place.areas.join()}/${place.months.join()} ${cell.attribute.name} ${cell.level} ${cell.value} ${String(cell.column)} = ${size}`,
        form,
        most,
      });
    }
  }
  const size = counts.length;
  const system = {
    lower: Array.from({ length: size }, () => 0),
    upper: Array.from({ length: size }, () => 10_000),
    rows,
  };
  const forms = targets.map(({ form }) => form);
  const ranges = integerRanges(await loadSolver(), system, forms, controlled.narrowest);
  return targets.flatMap(({ name, most }, at) => {
    const { lower, upper } = ranges[at] ?? { lower: 0, upper: 0 };
    return upper - lower < Math.min(controlled.narrowest, most) ? [`${name} in ${lower}..${upper}`] : [];
  });
}

function isIn({ outcome, years }: ReturnType<typeof kindAt>, level: number, column: number | null): boolean {
  if (column === null || level === 0) return true;
  return (level === 1 ? outcome : years) === column;
}
