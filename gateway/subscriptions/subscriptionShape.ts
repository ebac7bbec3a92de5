import {
  Kind,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

/** The one field that can be subscribed to. */
export const updatesField = 'updates';

/**
 * What a subscription selects, without the arguments that say which updates its follower wants and from where on: followers
 * that differ in these alone get the very same answer for an update, and share its execution.
 */
export interface SubscriptionShape {
  /** Equal for equal shapes. */
  readonly key: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Names of the variables that the selection itself uses. */
  readonly variables: ReadonlySet<string>;
  /** Under what name the answer has the update. */
  readonly responseKey: string;
  /** Under what names the update may have its cursor and its number. */
  readonly cursorKeys: ReadonlySet<string>;
  readonly sequenceKeys: ReadonlySet<string>;
  /** The field as the client wrote it, with its arguments. */
  readonly field: FieldNode;
}

/** Null where the operation subscribes to something else than updates. The document must be valid. */
export function subscriptionShape(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): SubscriptionShape | null {
  const fields: FieldNode[] = [];
  const cursorKeys = new Set<string>();
  const sequenceKeys = new Set<string>();
  const own = withOnly(document, operation);
  const info = new TypeInfo(schema);
  const bare = visit(
    own,
    visitWithTypeInfo(info, {
      Field(node) {
        const responseKey = (node.alias ?? node.name).value;
        if (info.getParentType() === schema.getSubscriptionType()) {
          fields.push(node);
          return { ...node, arguments: [] };
        }
        if (node.name.value === 'cursor') cursorKeys.add(responseKey);
        if (node.name.value === 'sequence') sequenceKeys.add(responseKey);
        return undefined;
      },
    }),
  );
  const [field] = fields;
  if (field?.name.value !== updatesField) return null;
  const variables = usedVariables(bare);
  const shaped = withoutDefinitions(bare, variables);
  const shapedOperation = operationOf(shaped);
  if (shapedOperation === undefined) return null;
  const responseKey = (field.alias ?? field.name).value;
  return {
    key: print(shaped),
    document: shaped,
    operation: shapedOperation,
    variables,
    responseKey,
    cursorKeys,
    sequenceKeys,
    field,
  };
}

/** The operation with the fragments of its document. */
function withOnly(document: DocumentNode, operation: OperationDefinitionNode): DocumentNode {
  const definitions = document.definitions.filter(
    (definition) => definition === operation || definition.kind === Kind.FRAGMENT_DEFINITION,
  );
  return { ...document, definitions };
}

function usedVariables(document: DocumentNode): ReadonlySet<string> {
  const used = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => {
      used.add(name.value);
    },
  });
  return used;
}

function withoutDefinitions(document: DocumentNode, used: ReadonlySet<string>): DocumentNode {
  return visit(document, {
    VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? false : null),
  });
}

function operationOf({ definitions }: DocumentNode): OperationDefinitionNode | undefined {
  return definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
}
