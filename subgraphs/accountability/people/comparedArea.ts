import type { DisclosedTableReader } from '../../../kit/disclosure/store/disclosedTableReader.ts';
import { forces, metropolitanPolice } from '../../../schema/places/forces.ts';
import { london } from '../../../schema/places/london.ts';
import type { AskedDisproportion } from './disproportion.ts';
import { groupsOf, PeopleOfArea } from './peopleOfArea.ts';

/**
 * Code of the area whose people stand for those of the one that is asked for. London's are those of the Metropolitan Police District, where
 * the City's are not loaded, or so few that they are withheld: London's withhold what the City's do, and its residents would
 * be divided by all the same. What stands there is told of that district anyway.
 */
export async function comparedArea(asked: AskedDisproportion, tables: DisclosedTableReader): Promise<string> {
  if (asked.area !== london.code) return asked.area;
  const of = (area: string) => tables.of({ dataset: 'stop-and-search', area, period: asked.period });
  const [own, district, ...ofForces] = await Promise.all(
    [london.code, metropolitanPolice, ...forces.map(({ code }) => code)].map(of),
  );
  if (own === undefined || district === undefined || district.length === 0) return asked.area;
  const people = PeopleOfArea.of(own, asked.basis);
  const isWhole = ofForces.every((stored) => stored.length > 0);
  return isWhole && groupsOf(asked.basis).every((group) => people.count(group) !== null)
    ? asked.area
    : metropolitanPolice;
}
