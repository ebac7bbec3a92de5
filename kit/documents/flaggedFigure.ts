import { Figure } from '../../schema/figures/figure.ts';
import type { QualityFlag } from '../../schema/figures/words.ts';

/** A figure with one more thing to know of it. */
export function flaggedFigure(figure: Figure, flag: QualityFlag): Figure {
  const { value, absence, unit, qualifier, status, numerator, denominator, denominatorPeriod, sampleSize } = figure;
  return new Figure({
    ...{ value, absence, unit, qualifier, status, numerator, denominator, sampleSize },
    ...(denominatorPeriod === null ? {} : { denominatorPeriod }),
    flags: [...new Set([...figure.flags, flag])],
    release: figure.release,
    paragraph: figure.paragraph,
    intervalAt: (level) => figure.interval(level),
  });
}
