import { Period } from '../../schema/periods.ts';
import type { StatedFigure } from '../../schema/statedFigure.ts';
import type { StagedCell } from '../cells/stagedCell.ts';

/** A stated number as a cell; per cent stays per cent. */
export function statedCell(figure: StatedFigure): StagedCell {
  return {
    measure: figure.measure,
    category: figure.category,
    area: figure.area,
    period: Period.parse(figure.period).code,
    value: figure.value,
    paragraph: figure.paragraph,
    ...(figure.absence === undefined ? {} : { absence: figure.absence }),
    ...(figure.qualifier === undefined ? {} : { qualifier: figure.qualifier }),
    ...(figure.sampleSize === undefined ? {} : { sampleSize: figure.sampleSize }),
  };
}

/** Codes of the periods that the figures are of, each once. */
export function statedPeriods(figures: readonly StatedFigure[]): readonly number[] {
  return [...new Set(figures.map(({ period }) => Period.parse(period).code))];
}

/**
 * Quality flags of a document's release: the periods for which every sample size is taken over from another year. Where
 * only some of a period's are, their measures carry the flag themselves.
 */
export function statedFlags(figures: readonly StatedFigure[]): Readonly<Record<string, readonly number[]>> {
  const sampled = Map.groupBy(
    figures.filter(({ sampleSize }) => sampleSize !== undefined),
    ({ period }) => Period.parse(period).code,
  );
  const assumed = [...sampled].filter(([, own]) => own.every(({ assumedSampleSize }) => assumedSampleSize === true));
  return assumed.length === 0 ? {} : { ASSUMED_SAMPLE_SIZE: assumed.map(([period]) => period) };
}
