import { Kind, type ArgumentNode, type FieldNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

/** What is read under one key of an answer. */
export interface ReadTree {
  /** The field that is asked there, such as "edges". */
  readonly field: string;
  /** Whether its values count: they are restricted themselves. */
  isCounted: boolean;
  /** Whether what counts are the edges of a list and not the list, which may be empty or withheld. */
  isList: boolean;
  /** Whether it is London's where its place is not known. */
  isAboutAreas: boolean;
  /** Whether it is a place itself, so that what was said of a place around it says nothing of it. */
  isArea: boolean;
  /** Keys under which it tells its own place: an area's code, a record's id. */
  readonly codes: Set<string>;
  /** What it was asked with, which may name its place. */
  readonly given: ArgumentNode[];
  readonly below: Map<string, ReadTree>;
}

/** What of a field its name does not say. */
export interface FieldFacts {
  /** FIELD – it is restricted itself · RECORD – it is of a restricted record · null – anybody sees it */
  readonly mark: 'FIELD' | 'RECORD' | null;
  readonly isAboutAreas: boolean;
  readonly isList: boolean;
  readonly isArea: boolean;
  /** Whether its value is the code of an area or the id of a restricted record. */
  readonly tellsPlace: boolean;
}

export type Facts = ReadonlyMap<FieldNode, FieldFacts>;
export type Fragments = ReadonlyMap<string, SelectionSetNode>;

/** The keys of an answer that lead to what is restricted. Where types share a key, what stands there counts for both. */
export function readTreeOf(operation: OperationDefinitionNode, fragments: Fragments, facts: Facts): ReadTree {
  const root = emptyTree('');
  gather(operation.selectionSet, root, fragments, facts);
  prune(root);
  return root;
}

function gather(set: SelectionSetNode, into: ReadTree, fragments: Fragments, facts: Facts): void {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const spread = fragments.get(selection.name.value);
      if (spread) gather(spread, into, fragments, facts);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) gather(selection.selectionSet, into, fragments, facts);
    else {
      const { mark = null, isAboutAreas = false, isList, isArea, tellsPlace } = facts.get(selection) ?? {};
      const key = (selection.alias ?? selection.name).value;
      const below = into.below.get(key) ?? emptyTree(selection.name.value);
      into.below.set(key, below);
      if (mark !== null) {
        const marked = mark === 'RECORD' ? into : below;
        marked.isCounted = true;
        marked.isAboutAreas ||= isAboutAreas;
      }
      if (tellsPlace === true) into.codes.add(key);
      below.isList ||= isList === true && mark === 'FIELD';
      below.isArea ||= isArea === true;
      below.given.push(...(selection.arguments ?? []));
      if (selection.selectionSet) gather(selection.selectionSet, below, fragments, facts);
    }
  }
}

/** @returns whether anything restricted is left */
function prune(tree: ReadTree): boolean {
  let isLeft = tree.isCounted;
  for (const [key, below] of tree.below) {
    if (prune(below)) isLeft = true;
    // How many a list holds is restricted as it is.
    else if (!tree.isList || !['edges', 'totalCount'].includes(below.field)) tree.below.delete(key);
  }
  return isLeft;
}

function emptyTree(field: string): ReadTree {
  const flags = { isCounted: false, isList: false, isAboutAreas: false, isArea: false };
  return { field, ...flags, codes: new Set(), given: [], below: new Map() };
}
