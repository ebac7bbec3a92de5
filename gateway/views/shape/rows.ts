import { reservedKey as reserved } from '../../../kit/views/checkView.ts';
import { at, isTree, type Tree } from './answerTree.ts';
import { remarkOn } from './remarkOn.ts';
import { allTables, type Table } from './table.ts';

/** An object of an answer as a row of its table, or a note that a table has no rows there. */
export interface Row {
  readonly table: Table;
  /** The object; empty for a note. */
  readonly tree: Tree;
  readonly above: Row | null;
  /** In words, why there are no rows, or that there are more; null for a row like any other. */
  readonly note: string | null;
  /** In words, which objects of the row are missing and why, where no cell says it; null where none is. */
  readonly remark: string | null;
}

/** Says why the list at a path of the answer is missing, where an error told it. */
export type WhyMissing = (path: readonly (string | number)[]) => string | null;

const nothingTold: WhyMissing = () => null;

/** A part of an answer: its data, and why something of it is missing. */
interface Part {
  readonly data: Tree;
  readonly why: WhyMissing;
}

/**
 * The rows of an answer, part by part, and last a note for each table that had none: its list stands in rows of which there are
 * none, or the query leaves it out. So no table is empty.
 */
export async function* rowsInParts(top: Table, parts: AsyncIterable<Part>): AsyncGenerator<Iterable<Row>> {
  const said = new Map<Table, string | null>();
  for await (const { data, why } of parts) yield noticed(rowsOf(top, data, why), said);
  yield neverSpokenOf(top, said);
}

/** Lets rows through, and notes of each table whether it has rows or what is said instead. */
function* noticed(rows: Iterable<Row>, said: Map<Table, string | null>): Generator<Row> {
  for (const row of rows) {
    if (isOfThisPart(row) && said.get(row.table) !== null) said.set(row.table, row.note);
    yield row;
  }
}

/** Whether this part of the answer speaks of the row: one that goes on with a list says nothing of what stands beside it. */
function isOfThisPart({ table, tree, note }: Row): boolean {
  if (table.above !== null || note !== null) return true;
  return table.columns.some(({ path }) => isSpokenOf(tree, path));
}

/** Whether the answer has something at a path, or says that there is none on the way to it. */
function isSpokenOf(tree: Tree, path: readonly string[]): boolean {
  let value: unknown = tree;
  for (const key of path) {
    if (!isTree(value)) return value !== undefined;
    value = value[key];
  }
  return value !== undefined;
}

function* neverSpokenOf(top: Table, said: ReadonlyMap<Table, string | null>): Generator<Row> {
  const notes = new Map<Table, Row>();
  for (const table of allTables(top)) {
    if (said.has(table) || (table === top && table.columns.length === 0)) continue;
    const { above } = table;
    const outer = above === null || above === top ? null : (said.get(above) ?? notes.get(above)?.note ?? null);
    const note = outer ?? (table === top ? 'The query leaves out all that stands in no list.' : leftOut(table));
    // Where the list around it says why there is nothing, its note is above this one.
    const over =
      above === null || above === top
        ? null
        : (notes.get(above) ?? (outer === null ? null : noteOn(above, outer, null)));
    const row = noteOn(table, note, over);
    notes.set(table, row);
    yield row;
  }
}

function leftOut({ name }: Table): string {
  return `The query leaves "${name}" out here.`;
}

function noteOn(table: Table, note: string, above: Row | null): Row {
  return { table, tree: {}, above, note, remark: null };
}

/**
 * The rows of an answer, each before those of the lists inside it. A list that was not asked for in this part of an answer
 * has no rows and no note; one that is empty, or missing, has a note that says so.
 */
export function* rowsOf(table: Table, data: Tree, why: WhyMissing = nothingTold): Generator<Row> {
  yield* rowsWithin({ table, tree: data, above: null, note: null, remark: null }, [], why);
  // An object at the top that is not there has no cells to say so.
  const parts = table.item.kind === 'GROUP' ? table.item.parts : [];
  for (const { kind, key } of parts) {
    const reason = kind === 'GROUP' && data[key] === null ? why([key]) : null;
    if (reason !== null) yield noteOn(table, reason, null);
  }
}

type Path = readonly (string | number)[];

function* rowsWithin(row: Row, path: Path, why: WhyMissing): Generator<Row> {
  yield row;
  for (const table of row.table.within) {
    const place = [...path, ...table.path];
    const items = itemsOf(table, row.tree);
    // The note tells of the list alone: its row has none of the columns.
    const note = (text: string): Row => noteOn(table, text, row);
    if (items === undefined) continue;
    for (const key of lost(table, row.tree)) yield note(why([...place, key]) ?? `There is nothing for "${key}" here.`);
    if (items === null) yield note(why(place) ?? missing(table));
    else if (items.length === 0 && lost(table, row.tree).length === 0) yield note(emptiness(table, row));
    else {
      for (const { tree, key } of items) {
        const here = [...place, ...key];
        yield* rowsWithin({ table, tree, above: row, note: null, remark: remarkOn(table, tree, here, why) }, here, why);
      }
      const more = moreThanShown(table, row.tree, items.length);
      if (more !== null) yield note(more);
    }
  }
  if (isBareIndicator(row)) yield noteOn(row.table, noFigures(row.tree['title']), row.above);
}

/** Whether a row is an indicator of which there is nothing but its name; one with a series says so where the series would be. */
function isBareIndicator({ table, tree, note }: Row): boolean {
  if (note !== null || table.list?.form !== 'INDICATORS' || table.within.length > 0) return false;
  return table.columns.every(
    (column) =>
      naming.has(column.name) || (column.figure === null ? column.read(tree) === null : !isTree(at(tree, column.path))),
  );
}

const naming: ReadonlySet<string> = new Set(['indicator', 'title']);

/** The indicators of an object that the answer could not give. */
function lost({ list, path }: Table, row: Tree): readonly string[] {
  const holder = at(row, path);
  if (list?.form !== 'INDICATORS' || !isTree(holder)) return [];
  return list.members.flatMap(({ key }) => (holder[key] === null ? [key] : []));
}

/** In words why a list has no rows, as far as the list itself tells. */
function emptiness({ name, item, heading, path }: Table, { tree, table }: Row): string {
  const withheld = at(at(tree, path), [`${reserved}absence`, 'explanation']);
  if (typeof withheld === 'string') return withheld;
  // Of a row's own series, or of an indicator that is columns of it.
  const holder = at(tree, path.slice(0, -1));
  const isIndicator = table.list?.form === 'INDICATORS' && path.length === 1;
  const title = isIndicator ? tree['title'] : at(holder, [`${reserved}title`]);
  if (item.kind === 'GROUP' && item.type === 'Observation' && typeof title === 'string') {
    const why = at(holder, [`${reserved}absence`, 'explanation']) ?? at(holder, ['absence', 'explanation']);
    return typeof why === 'string' ? `There are no figures of "${title}" here: ${why}` : noFigures(title);
  }
  return heading === null ? `There are no rows in "${name}" here.` : `Nothing is recorded under "${heading}" here.`;
}

function noFigures(title: unknown): string {
  return `There are no figures of "${String(title)}" here: none are loaded, or none for the periods asked for.`;
}

function missing({ name, heading }: Table): string {
  return heading === null ? `The answer has nothing for "${name}" here.` : `There is nothing under "${heading}" here.`;
}

interface Item {
  readonly tree: Tree;
  /** Its own part of the path in the answer. */
  readonly key: Path;
}

/** Undefined where the answer does not speak of the list, null where it says that there is none. */
function itemsOf({ list, path, item }: Table, row: Tree): readonly Item[] | null | undefined {
  const [first] = path;
  if (first !== undefined && row[first] === undefined) return undefined;
  const holder = path.length === 0 ? row : at(row, path);
  if (list?.form === 'INDICATORS') return indicatorsIn(holder, list.members);
  if (list?.form === 'CONNECTION') {
    const edges = at(holder, [item.key]);
    return Array.isArray(edges) ? treesIn(edges, [item.key]) : null;
  }
  return Array.isArray(holder) ? treesIn(holder, []) : null;
}

function treesIn(items: readonly unknown[], before: Path): readonly Item[] {
  return items.flatMap((tree, index) => (isTree(tree) ? [{ tree, key: [...before, index] }] : []));
}

function indicatorsIn(holder: unknown, members: readonly { readonly key: string; readonly heading: string | null }[]) {
  if (!isTree(holder)) return null;
  return members.flatMap(({ key, heading }): Item[] => {
    const tree = holder[key];
    if (!isTree(tree)) return [];
    const title = heading ?? tree[`${reserved}title`] ?? tree['title'] ?? key;
    return [{ tree: { ...tree, indicator: key, title }, key: [key] }];
  });
}

function moreThanShown({ list, path, name, heading }: Table, row: Tree, shown: number): string | null {
  if (list?.form !== 'CONNECTION') return null;
  const connection = at(row, path);
  if (at(connection, [`${reserved}page`, 'hasNextPage']) !== true) return null;
  const total = at(connection, [`${reserved}total`]);
  const of = typeof total === 'number' ? ` of ${String(total)}` : '';
  return `"${heading ?? name}" has more rows: these are ${String(shown)}${of}, as many as the query asks for.`;
}
