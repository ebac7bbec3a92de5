import type { Figure } from '../../schema/figures/figure.ts';
import { QualityFlag } from '../../schema/figures/words.ts';

const marring: ReadonlySet<QualityFlag> = new Set([
  QualityFlag.PARTIAL_PERIOD,
  QualityFlag.SERIES_BREAK,
  QualityFlag.FORCE_MISSING,
  QualityFlag.RETURNS_MISSING,
  QualityFlag.SUSPECTED_REFILING,
  QualityFlag.SUSPECTED_DUPLICATES,
]);

/** Whether a flag says that the figure may not be the whole of its period, counted one way: no change is claimed from it. */
export function isMarredBy(flag: QualityFlag): boolean {
  return marring.has(flag);
}

export function isMarred({ flags }: Pick<Figure, 'flags'>): boolean {
  return flags.some(isMarredBy);
}
