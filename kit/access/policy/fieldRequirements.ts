import { isInterfaceType, isObjectType, parse, type GraphQLNamedType, type GraphQLSchema } from 'graphql';
import { requirementOf, type Requirement } from './requirement.ts';
import { directivesOf } from './supergraphDirectives.ts';

/** What each field of the graph needs; nothing for a field that is open to all. */
export interface FieldRequirements {
  /** Every one of them has to be met. */
  of(type: GraphQLNamedType, field: string): readonly Requirement[];
}

/**
 * Read from a supergraph. A field that is asked through an interface needs what it needs on any type behind it, and one that is
 * asked on a type what the interfaces say of it: no detour opens it.
 */
export function fieldRequirements(supergraphSdl: string, schema: GraphQLSchema): FieldRequirements {
  const directives = directivesOf(parse(supergraphSdl, { noLocation: true }));
  const own = new Map<string, Requirement>();
  for (const [name, given] of directives) {
    const requirement = name.includes('.') ? requirementOf(given) : null;
    if (requirement) own.set(name, requirement);
  }
  const known = new Map<string, readonly Requirement[]>();
  return {
    of: (type, field) => {
      const name = `${type.name}.${field}`;
      const found = known.get(name) ?? gathered(type, field, own, schema);
      known.set(name, found);
      return found;
    },
  };
}

function gathered(
  type: GraphQLNamedType,
  field: string,
  own: ReadonlyMap<string, Requirement>,
  schema: GraphQLSchema,
): readonly Requirement[] {
  if (own.size === 0) return [];
  const related = [
    type,
    ...(isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : []),
    ...(isInterfaceType(type) ? schema.getPossibleTypes(type) : []),
  ];
  return related.flatMap(({ name }) => own.get(`${name}.${field}`) ?? []);
}
