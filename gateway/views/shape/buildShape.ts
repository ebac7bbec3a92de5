import {
  getNamedType,
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLInt,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  Kind,
  type DocumentNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { HubError } from '../../../kit/hubError.ts';
import { FieldReader, type AnsweredField, type Selected } from './fieldsOf.ts';
import type { FigureExtra, FigureNode, Group, Leaf, LeafType, List, Part } from './shape.ts';

/** What of a figure has columns of its own, so that a query which selects it adds none. */
const wholeFigure = new Set([
  ...['value', 'text', 'flags', 'interval.lower', 'interval.upper'],
  ...['absence.reason', 'absence.explanation', 'release.id'],
]);

/** Types of which an indicator's own definition says what their values are. */
const defined = new Set(['Indicator', 'Observation', 'Figure']);

/** Of a connection: how it is paged, which is no part of what it holds. */
const paging = new Set(['pageInfo', 'cursor']);

/** The tables that a query's answer will fill, from the query and the schema alone: whatever the data, they are the same. */
export function buildShape(document: DocumentNode, operation: OperationDefinitionNode, schema: GraphQLSchema): Group {
  const query = schema.getQueryType();
  if (!query) throw new HubError('INTERNAL', 'The graph has no query type.');
  const builder = new ShapeBuilder(new FieldReader(schema, document));
  const parts = builder.partsOf([{ set: operation.selectionSet, type: query }], false);
  return { kind: 'GROUP', key: '', heading: null, type: query.name, parts };
}

export function operationIn(document: DocumentNode, name?: string): OperationDefinitionNode | undefined {
  return document.definitions
    .filter((node) => node.kind === Kind.OPERATION_DEFINITION)
    .find((node) => name === undefined || node.name?.value === name);
}

class ShapeBuilder {
  constructor(private readonly reader: FieldReader) {}

  /** @param isRow whether the object is a row of a list, so that its indicators are columns and not rows */
  partsOf(selected: readonly Selected[], isRow: boolean): readonly Part[] {
    const parts = this.reader.fieldsOf(selected).flatMap((field) => this.#partsOf(field, isRow));
    return isRow ? parts : withIndicatorsAsRows(parts);
  }

  #partsOf(field: AnsweredField, isRow: boolean): readonly Part[] {
    const { key, heading, selected } = field;
    const named = getNamedType(field.type);
    if (isLeafType(named)) return [leafOf(field)];
    if (isList(field.type)) {
      const item = named.name === 'Figure' ? this.#figureOf(field) : this.#groupOf(field, named.name, true);
      return [{ kind: 'LIST', form: 'LIST', key, heading, item, members: [] }];
    }
    if (named.name === 'Figure') return [this.#figureOf(field)];
    if (named.name.endsWith('Connection')) return this.#connectionOf(field, named.name, isRow);
    return selected.length === 0 ? [] : [this.#groupOf(field, named.name, isRow)];
  }

  #figureOf({ key, heading, selected, parent, description }: AnsweredField): FigureNode {
    const extras = this.#extrasOf(selected, [], true);
    return { kind: 'FIGURE', key, heading, extras, definition: defined.has(parent) ? null : description };
  }

  /** @param isUsual whether the way to it is that of the seven columns: an interval at a level of its own is another */
  #extrasOf(selected: readonly Selected[], before: readonly string[], isUsual: boolean): readonly FigureExtra[] {
    return this.reader.fieldsOf(selected).flatMap((field) => {
      const path = [...before, field.key];
      const isOwn = isUsual && field.key === field.name && !field.hasArguments;
      if (!isLeafType(getNamedType(field.type))) {
        return isList(field.type) ? [] : this.#extrasOf(field.selected, path, isOwn);
      }
      return isOwn && wholeFigure.has(path.join('.')) ? [] : [{ ...leafOf(field), path }];
    });
  }

  #groupOf({ key, heading, selected }: AnsweredField, type: string, isRow: boolean): Group {
    return { kind: 'GROUP', key, heading, type, parts: this.partsOf(selected, isRow || type === 'Indicator') };
  }

  /** Its nodes are rows; what its edges say beside them joins the row; counts and the like stay with the object it is in. */
  #connectionOf({ key, heading, selected }: AnsweredField, type: string, isRow: boolean): readonly Part[] {
    const fields = this.reader.fieldsOf(selected).filter((field) => !paging.has(field.key));
    const edges = fields.find((field) => getNamedType(field.type).name.endsWith('Edge'));
    const rest = fields.filter((field) => field !== edges).flatMap((field) => this.#partsOf(field, isRow));
    const own: readonly Part[] = rest.length > 0 ? [{ kind: 'GROUP', key, heading, type, parts: rest }] : [];
    if (!edges) return own;
    const item: Group = {
      kind: 'GROUP',
      key: edges.key,
      heading: null,
      type: getNamedType(edges.type).name,
      parts: this.reader
        .fieldsOf(edges.selected)
        .filter((field) => !paging.has(field.key))
        .flatMap((field) => this.#partsOf(field, true)),
    };
    return [...own, { kind: 'LIST', form: 'CONNECTION', key, heading, item, members: [] }];
  }
}

function leafOf({ key, heading, type, description, parent }: AnsweredField): Leaf {
  const kind = leafType(type);
  const definition = kind === 'TEXT' || defined.has(parent) ? null : description;
  return { kind: 'LEAF', key, heading, type: kind, isMany: isList(type), definition };
}

function leafType(type: GraphQLOutputType): LeafType {
  const named = getNamedType(type);
  if (isEnumType(named)) return 'WORD';
  if (isList(type)) return 'TEXT';
  if (named === GraphQLInt || named === GraphQLFloat || named.name === 'Int' || named.name === 'Float') return 'NUMBER';
  return named === GraphQLBoolean || named.name === 'Boolean' ? 'BOOLEAN' : 'TEXT';
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

/** Gathers the indicators of an object that stands alone into one list, at the place of the first. */
function withIndicatorsAsRows(parts: readonly Part[]): readonly Part[] {
  const indicators = parts.filter((part) => part.kind === 'GROUP' && part.type === 'Indicator');
  const [first] = indicators;
  if (first === undefined) return parts;
  const gathered: List = {
    kind: 'LIST',
    form: 'INDICATORS',
    key: 'indicators',
    heading: null,
    item: {
      kind: 'GROUP',
      key: '',
      heading: null,
      type: 'Indicator',
      parts: merged(indicators.flatMap((part) => (part.kind === 'GROUP' ? part.parts : []))),
    },
    members: indicators.map(({ key, heading }) => ({ key, heading })),
  };
  return parts.flatMap((part) => (part === first ? [gathered] : indicators.includes(part) ? [] : [part]));
}

/** Parts of several objects that share a table: those of one name and kind are one, in the order in which they come. */
function merged(parts: readonly Part[]): readonly Part[] {
  const found = new Map<string, Part>();
  for (const part of parts) {
    // A connection is two parts of one key: what is said of it as a whole, and its rows.
    const key = `${part.kind} ${part.key}`;
    const before = found.get(key);
    found.set(key, before === undefined ? part : mergedPart(before, part));
  }
  return [...found.values()];
}

function mergedPart(one: Part, other: Part): Part {
  if (one.kind === 'GROUP' && other.kind === 'GROUP') return { ...one, parts: merged([...one.parts, ...other.parts]) };
  if (one.kind === 'FIGURE' && other.kind === 'FIGURE')
    return { ...one, extras: leaves([...one.extras, ...other.extras]) };
  if (one.kind !== 'LIST' || other.kind !== 'LIST') return one;
  const item = mergedPart(one.item, other.item);
  return item.kind === 'GROUP' || item.kind === 'FIGURE' ? { ...one, item } : one;
}

function leaves(extras: readonly FigureExtra[]): readonly FigureExtra[] {
  return [...new Map(extras.map((extra) => [extra.path.join('.'), extra])).values()];
}
