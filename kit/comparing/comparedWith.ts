import { Comparator } from '../../schema/figures/words.ts';
import { areaByCode, type Area } from '../../schema/places/areas.ts';
import { london } from '../../schema/places/london.ts';
import { similarGroupOf, similarGroups } from '../../schema/places/similarGroups.ts';
import { namedAreas } from './namedAreas.ts';

/** A comparator that is made of areas. */
export type AreaComparator = Exclude<Comparator, Comparator.TARGET>;

/** The areas that stand on the other side of a comparison. */
export interface ComparedWith {
  readonly title: string;
  readonly method: string;
  readonly methodDate: string | null;
  readonly areas: readonly Area[];
  /** Why there is nothing to compare with; null where there is. */
  readonly lacking: string | null;
}

/**
 * Who an area is compared with.
 * @param named codes that the caller gives, for GROUP alone
 * @throws HubError BAD_USER_INPUT for codes that are unknown, of another kind of area, or given with another comparator
 */
export function comparedWith(area: Area, comparator: AreaComparator, named: readonly string[] | null): ComparedWith {
  const group = namedAreas(area, comparator, named);
  switch (comparator) {
    case Comparator.LONDON:
      return area.code === london.code
        ? nothing('London', 'London is not compared with itself')
        : whole(london, 'London as a whole, the area included.');
    case Comparator.BASIC_COMMAND_UNIT:
      return command(area);
    case Comparator.SIMILAR_GROUP:
      return similar(area);
    case Comparator.GROUP:
      return {
        title: group.map(({ name }) => name).join(', '),
        method: 'The areas that the question names, put together; the area itself is left out.',
        methodDate: null,
        areas: group,
        lacking: null,
      };
  }
}

function command(area: Area): ComparedWith {
  const borough = area.kind === 'WARD' ? areaByCode(area.borough) : area;
  const unit = borough?.kind === 'BOROUGH' && borough.command !== null ? areaByCode(borough.command) : undefined;
  return unit === undefined
    ? nothing('Basic command unit', `${area.name} is not part of a basic command unit`)
    : whole(unit, 'The basic command unit as a whole, the area included.');
}

function similar(area: Area): ComparedWith {
  const group = similarGroupOf(area.code);
  if (group === undefined) {
    const why =
      area.kind === 'BOROUGH'
        ? `${area.name} is in no group of similar boroughs`
        : `Similar groups are known of boroughs alone; name areas like ${area.name} yourself, with the comparator GROUP`;
    return nothing('Similar group', why);
  }
  return {
    title: `${group.name} without ${area.name}`,
    method: similarGroups.method,
    methodDate: similarGroups.date,
    areas: group.members.filter((code) => code !== area.code).flatMap((code) => areaByCode(code) ?? []),
    lacking: null,
  };
}

function whole(area: Area, method: string): ComparedWith {
  return { title: area.name, method, methodDate: null, areas: [area], lacking: null };
}

function nothing(title: string, lacking: string): ComparedWith {
  return { title, method: `${lacking}.`, methodDate: null, areas: [], lacking };
}
