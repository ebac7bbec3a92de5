import {
  isInterfaceType,
  isObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { Facts, Fragments } from './readTree.ts';

/** What the gateway asks beside what a client did, and under which keys; the record of reads takes it out of the answer. */
export interface AskedBeside {
  readonly document: DocumentNode;
  readonly keys: readonly string[];
  /** Under which an act says why it was not done; null where none does. */
  readonly errorsKey: string | null;
}

/** Which field of a type tells its place; null for one that none does. */
export type PlaceField = (type: GraphQLNamedType) => 'code' | 'id' | null;

/**
 * Asks what a client may not: the code of every place and the id of every record that something restricted stands in or under, and
 * whether an act was refused.
 */
export function askBeside(
  document: DocumentNode,
  {
    schema,
    fragments,
    facts,
    placeField,
  }: {
    readonly schema: GraphQLSchema;
    readonly fragments: Fragments;
    readonly facts: Facts;
    readonly placeField: PlaceField;
  },
): AskedBeside | null {
  const leading = leadingSets(document, fragments, facts);
  const names = {
    code: freeName(document, 'hubCode'),
    id: freeName(document, 'hubId'),
    userErrors: freeName(document, 'hubErrors'),
  };
  const errorsKeys = new Set<string>();
  const keys = new Set<string>();
  const types = new TypeInfo(schema);
  const beside = visit(
    document,
    visitWithTypeInfo(types, {
      SelectionSet: {
        enter: (node) => {
          const parent = types.getParentType();
          if (parent && tellsRefusal(parent)) {
            errorsKeys.add(names.userErrors);
            return { ...node, selections: [...node.selections, aliased(names.userErrors, 'userErrors', 'code')] };
          }
          const field = leading.has(node) && parent ? placeField(parent) : null;
          if (field === null) return undefined;
          keys.add(names[field]);
          return { ...node, selections: [...node.selections, aliased(names[field], field)] };
        },
      },
    }),
  );
  const [errorsKey = null] = errorsKeys;
  return keys.size + errorsKeys.size === 0 ? null : { document: beside, keys: [...keys], errorsKey };
}

/** Whether a type is that of a place. */
export function isAreaType(type: GraphQLNamedType | null | undefined): boolean {
  if (type === null || type === undefined) return false;
  return type.name === 'Area' || (isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Area'));
}

/** Whether an object of that type may be asked that field without arguments. */
export function hasField(type: GraphQLNamedType, field: string): boolean {
  return (isObjectType(type) || isInterfaceType(type)) && type.getFields()[field]?.args.length === 0;
}

/** The selections that lead to something restricted or hold it. */
function leadingSets(document: DocumentNode, fragments: Fragments, facts: Facts): ReadonlySet<SelectionSetNode> {
  const known = new Map<SelectionSetNode, boolean>();
  const leads = (set: SelectionSetNode): boolean => {
    const found = known.get(set);
    if (found !== undefined) return found;
    let isLeading = false;
    for (const selection of set.selections) {
      const below =
        selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection.selectionSet;
      // Each is looked at, whether or not an earlier one leads there.
      const doesBelow = below !== undefined && leads(below);
      if (doesBelow || (selection.kind === Kind.FIELD && (facts.get(selection)?.mark ?? null) !== null))
        isLeading = true;
    }
    known.set(set, isLeading);
    return isLeading;
  };
  for (const each of document.definitions) if (each.kind === Kind.OPERATION_DEFINITION) leads(each.selectionSet);
  return new Set([...known].filter(([, isLeading]) => isLeading).map(([set]) => set));
}

/** Whether it is what an act answers: its record, or why nothing was done. */
function tellsRefusal(type: GraphQLNamedType): boolean {
  return type.name.endsWith('Payload') && hasField(type, 'userErrors');
}

function aliased(alias: string, name: string, below?: string): FieldNode {
  const field: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: name } };
  const selectionSet: SelectionSetNode | null =
    below === undefined
      ? null
      : { kind: Kind.SELECTION_SET, selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: below } }] };
  return { ...field, alias: { kind: Kind.NAME, value: alias }, ...(selectionSet && { selectionSet }) };
}

/** A name that none of the client's own begins with. */
function freeName(document: DocumentNode, wanted: string): string {
  const taken = new Set<string>();
  visit(document, {
    Field({ alias }) {
      if (alias) taken.add(alias.value);
    },
  });
  let name = wanted;
  while (taken.has(name)) name += 'X';
  return name;
}
