import { isInterfaceType, isObjectType, Kind, parse, type GraphQLNamedType, type GraphQLSchema } from 'graphql';
import type { FieldRequirements } from './fieldRequirements.ts';
import { directivesOf, type DirectiveIndex } from './supergraphDirectives.ts';

/** What restricts a field: FIELD – what it needs, or whose rows it shows · RECORD – it is of a record that not everybody sees. */
export type Restriction = 'FIELD' | 'RECORD';

export interface RestrictedFields {
  /** Null for a field that anybody sees as it is. */
  of(type: GraphQLNamedType, field: string): Restriction | null;
  /** Whether the rows of a field go by borough or agency, so that a reading of it is about areas. */
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
    const isOwn = related.some(({ name }) => hasRows(directives, `${name}.${field}`));
    // Not down from an interface: what is open on it is open, whatever else a type behind it has.
    const isOfRecord = [type, ...interfacesOf(type)].some(({ name }) => hasRows(directives, name));
    const restriction: Restriction | null =
      isOwn || requirements.of(type, field).length > 0 ? 'FIELD' : isOfRecord ? 'RECORD' : null;
    const made = { restriction, isAboutAreas: isOwn || isOfRecord };
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

/** Whether `@access` says that not everybody sees every row. */
function hasRows(directives: DirectiveIndex, name: string): boolean {
  const access = directives.get(name)?.find((directive) => directive.name.value === 'access');
  return (access?.arguments ?? []).some(({ value }) => value.kind === Kind.STRING && value.value !== 'ALL');
}
