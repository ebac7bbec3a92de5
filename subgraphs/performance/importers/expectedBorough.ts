import { nearestNames } from '../../../kit/importing/nearestNames.ts';
import { boroughs } from '../../../schema/places/boroughs.ts';

const names = boroughs.map(({ name }) => name);

/** What to tell the sender of a name that no borough has: the names most like it. */
export function expectedBorough(name: string): string {
  const nearest = nearestNames(name, names).map((each) => `"${each}"`);
  return nearest.length === 0 ? 'the name of a borough' : `the name of a borough, such as ${nearest.join(' or ')}`;
}
