import {
  getNamedType,
  isNonNullType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type SelectionNode,
} from 'graphql';
import { reservedKey as reserved } from '../../../kit/views/checkView.ts';
import { selectionsOf } from './selectionsOf.ts';

/** What is asked of a release or document that something rests on. */
const selected: Readonly<Record<string, string>> = {
  Release: '{ id dataset title publisher publishedOn licence }',
  SourceDocument: '{ id title publisher publishedOn licence }',
  TargetEvidence: '{ source }',
};

/** Plain fields that tell of sources. */
const plain = new Set(['paragraph', 'source', 'isDemonstration']);

/** Types that are a source themselves, and what is asked of them. */
const themselves: Readonly<Record<string, readonly string[]>> = {
  Release: ['id', 'dataset'],
  Dataset: ['id'],
  // Of a million figures each field counts; where they stand in a document, their rows say.
  Figure: ['release'],
  ReleaseEdge: [],
};

/** What a rate rests on besides: the release of what is divided by. */
export const denominatorSelections = selectionsOf(
  `${reserved}denominatorRelease: denominatorRelease ${selected['Release'] ?? ''}`,
);

const known = new WeakMap<object, readonly SelectionNode[]>();

/** What to ask of an object besides so that it is known what it rests on: releases, documents, places in them, partners' records. */
export function sourceSelections(type: GraphQLObjectType | GraphQLInterfaceType): readonly SelectionNode[] {
  let selections = known.get(type);
  if (selections === undefined) {
    const own =
      themselves[type.name] ??
      Object.values(type.getFields())
        .filter(isAsked)
        .map(({ name }) => name);
    const text = own.map((name) => `${reserved}${name}: ${name} ${below(type.getFields()[name])}`).join(' ');
    selections = text === '' ? [] : selectionsOf(text);
    known.set(type, selections);
  }
  return selections;
}

function isAsked({ name, args, type }: GraphQLField<unknown, unknown>): boolean {
  if (args.some((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined)) return false;
  return plain.has(name) || selected[getNamedType(type).name] !== undefined;
}

function below(field: GraphQLField<unknown, unknown> | undefined): string {
  return field === undefined ? '' : (selected[getNamedType(field.type).name] ?? '');
}
