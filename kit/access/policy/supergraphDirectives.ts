import {
  Kind,
  parse,
  print,
  visit,
  type ConstDirectiveNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';

/** Directives that say who may see what and what it costs, rather than how the graph is joined. */
const ours = new Set(['access', 'authenticated', 'requiresScopes', 'cost', 'listSize']);
const linked = /\/(?:access|authenticated|requiresScopes|cost)\/v\d/;

type Type = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** Directives of ours by "Type" and "Type.field". */
export type DirectiveIndex = ReadonlyMap<string, readonly ConstDirectiveNode[]>;

/** What a supergraph says of its types and fields. */
export function directivesOf(supergraph: DocumentNode): DirectiveIndex {
  const index = new Map<string, readonly ConstDirectiveNode[]>();
  const keep = (name: string, directives: readonly ConstDirectiveNode[] = []) => {
    const kept = directives.filter(({ name: { value } }) => ours.has(value));
    if (kept.length > 0) index.set(name, kept);
  };
  for (const type of supergraph.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    keep(type.name.value, type.directives);
    for (const field of type.fields ?? []) keep(`${type.name.value}.${field.name.value}`, field.directives);
  }
  return index;
}

/**
 * The supergraph without them. `@apollo/gateway` refuses to load a supergraph with security directives, since it would not hold to
 * them; the hub does, before the gateway plans.
 */
export function withoutOurs(supergraphSdl: string): string {
  return print(
    visit(parse(supergraphSdl, { noLocation: true }), {
      Directive: (node) => (ours.has(node.name.value) || isLinkOfOurs(node) ? null : undefined),
      DirectiveDefinition: (node) => (ours.has(node.name.value) ? null : undefined),
      ScalarTypeDefinition: (node) => (node.name.value === 'requiresScopes__Scope' ? null : undefined),
    }),
  );
}

function isLinkOfOurs({ name, arguments: given = [] }: DirectiveNode): boolean {
  if (name.value !== 'link') return false;
  return given.some(({ value }) => value.kind === Kind.STRING && linked.test(value.value));
}

const definitions = `
"""Which rows are seen: ALL, every one; BOROUGH, before publication those of one’s borough or agency; AGENCY, those of one’s agency."""
directive @access(
  """ALL, BOROUGH or AGENCY."""
  rows: String!
) on OBJECT | INTERFACE | FIELD_DEFINITION

"""Needs a key or a token."""
directive @authenticated on FIELD_DEFINITION

"""Needs a key or a token with all scopes of one of these sets."""
directive @requiresScopes(
  """Sets of scopes, such as [["keys:manage"]]; one whole set suffices."""
  scopes: [[String!]!]!
) on FIELD_DEFINITION

"""What it costs, beside what it gives."""
directive @cost(
  """Its cost in points, such as 10."""
  weight: Int!
) on FIELD_DEFINITION

"""How many items a list is counted for before it is asked."""
directive @listSize(
  """How many items are taken for granted, such as 20."""
  assumedSize: Int
  """Arguments that say how many are asked for, such as ["first"]."""
  slicingArguments: [String!]
  """Fields of the answer that are the list, such as ["edges"]."""
  sizedFields: [String!]
  """Whether one of those arguments must be given."""
  requireOneSlicingArgument: Boolean = true
) on FIELD_DEFINITION
`;

/** The graph as clients see it, with what the supergraph says of who may see what. */
export function withOurs(apiSdl: string, supergraphSdl: string): string {
  const index = directivesOf(parse(supergraphSdl, { noLocation: true }));
  const decorated = (type: Type): Type => ({
    ...type,
    directives: index.get(type.name.value) ?? [],
    fields: (type.fields ?? []).map((field): FieldDefinitionNode => ({
      ...field,
      directives: [...(field.directives ?? []), ...(index.get(`${type.name.value}.${field.name.value}`) ?? [])],
    })),
  });
  const document = visit(parse(apiSdl, { noLocation: true }), {
    ObjectTypeDefinition: decorated,
    InterfaceTypeDefinition: decorated,
  });
  return `${print(parse(definitions, { noLocation: true }))}\n\n${print(document)}\n`;
}
