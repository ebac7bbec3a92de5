import { reservedKey as reserved } from '../../../kit/views/checkView.ts';
import { at, isTree, type Tree } from './answerTree.ts';
import type { WhyMissing } from './rows.ts';
import type { Group } from './shape.ts';
import type { Table } from './table.ts';

type Path = readonly string[];

/** An object that a row may lack. */
interface Place {
  readonly path: Path;
  /** Whether its indicator says why there is none, and no cell of a figure does. */
  readonly isOfIndicator: boolean;
}

const placesOf = new WeakMap<Table, readonly Place[]>();

/**
 * Says which objects a row lacks and why: what an error took away, and what an indicator has none of, such as a change. A figure
 * that is missing says it in its own cell. Null where there is nothing to say.
 */
export function remarkOn(
  table: Table,
  tree: Tree,
  place: readonly (string | number)[],
  why: WhyMissing,
): string | null {
  let places = placesOf.get(table);
  if (places === undefined) {
    places = table.item.kind === 'GROUP' ? placesIn(table.item, []) : [];
    placesOf.set(table, places);
  }
  const errors = new Set<string>();
  const lacks: Lack[] = [];
  for (const { path, isOfIndicator } of places) {
    const around = at(tree, path.slice(0, -1));
    const key = path.at(-1) ?? '';
    if (!isTree(around) || around[key] !== null) continue;
    const error = why([...place, ...path]);
    if (error !== null) errors.add(error);
    else if (isOfIndicator) lacks.push(lackOf(around, key));
  }
  // Most rows lack nothing, of which there may be a million.
  return errors.size === 0 && lacks.length === 0 ? null : [...errors, ...wordsOf(lacks)].join(' ');
}

/** Something that an indicator has none of, such as a change. */
interface Lack {
  readonly key: string;
  /** The indicator's; null where it tells none. */
  readonly title: string | null;
  readonly reason: string | null;
}

function lackOf(indicator: Tree, key: string): Lack {
  const title = indicator[`${reserved}title`];
  const reason = at(indicator, [`${reserved}absence`, 'explanation']);
  return { key, title: typeof title === 'string' ? title : null, reason: typeof reason === 'string' ? reason : null };
}

/** A sentence for each thing that is lacking for one reason, with all the indicators that lack it. */
function wordsOf(lacks: readonly Lack[]): readonly string[] {
  const alike = Map.groupBy(lacks, ({ key, reason }) => JSON.stringify([key, reason]));
  return [...alike.values()].flatMap((each) => {
    const [first] = each;
    if (first === undefined) return [];
    const titles = [...new Set(each.flatMap(({ title }) => (title === null ? [] : [`"${title}"`])))];
    const of = titles.length === 0 ? '' : ` of ${titles.join(', ')}`;
    return [`There is no "${first.key}"${of} here${first.reason === null ? '.' : `: ${first.reason}`}`];
  });
}

function placesIn(group: Group, path: Path): readonly Place[] {
  return group.parts.flatMap((part) => {
    // An absence that is not there is no lack.
    if (part.kind !== 'GROUP' || part.type === 'Absence') return [];
    const here = [...path, part.key];
    const isOfIndicator = group.type === 'Indicator' && !part.parts.some(({ kind }) => kind === 'FIGURE');
    return [{ path: here, isOfIndicator }, ...placesIn(part, here)];
  });
}
