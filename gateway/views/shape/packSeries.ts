import {
  getNamedType,
  isCompositeType,
  isLeafType,
  Kind,
  OverlappingFieldsCanBeMergedRule,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type FormattedExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { HubError } from '../../../kit/hubError.ts';
import { seriesColumns, type SeriesCells } from '../../../schema/figures/seriesRow.ts';
import { isTree, type Tree } from './answerTree.ts';
import { operationIn } from './buildShape.ts';
import { FieldReader, type AnsweredField, type Selected } from './fieldsOf.ts';
import { selectionsOf } from './selectionsOf.ts';

/** A query whose series come as rows of values, and how its answer becomes that of the query as it was. */
export interface PackedQuery {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly unpack: (result: FormattedExecutionResult) => FormattedExecutionResult;
}

/** What is asked of the releases that the rows name. */
const releaseFields = ['id', 'dataset', 'title', 'publisher', 'publishedOn', 'licence'] as const;

const packedSelection: SelectionSetNode = {
  kind: Kind.SELECTION_SET,
  selections: selectionsOf(`rows releases { ${releaseFields.join(' ')} }`),
};

/**
 * Asks for series as rows of values. A table of ten thousand figures has a dozen fields of each, and what GraphQL and the gateway
 * do for every field is most of what the table costs; a row is one. Null where there is no series, or one of them is asked for
 * something that rows do not tell: an interval of another level, a directive.
 */
export function packSeries(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
): PackedQuery | null {
  const query = schema.getQueryType();
  if (!query || !hasTables(schema)) return null;
  const packed = withPackedSeries(document, schema);
  const ofPacked = packed === null ? undefined : operationIn(packed, operation.name?.value);
  if (packed === null || ofPacked === undefined) return null;
  const reader = new FieldReader(schema, document, true);
  const places = placesIn([{ set: operation.selectionSet, type: query }], reader);
  if (places === null || places.size === 0) return null;
  return {
    document: packed,
    operation: ofPacked,
    unpack: ({ data, ...rest }) => ({ ...rest, ...(data !== undefined && { data: data && treeOf(data, places) }) }),
  };
}

function hasTables(schema: GraphQLSchema): boolean {
  const indicator = schema.getType('Indicator');
  return isCompositeType(indicator) && 'getFields' in indicator && indicator.getFields()['seriesTable'] !== undefined;
}

/** Null where a series is asked for in a way that cannot be read off its fields alone. */
function withPackedSeries(document: DocumentNode, schema: GraphQLSchema): DocumentNode | null {
  const types = new TypeInfo(schema);
  const series: FieldNode[] = [];
  const packed = visit(
    document,
    visitWithTypeInfo(types, {
      Field(node) {
        if (node.name.value !== 'series' || types.getParentType()?.name !== 'Indicator') return undefined;
        series.push(node);
        return packedField(node);
      },
    }),
  );
  // Objects of two types may have one response key for a series and for another list, which is no series then.
  const isAnswerable = () => validate(schema, packed, [OverlappingFieldsCanBeMergedRule]).length === 0;
  return series.length > 0 && series.every(isPlain) && isAnswerable() ? packed : null;
}

function packedField(node: FieldNode): FieldNode {
  return {
    ...node,
    alias: node.alias ?? node.name,
    name: { kind: Kind.NAME, value: 'seriesTable' },
    selectionSet: packedSelection,
  };
}

/** Whether all that is selected stands there, and is asked for in any case. */
function isPlain({ selectionSet }: FieldNode): boolean {
  const others: unknown[] = [];
  const note = (node: unknown) => void others.push(node);
  if (selectionSet !== undefined) visit(selectionSet, { Directive: note, FragmentSpread: note });
  return selectionSet !== undefined && others.length === 0;
}

/** Where in an answer there are series, by response keys, and how each is read. */
type Places = Map<string, Places | ReadSeries>;

type ReadSeries = (table: unknown) => unknown;

/** Null where a series is asked for something that its rows do not tell. */
function placesIn(selected: readonly Selected[], reader: FieldReader): Places | null {
  const places: Places = new Map();
  for (const field of reader.fieldsOf(selected)) {
    const isSeries = field.name === 'series' && field.parent === 'Indicator';
    const found = isSeries ? seriesReader(field, reader) : placesIn(field.selected, reader);
    if (found === null) return null;
    if (typeof found === 'function' || found.size > 0) places.set(field.key, found);
  }
  return places;
}

function treeOf(tree: Tree, places: Places): Record<string, unknown> {
  const unpacked: Record<string, unknown> = { ...tree };
  for (const [key, place] of places) {
    const value = tree[key];
    if (value === undefined || value === null) continue;
    unpacked[key] = typeof place === 'function' ? place(value) : within(value, place);
  }
  return unpacked;
}

function within(value: unknown, places: Places): unknown {
  if (Array.isArray(value)) return value.map((item) => within(item, places));
  return isTree(value) ? treeOf(value, places) : value;
}

type Releases = ReadonlyMap<unknown, Tree>;
type ReadCells = (cells: SeriesCells, releases: Releases) => unknown;

function seriesReader({ selected }: AnsweredField, reader: FieldReader): ReadSeries | null {
  const read = observationReader(selected, reader);
  return (
    read &&
    ((table) => {
      if (!isTree(table) || !Array.isArray(table['rows']) || !Array.isArray(table['releases'])) throw unreadable();
      const releases = new Map(table['releases'].filter(isTree).map((release) => [release['id'], release] as const));
      return table['rows'].map((row: unknown) => {
        if (!Array.isArray(row) || row.length < seriesColumns.length) throw unreadable();
        return read(row, releases);
      });
    })
  );
}

function unreadable(): HubError {
  return new HubError('INTERNAL', 'A series did not come as rows of values.');
}

const columns: ReadonlyMap<string, number> = new Map(seriesColumns.map((name, place) => [name, place]));

/** Objects within a figure, by their names, and the column that is null where there is none. */
const parts: Readonly<Record<string, string>> = { absence: 'absence.reason', interval: 'interval.lower' };

const releaseParts: ReadonlySet<string> = new Set(['release', 'denominatorRelease']);

function observationReader(selected: readonly Selected[], reader: FieldReader): ReadCells | null {
  return objectReader(reader.fieldsOf(selected), (field) =>
    field.name === 'figure' ? figureReader(field, reader) : columnReader(field.name),
  );
}

function figureReader({ selected }: AnsweredField, reader: FieldReader): ReadCells | null {
  return objectReader(reader.fieldsOf(selected), (field) => {
    const { name, type, hasArguments } = field;
    if (hasArguments) return null;
    if (isLeafType(getNamedType(type))) return columnReader(name);
    if (releaseParts.has(name)) return releaseReader(field, reader);
    const column = columns.get(parts[name] ?? '');
    const read = objectReader(reader.fieldsOf(field.selected), (part) => columnReader(`${name}.${part.name}`));
    if (column === undefined || read === null) return null;
    return (cells, releases) => (cells[column] === null ? null : read(cells, releases));
  });
}

function columnReader(name: string): ReadCells | null {
  const column = columns.get(name);
  return column === undefined ? null : (cells) => cells[column];
}

/** The same object for all rows of a table that rest on one release. */
function releaseReader({ name, selected }: AnsweredField, reader: FieldReader): ReadCells | null {
  const column = columns.get(`${name}.id`);
  const asked = reader.fieldsOf(selected);
  if (column === undefined || !asked.every((field) => releaseFields.some((known) => known === field.name))) return null;
  const made = new WeakMap<Tree, Tree>();
  return (cells, releases) => {
    const id = cells[column];
    if (id === null) return null;
    const release = releases.get(id);
    if (release === undefined) throw unreadable();
    let tree = made.get(release);
    if (tree === undefined) {
      tree = Object.fromEntries(asked.map((field) => [field.key, release[field.name]]));
      made.set(release, tree);
    }
    return tree;
  };
}

function objectReader(
  fields: readonly AnsweredField[],
  readerOf: (field: AnsweredField) => ReadCells | null,
): ReadCells | null {
  const read: (readonly [key: string, ReadCells])[] = [];
  for (const field of fields) {
    const of = readerOf(field);
    if (of === null) return null;
    read.push([field.key, of]);
  }
  return (cells, releases) => {
    const object: Record<string, unknown> = {};
    for (const [key, of] of read) object[key] = of(cells, releases);
    return object;
  };
}
