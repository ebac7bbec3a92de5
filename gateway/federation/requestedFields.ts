import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/** One field that a fetch asks for at its top. */
export interface RequestedField {
  /** The alias, or else the name: how the answer calls it. */
  readonly responseKey: string;
  /** The types of the fragments around it, outermost first; none at the root. */
  readonly typeConditions: readonly string[];
  readonly selectionSet: SelectionSetNode | undefined;
}

function isSkipped(node: SelectionNode, variables: Variables): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] === true) return true;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] === false;
}

function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
}

/** The fields of a selection set, through its fragments, without `__typename` and what @skip and @include leave out. */
export function fieldsOf(
  selectionSet: SelectionSetNode,
  document: DocumentNode,
  variables: Variables,
): readonly RequestedField[] {
  const fragments = fragmentsOf(document);
  const collect = (set: SelectionSetNode | undefined, typeConditions: readonly string[]): RequestedField[] =>
    (set?.selections ?? []).flatMap((node): RequestedField[] => {
      if (isSkipped(node, variables)) return [];
      if (node.kind === Kind.FIELD) {
        const responseKey = node.alias?.value ?? node.name.value;
        return node.name.value === '__typename'
          ? []
          : [{ responseKey, typeConditions, selectionSet: node.selectionSet }];
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
      const condition = fragment?.typeCondition?.name.value;
      return collect(fragment?.selectionSet, condition === undefined ? typeConditions : [...typeConditions, condition]);
    });
  return collect(selectionSet, []);
}

export function operationOf(document: DocumentNode): OperationDefinitionNode | undefined {
  return document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
}
