import { z } from 'zod';
import { HubError } from '../../kit/hubError.ts';
import type { LoggedEvent } from '../../schema/events/loggedEvent.ts';
import { isAtLeast, significances } from '../../schema/events/significance.ts';
import { areaByCode } from '../../schema/places/areas.ts';

/** `UpdateFilter` as the graph has coerced it. */
const given = z
  .looseObject({
    areas: z.array(z.string()).nullish(),
    includeWards: z.boolean().nullish(),
    includeLondonWide: z.boolean().nullish(),
    kinds: z.array(z.string()).nullish(),
    minimumSignificance: z.enum(significances).nullish(),
  })
  .nullish();

export type UpdateFilter = (event: LoggedEvent) => boolean;

/** @throws HubError for an unknown area, or a list that leaves nothing */
export function updateFilter(value: unknown): UpdateFilter {
  const filter = given.parse(value) ?? {};
  const areas = setOf('areas', filter.areas);
  const kinds = setOf('kinds', filter.kinds);
  for (const code of areas ?? []) {
    if (areaByCode(code) !== undefined) continue;
    throw new HubError(
      'BAD_USER_INPUT',
      `"filter.areas" has ${JSON.stringify(code)}, which is the code of no area. A borough has a code such as "E09000030"; \`boroughs\` lists them.`,
    );
  }
  const minimum = filter.minimumSignificance ?? 'ROUTINE';
  return ({ area, kind, significance }) =>
    (kinds === null || kinds.has(kind)) &&
    isAtLeast(significance, minimum) &&
    (areas === null || isAbout(area, areas, filter.includeWards === true, filter.includeLondonWide === true));
}

function isAbout(area: string | null, areas: ReadonlySet<string>, wards: boolean, londonWide: boolean): boolean {
  if (area === null) return londonWide;
  if (areas.has(area)) return true;
  const fact = wards ? areaByCode(area) : undefined;
  return fact?.kind === 'WARD' && areas.has(fact.borough);
}

function setOf(name: string, list: readonly string[] | null | undefined): ReadonlySet<string> | null {
  if (list === null || list === undefined) return null;
  if (list.length > 0) return new Set(list);
  throw new HubError('BAD_USER_INPUT', `"filter.${name}" is empty, so nothing would ever come. Leave it out for all.`);
}
