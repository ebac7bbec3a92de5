import { createHash } from 'node:crypto';
import {
  getNamedType,
  Kind,
  OperationTypeNode,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import type { RestrictedFields } from '../../kit/access/policy/restrictedFields.ts';

/** What is counted under one key of an answer. */
export interface CountedKey {
  /** Whether its values count: they are restricted themselves. */
  isCounted: boolean;
  readonly below: Map<string, CountedKey>;
}

/** What of an operation has to be recorded, whatever the variables and the answer. */
export interface ReadShape {
  readonly isAct: boolean;
  /** Coordinates of its restricted fields, in order; for an act, the acts first. */
  readonly fields: readonly string[];
  readonly isAboutAreas: boolean;
  readonly digest: string;
  readonly operation: OperationDefinitionNode;
  readonly counted: CountedKey;
}

export interface Restricted {
  readonly schema: GraphQLSchema;
  readonly restricted: RestrictedFields;
}

/**
 * Reads it from what was granted: what was denied stands there no longer. Aliases and what was asked for by value stay out, since
 * a client may have written anything there; the digest tells whether two questions were the same.
 */
export function readShapeOf(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  { schema, restricted }: Restricted,
): ReadShape {
  const used = onlyUsed(document, operation);
  const isAct = operation.operation === OperationTypeNode.MUTATION;
  const marks = new Map<FieldNode, 'FIELD' | 'RECORD'>();
  const acts = new Set<string>();
  const fields = new Set<string>();
  let isAboutAreas = false;
  const types = new TypeInfo(schema);
  visit(
    used,
    visitWithTypeInfo(types, {
      Field(node) {
        const parent = types.getParentType();
        if (!parent) return;
        const field = node.name.value;
        const coordinate = `${parent.name}.${field}`;
        if (isAct && parent === schema.getMutationType() && field !== '__typename') acts.add(coordinate);
        const restriction = restricted.of(getNamedType(parent), field);
        if (restriction === null) return;
        marks.set(node, restriction);
        fields.add(coordinate);
        if (restricted.isAboutAreas(getNamedType(parent), field)) isAboutAreas = true;
      },
    }),
  );
  return {
    isAct,
    fields: [...new Set([...acts, ...[...fields].toSorted()])],
    isAboutAreas,
    digest: createHash('sha256').update(withoutValues(used)).digest('hex'),
    operation,
    counted: countedIn(used, operation, marks),
  };
}

/** How many restricted values and records an answer holds. Where types share a key, what stands there counts for both. */
export function rowsIn(value: unknown, { isCounted, below }: CountedKey): number {
  if (value === null || value === undefined) return 0;
  if (Array.isArray(value)) {
    let rows = 0;
    for (const item of value) rows += rowsIn(item, { isCounted, below });
    return rows;
  }
  let rows = isCounted ? 1 : 0;
  if (typeof value !== 'object' || below.size === 0) return rows;
  for (const [key, part] of Object.entries(value)) {
    const counted = below.get(key);
    if (counted) rows += rowsIn(part, counted);
  }
  return rows;
}

function countedIn(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  marks: ReadonlyMap<FieldNode, 'FIELD' | 'RECORD'>,
): CountedKey {
  const fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each.selectionSet] as const] : [],
    ),
  );
  const gather = (set: SelectionSetNode, into: CountedKey): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const spread = fragments.get(selection.name.value);
        if (spread) gather(spread, into);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) gather(selection.selectionSet, into);
      else {
        const mark = marks.get(selection);
        if (mark === 'RECORD') into.isCounted = true;
        const key = (selection.alias ?? selection.name).value;
        const below = into.below.get(key) ?? { isCounted: false, below: new Map<string, CountedKey>() };
        if (mark === 'FIELD') below.isCounted = true;
        if (selection.selectionSet) gather(selection.selectionSet, below);
        if (below.isCounted || below.below.size > 0) into.below.set(key, below);
      }
    }
  };
  const root: CountedKey = { isCounted: false, below: new Map() };
  gather(operation.selectionSet, root);
  return root;
}

/** The operation with the fragments that it uses: another operation beside it was not asked. */
function onlyUsed(document: DocumentNode, operation: OperationDefinitionNode): DocumentNode {
  const fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  );
  const used = new Set<string>();
  const follow = (node: OperationDefinitionNode | NonNullable<ReturnType<typeof fragments.get>>) => {
    visit(node, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (!fragment || used.has(name.value)) return;
        used.add(name.value);
        follow(fragment);
      },
    });
  };
  follow(operation);
  return {
    kind: Kind.DOCUMENT,
    definitions: [operation, ...[...fragments.values()].filter(({ name }) => used.has(name.value))],
  };
}

const nothing = new Map<string, ValueNode>([
  [Kind.STRING, { kind: Kind.STRING, value: '' }],
  [Kind.INT, { kind: Kind.INT, value: '0' }],
  [Kind.FLOAT, { kind: Kind.FLOAT, value: '0' }],
  [Kind.LIST, { kind: Kind.LIST, values: [] }],
  [Kind.OBJECT, { kind: Kind.OBJECT, fields: [] }],
]);

function withoutValues(document: DocumentNode): string {
  const bare = (node: ValueNode) => nothing.get(node.kind);
  return print(
    visit(document, {
      Field: ({ kind, name, arguments: given, directives, selectionSet }): FieldNode => ({
        kind,
        name,
        ...(given && { arguments: given }),
        ...(directives && { directives }),
        ...(selectionSet && { selectionSet }),
      }),
      StringValue: bare,
      IntValue: bare,
      FloatValue: bare,
      ListValue: bare,
      ObjectValue: bare,
    }),
  );
}
