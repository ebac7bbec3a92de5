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
} from 'graphql';
import { boroughsOf } from '../../schema/places/areas.ts';
import { london } from '../../schema/places/london.ts';

/** A query for a part of an answer, and how its answer becomes a part of the whole. */
export interface QueryPart {
  readonly text: string;
  /** The variables that it uses. */
  readonly variables: ReadonlySet<string>;
  readonly restore: (result: FormattedExecutionResult) => FormattedExecutionResult;
}

/** Boroughs asked for at once where a query goes through all of them: one, since each with its wards may have thousands of rows. */
const boroughsAtOnce = 1;

/** Lists that make an answer long: a few dozen rows for each borough, or for each ward of it. */
const longLists = new Set(['wards', 'series', 'restatements', 'trajectory']);

/**
 * The parts of a query that goes through every borough and has long lists inside: a borough each, in the order in which
 * they would come, and what else it asks for before or after. Any other query is its one part.
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
  const codes = boroughsOf(london.code).map(({ code }) => code);
  const parts: QueryPart[] = [];
  for (let start = 0; start < codes.length; start += boroughsAtOnce) {
    const some = codes.slice(start, start + boroughsAtOnce);
    const fields = some.map((code, index) => oneBorough(field, code, index));
    parts.push(partOf(document, operation, fields, (result) => asList(result, key, start, some.length)));
  }
  return parts;
}

function oneBorough(field: FieldNode, code: string, index: number): FieldNode {
  return {
    ...field,
    alias: { kind: Kind.NAME, value: `b${String(index)}` },
    name: { kind: Kind.NAME, value: 'borough' },
    arguments: [
      { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'code' }, value: { kind: Kind.STRING, value: code } },
    ],
  };
}

/** Borough by borough under one key, as if the list had been asked for; errors are where they would have been. */
function asList(
  { data, errors, ...rest }: FormattedExecutionResult,
  key: string,
  start: number,
  count: number,
): FormattedExecutionResult {
  const items = Array.from({ length: count }, (_, index): unknown => data?.[`b${String(index)}`] ?? null);
  return {
    ...rest,
    ...(data !== undefined && { data: data === null ? null : { [key]: items } }),
    ...(errors && {
      errors: errors.map((error) => {
        const [first, ...path] = error.path ?? [];
        const index = typeof first === 'string' ? Number(first.slice(1)) : NaN;
        return Number.isNaN(index) ? error : { ...error, path: [key, start + index, ...path] };
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
  return { text, variables, restore };
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
