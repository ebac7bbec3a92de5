import { Period } from '../../schema/periods.ts';
import type { NameUse } from '../../schema/series/nameUse.ts';
import { nameUses } from '../../schema/series/nameUses.ts';
import type { Release } from '../releases/release.ts';
import type { Measure } from './measure.ts';
import { schemeHas } from './schemeHas.ts';
import type { Shelf } from './shelf.ts';

const known = new Map<string, readonly NameUse[]>();

/** What is known of the months in which a category's name was in use; nothing for most. */
export function usesOf(
  { dataset, measure }: Pick<Measure, 'dataset' | 'measure'>,
  category: string,
): readonly NameUse[] {
  const key = [dataset.id, measure, category].join('\t');
  const uses =
    known.get(key) ??
    nameUses.filter(
      (use) => use.category === category && use.datasets.includes(dataset.id) && use.measures.includes(measure),
    );
  known.set(key, uses);
  return uses;
}

/** Why a release does not file under a name in a period; null where it does. @param uses those of the name */
export function unusedName(
  uses: readonly NameUse[],
  period: number,
  release: Release,
  measure: string,
  shelf: Shelf,
): NameUse | null {
  if (uses.length === 0) return null;
  const { firstMonth, lastMonth } = Period.fromCode(period);
  const isOutside = ({ from, until, pause }: NameUse) =>
    (from !== null && lastMonth < Period.parse(from).firstMonth) ||
    (until !== null && firstMonth > Period.parse(until).lastMonth) ||
    (pause !== undefined &&
      firstMonth >= Period.parse(pause.from).firstMonth &&
      lastMonth <= Period.parse(pause.until).lastMonth);
  return (
    uses.find(
      (use) => isOutside(use) && (use.releases === undefined || schemeHas(use.releases, release, measure, shelf)),
    ) ?? null
  );
}
