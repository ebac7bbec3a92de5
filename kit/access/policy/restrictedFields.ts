import { isInterfaceType, isObjectType, Kind, parse, type GraphQLNamedType, type GraphQLSchema } from 'graphql';
import type { FieldRequirements } from './fieldRequirements.ts';
import { directivesOf, type DirectiveIndex } from './supergraphDirectives.ts';

/** What restricts a field: FIELD – what it needs, or whose rows it shows · RECORD – it is of a record that not everybody sees. */
export type Restriction = 'FIELD' | 'RECORD';

export interface RestrictedFields {
  /** Null for a field that anybody sees as it is. */
  of(type: GraphQLNamedType, field: string): Restriction | null;
  /** Whether the rows of a field go by borough, so that a reading of it is about areas. */
  isAboutAreas(type: GraphQLNamedType, field: string): boolean;
}

/** Read from a supergraph, through interfaces as requirements are. */
export function restrictedFields(
  supergraphSdl: string,
  schema: GraphQLSchema,
  requirements: FieldRequirements,
): RestrictedFields {
  const directives = directivesOf(parse(supergraphSdl, { noLocation: true }));
  const known = new Map<string, { readonly restriction: Restriction | null; readonly isAboutAreas: boolean }>();
  const settled = (type: GraphQLNamedType, field: string) => {
    const coordinate = `${type.name}.${field}`;
    const found = known.get(coordinate);
    if (found) return found;
    const related = relatedTo(type, schema);
    const own = rowsOf(
      directives,
      related.map(({ name }) => `${name}.${field}`),
    );
    // Not down from an interface: what is open on it is open, whatever else a type behind it has.
    const record = rowsOf(
      directives,
      [type, ...interfacesOf(type)].map(({ name }) => name),
    );
    const restriction: Restriction | null =
      own.size > 0 || requirements.of(type, field).length > 0 ? 'FIELD' : record.size > 0 ? 'RECORD' : null;
    const made = { restriction, isAboutAreas: own.has('BOROUGH') || record.has('BOROUGH') };
    known.set(coordinate, made);
    return made;
  };
  return {
    of: (type, field) => settled(type, field).restriction,
    isAboutAreas: (type, field) => settled(type, field).isAboutAreas,
  };
}

function relatedTo(type: GraphQLNamedType, schema: GraphQLSchema): readonly GraphQLNamedType[] {
  return [type, ...interfacesOf(type), ...(isInterfaceType(type) ? schema.getPossibleTypes(type) : [])];
}

function interfacesOf(type: GraphQLNamedType): readonly GraphQLNamedType[] {
  return isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : [];
}

/** By what rows are seen that not everybody sees: "BOROUGH", "AGENCY". */
function rowsOf(directives: DirectiveIndex, names: readonly string[]): ReadonlySet<string> {
  const access = names.flatMap((name) => directives.get(name) ?? []).filter(({ name }) => name.value === 'access');
  const rows = access.flatMap(({ arguments: given = [] }) =>
    given.flatMap(({ value }) => (value.kind === Kind.STRING && value.value !== 'ALL' ? [value.value] : [])),
  );
  return new Set(rows);
}
