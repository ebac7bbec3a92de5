import { valueFromASTUntyped, visit, type DocumentNode } from 'graphql';
import { boroughByName } from '../../schema/places/aliases.ts';
import { areaByCode } from '../../schema/places/areas.ts';

/** Arguments and inputs that name a place in words. */
const naming = /^(?:name|borough|boroughs|area|areas|ward|wards)$/i;

const most = 50;

/** Codes of the areas that a query's arguments name, in order; of what else they say nothing is kept. */
export function areasAsked(document: DocumentNode, variables: Readonly<Record<string, unknown>>): readonly string[] {
  const found = new Set<string>();
  const take = (value: unknown, name: string): void => {
    if (found.size >= most) return;
    if (typeof value === 'string') {
      const code = areaByCode(value)?.code ?? (naming.test(name) ? boroughByName(value)?.code : undefined);
      if (code !== undefined) found.add(code);
    } else if (Array.isArray(value)) for (const item of value) take(item, name);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, part] of Object.entries(value)) take(part, key);
    }
  };
  visit(document, {
    Argument: ({ name, value }) => take(valueFromASTUntyped(value, variables), name.value),
  });
  return [...found].toSorted();
}
