import { createHash } from 'node:crypto';
import {
  getNamedType,
  getOperationAST,
  Kind,
  OperationTypeNode,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import type { RestrictedFields } from '../../kit/access/policy/restrictedFields.ts';
import { askBeside, hasField, isAreaType } from './askBeside.ts';
import { readTreeOf, type FieldFacts, type ReadTree } from './readTree.ts';

/** What of an operation has to be recorded, whatever the variables and the answer. */
export interface ReadShape {
  readonly isAct: boolean;
  /** Coordinates of its restricted fields, in order; for an act, the acts first. */
  readonly fields: readonly string[];
  readonly isAboutAreas: boolean;
  readonly digest: string;
  /** Its acts, by their keys in the answer; none for what only reads. */
  readonly acts: readonly AskedAct[];
  readonly tree: ReadTree;
  /** What is asked in its place, so that the answer tells where it is about. */
  readonly asked: { readonly document: DocumentNode; readonly operation: OperationDefinitionNode };
  /** Keys of that answer that the client did not ask for. */
  readonly beside: readonly string[];
  /** The one among those of an act's answer that says why it was not done; null where none does. */
  readonly errorsKey: string | null;
}

/** An act that is asked for. */
export interface AskedAct {
  readonly key: string;
  /** Such as "Mutation.raiseRisk". */
  readonly coordinate: string;
  readonly given: readonly ArgumentNode[];
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
  against: Restricted,
): ReadShape {
  const used = onlyUsed(document, operation);
  const isAct = operation.operation === OperationTypeNode.MUTATION;
  const told = factsOf(used, against);
  const acts = isAct ? told.roots : [];
  const { restricted, schema } = against;
  const placeField = (type: GraphQLNamedType) => placeFieldOf(type, restricted);
  const beside = askBeside(used, { schema, fragments: fragmentsOf(used), facts: told.facts, placeField });
  const asked = beside === null ? used : beside.document;
  const facts = beside === null ? told.facts : factsOf(asked, against).facts;
  const whole = operationOf(asked);
  const tree = readTreeOf(whole, fragmentsOf(asked), facts);
  // A filter says what updates are wanted, and not where the one is that came.
  if (whole.operation === OperationTypeNode.SUBSCRIPTION) for (const each of tree.below.values()) each.given.length = 0;
  return {
    isAct,
    fields: [...new Set([...acts.map(({ coordinate }) => coordinate), ...told.fields.toSorted()])],
    isAboutAreas: [...facts.values()].some(({ mark, isAboutAreas }) => mark !== null && isAboutAreas),
    digest: createHash('sha256').update(withoutValues(used)).digest('hex'),
    acts,
    tree,
    asked: beside === null ? { document, operation } : { document: asked, operation: whole },
    beside: beside?.keys ?? [],
    errorsKey: beside?.errorsKey ?? null,
  };
}

function factsOf(document: DocumentNode, { schema, restricted }: Restricted) {
  const facts = new Map<FieldNode, FieldFacts>();
  const roots: AskedAct[] = [];
  const fields: string[] = [];
  const root = schema.getRootType(operationOf(document).operation);
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field(node) {
        const parent = types.getParentType();
        if (!parent) return;
        const field = node.name.value;
        const coordinate = `${parent.name}.${field}`;
        const mark = restricted.of(parent, field);
        if (mark !== null) fields.push(coordinate);
        if (parent === root && field !== '__typename') {
          roots.push({ key: (node.alias ?? node.name).value, coordinate, given: node.arguments ?? [] });
        }
        const type = getNamedType(types.getType());
        facts.set(node, {
          mark,
          isAboutAreas: restricted.isAboutAreas(parent, field),
          isList: isConnection(type),
          isArea: isAreaType(type),
          tellsPlace: placeFieldOf(parent, restricted) === field,
        });
      },
    }),
  );
  return { facts, roots, fields };
}

function placeFieldOf(type: GraphQLNamedType, restricted: RestrictedFields): 'code' | 'id' | null {
  if (isAreaType(type)) return 'code';
  return hasField(type, 'id') && restricted.of(type, 'id') === 'RECORD' ? 'id' : null;
}

function operationOf(document: DocumentNode): OperationDefinitionNode {
  const operation = getOperationAST(document);
  if (!operation) throw new TypeError('a query without an operation of its own');
  return operation;
}

/** Whether a type is a page of a list: what counts are its edges. */
function isConnection(type: GraphQLNamedType | null | undefined): boolean {
  return type !== null && type !== undefined && hasField(type, 'edges') && hasField(type, 'pageInfo');
}

function fragmentsOf(document: DocumentNode): ReadonlyMap<string, SelectionSetNode> {
  return new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each.selectionSet] as const] : [],
    ),
  );
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
