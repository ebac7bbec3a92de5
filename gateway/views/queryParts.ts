import {
  Kind,
  parse,
  print,
  separateOperations,
  visit,
  type DocumentNode,
  type FieldNode,
  type FormattedExecutionResult,
  type FragmentSpreadNode,
  type NameNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type TypeNode,
  type VariableDefinitionNode,
  type VariableNode,
} from 'graphql';
import { reservedKey } from '../../kit/views/checkView.ts';
import { boroughsOf } from '../../schema/places/areas.ts';
import { london } from '../../schema/places/london.ts';

type Path = readonly (string | number)[];

/** A part of an answer, its errors where they stand in the whole. */
export interface PartResult extends FormattedExecutionResult {
  /** Where in the whole a path of the part's data stands, where that is another: a list goes on with that of the part before. */
  readonly placeOf?: (path: Path) => Path;
}

/** A query for a part of an answer, and how its answer becomes a part of the whole. */
export interface QueryPart {
  readonly text: string;
  /** The variables of the asker's that it uses. */
  readonly variables: ReadonlySet<string>;
  /** What it gives beside them: the boroughs that it is about. */
  readonly given: Readonly<Record<string, readonly string[]>>;
  readonly restore: (result: FormattedExecutionResult) => PartResult;
}

/** Lists that make an answer long, and how long each is where no argument says it. */
const longLists: Readonly<Record<string, number>> = {
  wards: 22,
  series: 120,
  seriesTable: 120,
  restatements: 100,
  trajectory: 40,
};

/** About how many rows a part holds at once: enough that asking costs little beside them, and few enough for memory. */
const rowsOfPart = 2_500;

/**
 * The parts of a query that goes through every borough and has long lists inside: some boroughs each, in the order in which
 * they would come, and what else it asks for before or after. Any other query is its one part. The parts of boroughs differ by a
 * variable alone, so that the query is read, checked and planned once for all of them.
 */
export function queryParts(document: DocumentNode, operation: OperationDefinitionNode): readonly QueryPart[] {
  const fields = operation.selectionSet.selections;
  const shared = sharedKeys(fields, document);
  const isParted = (field: SelectionNode): field is FieldNode => isLong(field, document) && !shared.has(keyOf(field));
  if (!fields.some(isParted)) return [partOf(document, operation, fields, (result) => result)];
  const parts: QueryPart[] = [];
  let together: SelectionNode[] = [];
  const close = () => {
    if (together.length > 0) parts.push(partOf(document, operation, together, (result) => result));
    together = [];
  };
  for (const field of fields) {
    if (isParted(field)) {
      close();
      parts.push(...boroughParts(document, operation, field));
    } else together.push(field);
  }
  close();
  return parts;
}

/** Keys under which a query asks for a field more than once: what it asks there is one list, and comes in one part. */
function sharedKeys(selections: readonly SelectionNode[], document: DocumentNode): ReadonlySet<string> {
  const keys = selections.flatMap((node) => [...topKeys(node, document)]);
  return new Set(keys.filter((key, place) => keys.indexOf(key) !== place));
}

function topKeys(node: SelectionNode, document: DocumentNode): ReadonlySet<string> {
  if (node.kind === Kind.FIELD) return new Set([keyOf(node)]);
  const set = node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragmentSet(node, document);
  return new Set(set?.selections.flatMap((within) => [...topKeys(within, document)]));
}

function keyOf({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}

function isLong(field: SelectionNode, document: DocumentNode): field is FieldNode {
  if (field.kind !== Kind.FIELD || field.name.value !== 'boroughs') return false;
  if (field.directives?.length || field.arguments?.length) return false;
  return field.selectionSet !== undefined && rowsOf(field.selectionSet, document) > 1;
}

/** About how many rows a selection gives for each object that it is of; 1 where no list in it is long. */
function rowsOf({ selections }: SelectionSetNode, document: DocumentNode): number {
  let rows = 1;
  for (const node of selections) {
    if (node.kind === Kind.FIELD) {
      const below = node.selectionSet === undefined ? 1 : rowsOf(node.selectionSet, document);
      const length = longLists[node.name.value];
      rows += length === undefined ? below - 1 : (lastOf(node) ?? length) * below;
    } else {
      const set = node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragmentSet(node, document);
      if (set !== undefined) rows += rowsOf(set, document) - 1;
    }
  }
  return rows;
}

function fragmentSet({ name }: FragmentSpreadNode, { definitions }: DocumentNode): SelectionSetNode | undefined {
  return definitions
    .filter((each) => each.kind === Kind.FRAGMENT_DEFINITION)
    .find((each) => each.name.value === name.value)?.selectionSet;
}

/** How many of a list are asked for, where the query itself says it. */
function lastOf({ arguments: given = [] }: FieldNode): number | undefined {
  const value = given.find(({ name }) => name.value === 'last')?.value;
  return value?.kind === Kind.INT ? Math.max(1, Number(value.value)) : undefined;
}

function boroughParts(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  field: FieldNode,
): readonly QueryPart[] {
  const key = keyOf(field);
  const variable = unusedVariable(operation);
  const asked = partOf(
    document,
    withBoroughs(operation, variable),
    [someBoroughs(field, variable)],
    (result) => result,
  );
  const variables = new Set([...asked.variables].filter((name) => name !== variable));
  const codes = boroughsOf(london.code).map(({ code }) => code);
  const rows = field.selectionSet === undefined ? 1 : rowsOf(field.selectionSet, document);
  const together = Math.max(1, Math.floor(rowsOfPart / rows));
  return Array.from({ length: Math.ceil(codes.length / together) }, (_, part) => {
    const first = part * together;
    return {
      text: asked.text,
      variables,
      given: { [variable]: codes.slice(first, first + together) },
      restore: (result) => placedFrom(result, key, first),
    };
  });
}

/** The asker's own variables may have any name, this one too. */
function unusedVariable({ variableDefinitions = [] }: OperationDefinitionNode): string {
  const used = new Set(variableDefinitions.map(({ variable }) => variable.name.value));
  let name = `${reservedKey}boroughs`;
  while (used.has(name)) name += '_';
  return name;
}

function withBoroughs(operation: OperationDefinitionNode, variable: string): OperationDefinitionNode {
  const name: NameNode = { kind: Kind.NAME, value: variable };
  const text: TypeNode = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'String' } };
  const definition: VariableDefinitionNode = {
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name },
    type: {
      kind: Kind.NON_NULL_TYPE,
      type: { kind: Kind.LIST_TYPE, type: { kind: Kind.NON_NULL_TYPE, type: text } },
    },
  };
  return { ...operation, variableDefinitions: [...(operation.variableDefinitions ?? []), definition] };
}

function someBoroughs(field: FieldNode, variable: string): FieldNode {
  const value: VariableNode = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable } };
  return { ...field, arguments: [{ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'codes' }, value }] };
}

/** Some boroughs of the list, as they stand in the whole: errors are where they would have been. */
function placedFrom(result: FormattedExecutionResult, key: string, first: number): PartResult {
  if (result.errors === undefined || first === 0) return result;
  const placeOf = (path: Path): Path => {
    const [root, place, ...rest] = path;
    return root === key && typeof place === 'number' ? [root, first + place, ...rest] : path;
  };
  const errors = result.errors.map((error) =>
    error.path === undefined ? error : { ...error, path: placeOf(error.path) },
  );
  return { ...result, errors, placeOf };
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
