import { areaByCode } from '../../../../schema/places/areas.ts';
import type { Heading } from '../report.ts';

/** The names of the places that a page was asked about, by the codes among its parameters, such as "Tower Hamlets". */
export function placesAsked({ parameters }: Heading): readonly string[] {
  return parameters.flatMap(([, value]) => areaByCode(value)?.name ?? []);
}

/** A parameter as people read it: a place by its name, with the code that it was asked by. */
export function parameterText([name, value]: Heading['parameters'][number]): string {
  const place = areaByCode(value)?.name;
  return `${name}: ${place === undefined ? value : `${place} (${value})`}`;
}
