import { accessPolicy } from '../../../schema/access/accessPolicy.ts';
import { needs, type Decision } from '../../../schema/access/decision.ts';

const rootTypes = new Set(['Query', 'Mutation', 'Subscription']);
const placeTypes = new Set(['Area', 'London', 'PoliceForce', 'BasicCommandUnit', 'Borough', 'Ward']);

/** Types that only carry what a field gives, decided with that field. */
const wrapper = /(?:Connection|Edge|Payload)$/;

/** What is decided of a type as a whole; null for roots and places, whose fields are decided one by one, and for what is undecided. */
export function decisionOfType(type: string): Decision | null {
  return rootTypes.has(type) || placeTypes.has(type) ? null : (accessPolicy.types[type] ?? null);
}

/** Whether a type is decided with the fields that give it. */
export function isWrapper(type: string): boolean {
  return wrapper.test(type) && accessPolicy.types[type] === undefined;
}

/** What is decided of a field by itself; null where its type's decision holds, or none does. */
export function decisionOfField(type: string, field: string): Decision | null {
  const own = accessPolicy.fields[`${type}.${field}`];
  if (own) return own;
  if (type === 'Mutation') return accessPolicy.roots[`${type}.${field}`] ?? needs('register:write', 'BOROUGH');
  if (rootTypes.has(type)) return accessPolicy.roots[`${type}.${field}`] ?? null;
  return placeTypes.has(type) ? (accessPolicy.places[field] ?? null) : null;
}

/** Fields that nobody has decided about, such as "Borough.newField", in a graph of these types. */
export function undecided(types: readonly { readonly name: string; readonly fields: readonly string[] }[]): string[] {
  return types.flatMap(({ name, fields }) =>
    fields
      .filter((field) => !decisionOfField(name, field) && !decisionOfType(name) && !isWrapper(name))
      .map((field) => `${name}.${field}`),
  );
}
