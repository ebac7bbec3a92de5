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
  const words = places.flatMap(({ path, isOfIndicator }) => {
    const around = at(tree, path.slice(0, -1));
    const key = path.at(-1) ?? '';
    if (!isTree(around) || around[key] !== null) return [];
    const error = why([...place, ...path]);
    if (error !== null) return [error];
    return isOfIndicator ? [nothingOf(around, key)] : [];
  });
  return words.length === 0 ? null : [...new Set(words)].join(' ');
}

function nothingOf(indicator: Tree, key: string): string {
  const title = indicator[`${reserved}title`];
  const of = typeof title === 'string' ? ` of "${title}"` : '';
  const absence = at(indicator, [`${reserved}absence`, 'explanation']);
  return `There is no "${key}"${of} here${typeof absence === 'string' ? `: ${absence}` : '.'}`;
}

function placesIn(group: Group, path: Path): readonly Place[] {
  return group.parts.flatMap((part) => {
    if (part.kind !== 'GROUP') return [];
    const here = [...path, part.key];
    const isOfIndicator = group.type === 'Indicator' && !part.parts.some(({ kind }) => kind === 'FIGURE');
    return [{ path: here, isOfIndicator }, ...placesIn(part, here)];
  });
}
