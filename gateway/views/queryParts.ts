import {
  Kind,
  parse,
  print,
  separateOperations,
  visit,
  type DocumentNode,
  type FieldNode,
  type FormattedExecutionResult,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
  type VariableNode,
} from 'graphql';
import { reservedKey } from '../../kit/views/checkView.ts';
import { boroughsOf } from '../../schema/places/areas.ts';
import { london } from '../../schema/places/london.ts';

/** A query for a part of an answer, and how its answer becomes a part of the whole. */
export interface QueryPart {
  readonly text: string;
  /** The variables of the asker's that it uses. */
  readonly variables: ReadonlySet<string>;
  /** What it gives beside them: the borough that it is about. */
  readonly given: Readonly<Record<string, string>>;
  readonly restore: (result: FormattedExecutionResult) => FormattedExecutionResult;
}

/** How the answer of a part calls its borough. */
const boroughKey = `${reservedKey}one`;

/** Lists that make an answer long: a few dozen rows for each borough, or for each ward of it. */
const longLists = new Set(['wards', 'series', 'restatements', 'trajectory']);

/**
 * The parts of a query that goes through every borough and has long lists inside: a borough each, in the order in which
 * they would come, and what else it asks for before or after. Any other query is its one part. The parts of a borough differ by a
 * variable alone, so that the query is read, checked and planned once and not 33 times.
 */
export function queryParts(document: DocumentNode, operation: OperationDefinitionNode): readonly QueryPart[] {
  const fields = operation.selectionSet.selections;
  if (!fields.some((field) => isLong(field, document))) {
    return [partOf(document, operation, fields, (result) => result)];
  }
  const parts: QueryPart[] = [];
  let together: SelectionNode[] = [];
  const close = () => {
    if (together.length > 0) parts.push(partOf(document, operation, together, (result) => result));
    together = [];
  };
  for (const field of fields) {
    if (isLong(field, document)) {
      close();
      parts.push(...boroughParts(document, operation, field));
    } else together.push(field);
  }
  close();
  return parts;
}

function isLong(field: SelectionNode, document: DocumentNode): field is FieldNode {
  if (field.kind !== Kind.FIELD || field.name.value !== 'boroughs' || field.directives?.length) return false;
  return field.selectionSet !== undefined && hasLongList(field.selectionSet, document);
}

function hasLongList({ selections }: SelectionSetNode, document: DocumentNode): boolean {
  return selections.some((node) => {
    if (node.kind === Kind.FIELD) {
      return (
        longLists.has(node.name.value) || (node.selectionSet !== undefined && hasLongList(node.selectionSet, document))
      );
    }
    const set =
      node.kind === Kind.INLINE_FRAGMENT
        ? node.selectionSet
        : document.definitions.find(
            (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === node.name.value,
          );
    if (set === undefined) return false;
    const within = 'selectionSet' in set ? set.selectionSet : set;
    return within.kind === Kind.SELECTION_SET && hasLongList(within, document);
  });
}

function boroughParts(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  field: FieldNode,
): readonly QueryPart[] {
  const key = (field.alias ?? field.name).value;
  const variable = unusedVariable(operation);
  const asked = partOf(document, withBorough(operation, variable), [oneBorough(field, variable)], (result) => result);
  const variables = new Set([...asked.variables].filter((name) => name !== variable));
  return boroughsOf(london.code).map(({ code }, place) => ({
    text: asked.text,
    variables,
    given: { [variable]: code },
    restore: (result) => asList(result, key, place),
  }));
}

/** The asker's own variables may have any name, this one too. */
function unusedVariable({ variableDefinitions = [] }: OperationDefinitionNode): string {
  const used = new Set(variableDefinitions.map(({ variable }) => variable.name.value));
  let name = `${reservedKey}borough`;
  while (used.has(name)) name += '_';
  return name;
}

function withBorough(operation: OperationDefinitionNode, variable: string): OperationDefinitionNode {
  const definition: VariableDefinitionNode = {
    kind: Kind.VARIABLE_DEFINITION,
    variable: variableNode(variable),
    type: {
      kind: Kind.NON_NULL_TYPE,
      type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'String' } },
    },
  };
  return { ...operation, variableDefinitions: [...(operation.variableDefinitions ?? []), definition] };
}

function variableNode(name: string): VariableNode {
  return { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } };
}

function oneBorough(field: FieldNode, variable: string): FieldNode {
  return {
    ...field,
    alias: { kind: Kind.NAME, value: boroughKey },
    name: { kind: Kind.NAME, value: 'borough' },
    arguments: [{ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'code' }, value: variableNode(variable) }],
  };
}

/** One borough under the key of them all, as if the list had been asked for; errors are where they would have been. */
function asList(
  { data, errors, ...rest }: FormattedExecutionResult,
  key: string,
  place: number,
): FormattedExecutionResult {
  return {
    ...rest,
    ...(data !== undefined && { data: data === null ? null : { [key]: [data[boroughKey] ?? null] } }),
    ...(errors && {
      errors: errors.map((error) => {
        const [first, ...path] = error.path ?? [];
        // What is told of the query as a whole names its fields, this one by the key that the asker gave.
        const told = { ...error, message: error.message.replaceAll(`"${boroughKey}.`, `"${key}.`) };
        return first === boroughKey ? { ...told, path: [key, place, ...path] } : told;
      }),
    }),
  };
}

function partOf(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  selections: readonly SelectionNode[],
  restore: QueryPart['restore'],
): QueryPart {
  const rest = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  const narrowed: OperationDefinitionNode = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } };
  const needed = Object.values(separateOperations({ ...document, definitions: [narrowed, ...rest] }))[0] ?? document;
  const variables = variablesIn(needed);
  const text = print(withVariables(needed, variables));
  // What is printed must be what the graph reads: a fault here is a defect and not the asker's.
  parse(text, { noLocation: true });
  return { text, variables, given: {}, restore };
}

function variablesIn(document: DocumentNode): ReadonlySet<string> {
  const found = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Variable(node) {
      found.add(node.name.value);
    },
  });
  return found;
}

function withVariables(document: DocumentNode, variables: ReadonlySet<string>): DocumentNode {
  return visit(document, {
    VariableDefinition: (node) => (variables.has(node.variable.name.value) ? undefined : null),
  });
}
