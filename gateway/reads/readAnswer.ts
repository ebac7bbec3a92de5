import { london } from '../../schema/places/london.ts';
import { areaOfId, areasAsked, areasTold } from './areasAsked.ts';
import type { ReadTree } from './readTree.ts';

/** What an answer holds that is restricted. */
export interface ReadAnswer {
  /** How many restricted values and records came back. */
  readonly rows: number;
  /** Codes of the areas under which they stand, or would where none came back, in order. */
  readonly areas: readonly string[];
}

/**
 * Reads it from the answer: the place of a restricted value is what its record's id or the area around it says, or else the
 * arguments on the way to it. What stands in no place is London's, if it is about areas at all.
 * @param beside keys that the gateway asked beside the client's, which are taken out of the answer
 */
export function readAnswer(
  data: unknown,
  tree: ReadTree,
  {
    variables,
    place = [],
    beside = [],
  }: {
    readonly variables: Readonly<Record<string, unknown>>;
    /** Areas that the whole is about. */
    readonly place?: readonly string[];
    readonly beside?: readonly string[];
  },
): ReadAnswer {
  const reading = new Reading(variables, beside);
  if (!reading.take(data, tree, place)) reading.nothing(tree, place);
  return { rows: reading.rows, areas: areasTold(reading.areas) };
}

class Reading {
  rows = 0;
  readonly areas = new Set<string>();

  constructor(
    private readonly variables: Readonly<Record<string, unknown>>,
    private readonly beside: readonly string[],
  ) {}

  /** @returns whether something restricted stands there */
  take(value: unknown, tree: ReadTree, place: readonly string[]): boolean {
    if (Array.isArray(value) && value.length > 0) {
      let isThere = false;
      for (const item of value) if (this.take(item, tree, place)) isThere = true;
      return isThere;
    }
    if (!isObject(value)) {
      if (!tree.isCounted) return false;
      if (value !== null && !Array.isArray(value)) this.rows += 1;
      this.#stand(tree, place);
      return true;
    }
    const own = this.#placeOf(value, tree);
    const here = own.length > 0 ? own : place;
    const before = this.rows;
    let isThere = false;
    for (const [key, below] of tree.below) {
      const part = value[key];
      if (part === undefined) continue;
      const named = areasAsked(below.given, this.variables);
      if (this.take(part, below, named.length > 0 ? named : below.isArea ? [] : here)) isThere = true;
    }
    if (!tree.isCounted) return isThere;
    if (tree.isList) this.rows = Math.max(this.rows, before + countOf(value, tree));
    else this.rows += 1;
    if (!isThere || own.length > 0) this.#stand(tree, here);
    return true;
  }

  /** Where nothing restricted was reached: what would have been there is of the places that were asked for. */
  nothing(tree: ReadTree, place: readonly string[]): void {
    const named = areasAsked(tree.given, this.variables);
    const here = named.length > 0 ? named : place;
    if (tree.isCounted) this.#stand(tree, here);
    for (const below of tree.below.values()) this.nothing(below, here);
  }

  #placeOf(value: Record<string, unknown>, { codes }: ReadTree): string[] {
    const own = new Set<string>();
    for (const key of codes) {
      const said = value[key];
      const code = typeof said === 'string' ? areaOfId(said) : null;
      if (code !== null) own.add(code);
    }
    for (const key of this.beside) Reflect.deleteProperty(value, key);
    return [...own];
  }

  #stand({ isAboutAreas }: ReadTree, place: readonly string[]): void {
    for (const code of place) this.areas.add(code);
    if (place.length === 0 && isAboutAreas) this.areas.add(london.code);
  }
}

/** How many edges came, or how many there are where only that was asked. */
function countOf(value: Readonly<Record<string, unknown>>, { below }: ReadTree): number {
  let count = 0;
  for (const [key, { field }] of below) {
    const part = value[key];
    if (Array.isArray(part)) count = Math.max(count, part.length);
    else if (field === 'totalCount' && typeof part === 'number' && part > 0) count = Math.max(count, 1);
  }
  return count;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
