import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  TokenKind,
  typeFromAST,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { HubError } from '../../../kit/hubError.ts';
import { reservedKey as reserved } from '../../../kit/views/checkView.ts';

/** A selection set and the type that it selects from. */
export interface Selected {
  readonly set: SelectionSetNode;
  readonly type: GraphQLCompositeType;
}

/** One response key of an answer, with everything that the query selects under it. */
export interface AnsweredField {
  readonly key: string;
  /** The field's own name in the graph. */
  readonly name: string;
  readonly hasArguments: boolean;
  readonly heading: string | null;
  readonly type: GraphQLOutputType;
  /** What the graph says of it. */
  readonly description: string | null;
  /** The type whose field it is. */
  readonly parent: string;
  readonly selected: readonly Selected[];
}

/** Reads selection sets as their answer will look: fragments merged, in the order of the query. */
export class FieldReader {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  /** @param withOwn whether what the gateway added to the query is read too */
  constructor(
    readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly withOwn = false,
  ) {
    this.#fragments = new Map(
      document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
    );
  }

  fieldsOf(selected: readonly Selected[]): readonly AnsweredField[] {
    const found = new Map<string, AnsweredField>();
    for (const { set, type } of selected) this.#collect(set, type, found);
    return [...found.values()];
  }

  #collect(set: SelectionSetNode, type: GraphQLCompositeType, found: Map<string, AnsweredField>): void {
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) this.#add(node, type, found);
      else {
        const fragment = node.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(node.name.value) : node;
        if (!fragment) continue;
        const on = fragment.typeCondition ? typeFromAST(this.schema, fragment.typeCondition) : type;
        this.#collect(fragment.selectionSet, isCompositeType(on) ? on : type, found);
      }
    }
  }

  #add(node: FieldNode, parent: GraphQLCompositeType, found: Map<string, AnsweredField>): void {
    const key = (node.alias ?? node.name).value;
    if ((key.startsWith(reserved) && !this.withOwn) || node.name.value === '__typename') return;
    const field = isObjectType(parent) || isAbstractType(parent) ? fieldNamed(parent, node.name.value) : undefined;
    if (!field) throw new HubError('BAD_USER_INPUT', `There is no field "${node.name.value}" on ${parent.name}.`);
    const named = getNamedType(field.type);
    const selected = node.selectionSet && isCompositeType(named) ? [{ set: node.selectionSet, type: named }] : [];
    const before = found.get(key);
    found.set(key, {
      key,
      name: node.name.value,
      hasArguments: (node.arguments ?? []).length > 0,
      heading: before?.heading ?? commentAbove(node),
      type: before?.type ?? field.type,
      description: before?.description ?? field.description ?? null,
      parent: before?.parent ?? parent.name,
      selected: [...(before?.selected ?? []), ...selected],
    });
  }
}

function fieldNamed(parent: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
  return 'getFields' in parent ? parent.getFields()[name] : undefined;
}

/** The comment on the lines just above a field. One that trails another field on its line belongs to that one. */
export function commentAbove({ loc }: FieldNode): string | null {
  const lines: string[] = [];
  let token = loc?.startToken.prev ?? null;
  while (token?.kind === TokenKind.COMMENT && token.prev?.line !== token.line) {
    lines.unshift(token.value.trim());
    token = token.prev;
  }
  return lines.join(' ') || null;
}
