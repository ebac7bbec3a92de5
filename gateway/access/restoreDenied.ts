import {
  getNamedType,
  GraphQLError,
  GraphQLNonNull,
  GraphQLString,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  typeFromAST,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { Authorised } from './authorise.ts';

/** What is asked under one key of an answer: its type, and what is asked below it. */
interface Shape {
  readonly type: GraphQLOutputType;
  readonly below: Map<string, Shape>;
}

/** A null that its own place may not hold, on its way up to one that may. */
const rising = Symbol('rising null');

type Path = readonly (string | number)[];

/** An answer with null and an error wherever a field was denied, as if it had been asked and refused there. */
export function restoreDenied(
  data: Readonly<Record<string, unknown>> | null | undefined,
  original: DocumentNode,
  { operation, denied, mark }: Authorised,
  schema: GraphQLSchema,
): { readonly data: Record<string, unknown> | null; readonly errors: readonly GraphQLError[] } {
  const errors: GraphQLError[] = [];
  const root = schema.getRootType(operation.operation);
  if (!data || !root) return { data: null, errors };
  const fragments = fragmentsOf(original);
  const asked = getOriginal(original, operation.name?.value);
  const shapes = new Map<string, Shape>();
  if (asked) gather(asked, root, fragments, schema, shapes);

  const object = (from: Readonly<Record<string, unknown>>, below: ReadonlyMap<string, Shape>, path: Path) => {
    // A map, since a client may call a field by the name of what every object has, such as "constructor".
    const whole = new Map<string, unknown>();
    for (const [key, value] of Object.entries(from)) {
      const marked = key.startsWith(mark) ? /^(\d+)_(.*)$/.exec(key.slice(mark.length)) : null;
      const name = marked?.[2] ?? key;
      // Asked by the guard and not by the client, or denied on an interface and on its type.
      if ((name === '__typename' && !below.has(name)) || whole.has(name)) continue;
      const type = below.get(name)?.type;
      if (marked) {
        const error = denied[Number(marked[1])]?.error;
        if (error) errors.push(new GraphQLError(error.message, { path: [...path, name], originalError: error }));
      }
      const restored = marked
        ? null
        : completed(value, type, below.get(name)?.below ?? new Map<string, Shape>(), [...path, name]);
      if (restored === rising || (marked && isNonNullType(type))) return rising;
      whole.set(name, restored);
    }
    return Object.fromEntries(whole);
  };
  const completed = (
    value: unknown,
    type: GraphQLOutputType | undefined,
    below: Map<string, Shape>,
    path: Path,
  ): unknown => {
    const inner = isNonNullType(type) ? type.ofType : type;
    let restored: unknown = value;
    if (Array.isArray(value)) {
      const item = isListType(inner) ? inner.ofType : undefined;
      const items = value.map((each, index) => completed(each, item, below, [...path, index]));
      restored = items.includes(rising) ? rising : items;
    } else if (isRecord(value)) restored = object(value, below, path);
    return restored === rising && !isNonNullType(type) ? null : restored;
  };
  const whole = object(data, shapes, []);
  return { data: whole === rising ? null : whole, errors };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
}

function getOriginal(document: DocumentNode, name: string | undefined): SelectionSetNode | undefined {
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    if (name === undefined || definition.name?.value === name) return definition.selectionSet;
  }
  return undefined;
}

const typename = new GraphQLNonNull(GraphQLString);

function fieldType(parent: GraphQLCompositeType, field: string): GraphQLOutputType | undefined {
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[field]?.type : undefined;
}

/**
 * Under every key what is asked there, whatever the type it is asked of: a valid query asks the same shape of lists and nulls
 * under one key, so that the types behind an interface need not be told apart.
 */
function gather(
  { selections }: SelectionSetNode,
  parent: GraphQLCompositeType,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  schema: GraphQLSchema,
  into: Map<string, Shape>,
): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const type = selection.name.value === '__typename' ? typename : fieldType(parent, selection.name.value);
      if (!type) continue;
      const key = (selection.alias ?? selection.name).value;
      const shape = into.get(key) ?? { type, below: new Map<string, Shape>() };
      into.set(key, shape);
      const named = getNamedType(type);
      if (selection.selectionSet && isCompositeType(named)) {
        gather(selection.selectionSet, named, fragments, schema, shape.below);
      }
      continue;
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    if (!fragment) continue;
    const condition = fragment.typeCondition ? typeFromAST(schema, fragment.typeCondition) : parent;
    if (isCompositeType(condition)) gather(fragment.selectionSet, condition, fragments, schema, into);
  }
}
