import { boroughs } from '../../../schema/places/boroughs.ts';

/** Codes of the boroughs that a force polices: the areas of its tables. Its stops anywhere else count for the force alone. */
export function boroughsOf(force: string): readonly string[] {
  return boroughs.filter((borough) => borough.force === force).map(({ code }) => code);
}
