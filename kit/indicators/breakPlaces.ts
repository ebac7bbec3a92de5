import { Period } from '../../schema/periods.ts';
import { seriesBreaks } from '../../schema/series/breaks.ts';
import type { SeriesBreak } from '../../schema/series/seriesBreak.ts';
import type { Measure } from './measure.ts';
import { schemeHas } from './schemeHas.ts';
import type { Shelf } from './shelf.ts';

/** On which side of a break a period lies. */
export interface BreakPlace {
  readonly of: SeriesBreak;
  readonly side: 'BEFORE' | 'AFTER' | 'ACROSS';
}

const known = new Map<string, readonly SeriesBreak[]>();

/** The breaks that touch a measure. */
export function breaksOf({
  dataset,
  measure,
  category,
}: Pick<Measure, 'dataset' | 'measure' | 'category'>): readonly SeriesBreak[] {
  const key = [dataset.id, measure, category].join('\t');
  const breaks =
    known.get(key) ??
    seriesBreaks.filter(
      ({ datasets, measures, categories }) =>
        datasets.includes(dataset.id) &&
        measures.includes(measure) &&
        categories.some((touched) => isWithin(category, touched)),
    );
  known.set(key, breaks);
  return breaks;
}

/** Whether a category is the touched one, or of the touched kind ("hate-crime/*"; "*" is every category). */
function isWithin(category: string, touched: string): boolean {
  if (touched === '*') return true;
  if (!touched.endsWith('/*')) return category === touched;
  const kind = touched.slice(0, -2);
  return category === kind || category.startsWith(`${kind}/`);
}

/**
 * On which side of each break a period lies.
 * @param breaks those that touch the measure
 * @param measure the name of its series
 * @param parts codes of the covered periods of the measure's own grain that make it up
 * @param shelves what the scopes of the measure give to read
 */
export function breakPlaces(
  breaks: readonly SeriesBreak[],
  measure: string,
  parts: readonly number[],
  shelves: readonly Shelf[],
  asAt: string | null,
): readonly BreakPlace[] {
  return breaks.map((of) => {
    const sides = new Set(parts.map((part) => sideOf(of, part, measure, shelves, asAt)));
    const [side = 'BEFORE'] = sides;
    return { of, side: sides.size > 1 ? 'ACROSS' : side };
  });
}

/** The break that lies within a period or between the two; null where they were counted one way. */
export function breakBetween(from: readonly BreakPlace[], to: readonly BreakPlace[]): SeriesBreak | null {
  const sides = new Map(from.map(({ of, side }) => [of, side]));
  const broken = to.find(({ of, side }) => side === 'ACROSS' || (sides.has(of) && sides.get(of) !== side));
  return (broken ?? from.find(({ side }) => side === 'ACROSS'))?.of ?? null;
}

function sideOf(
  of: SeriesBreak,
  part: number,
  measure: string,
  shelves: readonly Shelf[],
  asAt: string | null,
): BreakPlace['side'] {
  if (!shelves.some((shelf) => knowsBreak(of, part, measure, shelf, asAt))) return 'BEFORE';
  if (of.from === null) return 'AFTER';
  const { firstMonth, lastMonth } = Period.fromCode(part);
  if (lastMonth < Period.parse(of.from).firstMonth) return 'BEFORE';
  return firstMonth < Period.parse(of.throughout ?? of.from).firstMonth ? 'ACROSS' : 'AFTER';
}

/** Whether the release that stands for a part counts by the break's rule at all. */
function knowsBreak(
  { releases }: SeriesBreak,
  part: number,
  measure: string,
  shelf: Shelf,
  asAt: string | null,
): boolean {
  if (releases === undefined) return true;
  const release = shelf.book.standing(part, asAt);
  return release !== undefined && schemeHas(releases, release, measure, shelf);
}
