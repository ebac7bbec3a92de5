import {
  getNamedType,
  GraphQLError,
  isInputType,
  isLeafType,
  isListType,
  isNonNullType,
  Kind,
  OperationTypeNode,
  parse,
  typeFromAST,
  validate,
  visit,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';

/** A view's document as the graph understands it. */
export interface CheckedView {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** What the address of a view means by these itself, so that no parameter may be called so. */
const ownParameters = ['version', 'partial'] as const;

/** What the address of a view's permalinks means by this. A view published before it did goes on with a parameter of that name. */
const audienceParameter = 'audience';

/** Response keys that begin so are the gateway's own: what it adds to a query so that a table shows figures whole. */
export const reservedKey = 'v_';

/** Reads a document as a view, or says in a line each why it can be none. */
export function checkView(text: string, schema: GraphQLSchema): CheckedView | { readonly faults: readonly string[] } {
  const document = parsed(text);
  if (document instanceof GraphQLError) return { faults: [placed(document)] };
  const faults = validate(schema, document).map(placed);
  if (faults.length > 0) return { faults };
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (operation === undefined || operations.length > 1) {
    return { faults: [`A view is one query; this document holds ${String(operations.length)}.`] };
  }
  if (operation.operation !== OperationTypeNode.QUERY) {
    return { faults: [`A view is a query; this document holds a ${operation.operation}.`] };
  }
  const wrong = (operation.variableDefinitions ?? []).flatMap((variable) => parameterFault(variable, schema) ?? []);
  wrong.push(...reservedAliases(document));
  return wrong.length > 0 ? { faults: wrong } : { document, operation };
}

/** Why a query cannot be published as a view, though one that is published already goes on; empty where it can. */
export function publishingFaults({ variableDefinitions = [] }: OperationDefinitionNode): readonly string[] {
  return takesAudience(variableDefinitions) ? [meantOtherwise(audienceParameter)] : [];
}

/** Whether a view has a parameter by the name that the address of permalinks has for whom they are for. */
export function takesAudience(definitions: readonly VariableDefinitionNode[]): boolean {
  return definitions.some(({ variable }) => variable.name.value === audienceParameter);
}

function meantOtherwise(name: string): string {
  return `"$${name}" cannot be a parameter: the address of a view means something else by "${name}".`;
}

/** Says which aliases of a document are those that the gateway itself uses; empty where none is. */
export function reservedAliases(document: DocumentNode): readonly string[] {
  const found = new Set<string>();
  visit(document, {
    Field({ alias }) {
      if (alias?.value.startsWith(reservedKey) === true) found.add(alias.value);
    },
  });
  return [...found].map(
    (alias) =>
      `"${alias}" cannot be an alias: those that begin with "${reservedKey}" are the hub's own. Choose another.`,
  );
}

function parsed(text: string): DocumentNode | GraphQLError {
  try {
    return parse(text, { maxTokens: 10_000 });
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

function placed({ message, locations }: GraphQLError): string {
  const [place] = locations ?? [];
  return place === undefined ? message : `Line ${String(place.line)}, column ${String(place.column)}: ${message}`;
}

/** A parameter stands in an address, so that it must be a plain value or several of them. */
function parameterFault({ variable, type }: VariableDefinitionNode, schema: GraphQLSchema): string | null {
  const name = variable.name.value;
  if (ownParameters.some((own) => own === name)) {
    return meantOtherwise(name);
  }
  const declared = typeFromAST(schema, type);
  if (!isInputType(declared)) return `"$${name}" is of a type that the graph does not have.`;
  const inner = isNonNullType(declared) ? declared.ofType : declared;
  const item = isListType(inner) ? inner.ofType : inner;
  if (isLeafType(isNonNullType(item) ? item.ofType : item)) return null;
  return `"$${name}" is of type ${getNamedType(declared).name}; a parameter is a scalar, an enum or a list of those.`;
}
