import { Period } from '../../schema/periods.ts';
import type { Reading } from './reading.ts';

/** A reading as if nothing after a period had been published, so that its latest figure is the latest up to there. */
export function upToReading(reading: Reading, upTo: Period | null | undefined): Reading {
  if (upTo === null || upTo === undefined) return reading;
  return {
    measure: reading.measure,
    area: reading.area,
    asAt: reading.asAt,
    covered: async () => (await reading.covered()).filter((code) => Period.fromCode(code).lastMonth <= upTo.lastMonth),
    figures: (periods) => reading.figures(periods),
    breakPlaces: (period) => reading.breakPlaces(period),
    unplacedShare: async (period) => (await reading.unplacedShare?.(period)) ?? null,
    restatements: () => reading.restatements(),
    forArea: (area) => {
      const other = reading.forArea(area);
      return other === null ? null : upToReading(other, upTo);
    },
    seenAt: (asAt) => upToReading(reading.seenAt(asAt), upTo),
  };
}
