import { valueFromASTUntyped, type ArgumentNode } from 'graphql';
import { boroughByName } from '../../schema/places/aliases.ts';
import { areaByCode, boroughsOf } from '../../schema/places/areas.ts';
import { london } from '../../schema/places/london.ts';

/** Arguments and inputs that name a place in words. */
const naming = /^(?:name|borough|boroughs|area|areas|ward|wards)$/i;

/** An entry names no more areas than these. */
const most = 50;

/** The code of the area in a code or in a record's id, such as "E09000012" in "E09000012/2026-1"; null where there is none. */
export function areaOfId(id: string): string | null {
  return id.split('/').find((part) => areaByCode(part) !== undefined) ?? null;
}

/** Codes of the areas that arguments name, by code, in words or by a record's id; of what else they say nothing is kept. */
export function areasAsked(
  given: readonly ArgumentNode[],
  variables: Readonly<Record<string, unknown>>,
): readonly string[] {
  const found = new Set<string>();
  const take = (value: unknown, name: string): void => {
    if (typeof value === 'string') {
      const code = areaOfId(value) ?? (naming.test(name) ? boroughByName(value)?.code : undefined);
      if (code !== undefined) found.add(code);
    } else if (Array.isArray(value)) for (const item of value) take(item, name);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, part] of Object.entries(value)) take(part, key);
    }
  };
  for (const { name, value } of given) take(valueFromASTUntyped(value, variables), name.value);
  return [...found];
}

/** What an entry says of areas, in order: London where it is all of it, and boroughs in the place of very many wards. */
export function areasTold(found: Iterable<string>): readonly string[] {
  const all = new Set(found);
  const told = all.size > most ? new Set([...all].map(boroughOf)) : all;
  const isLondon = told.has(london.code) || boroughsOf(london.code).every(({ code }) => told.has(code));
  return isLondon ? [london.code] : [...told].toSorted();
}

function boroughOf(code: string): string {
  const area = areaByCode(code);
  return area?.kind === 'WARD' ? area.borough : code;
}
