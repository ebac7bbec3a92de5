import { Absence } from '../../schema/figures/absence.ts';
import { Figure } from '../../schema/figures/figure.ts';
import { AbsenceReason, FigureQualifier, FigureStatus, QualityFlag, Unit } from '../../schema/figures/words.ts';

/**
 * What per cent one stated number is of another, flagged DERIVED; absent for the reason that either is. It has no
 * interval: both are positions, not samples.
 */
export function shareFigure(numerator: Figure, denominator: Figure): Figure {
  const absence = numerator.absence ?? denominator.absence ?? (denominator.value === 0 ? ofNothing() : null);
  const isExact = [numerator, denominator].every(({ qualifier }) => qualifier === FigureQualifier.EXACT);
  const isRestated = [numerator, denominator].some(({ status }) => status === FigureStatus.RESTATED);
  const value =
    absence !== null || numerator.value === null || denominator.value === null
      ? null
      : (100 * numerator.value) / denominator.value;
  return new Figure({
    value,
    absence,
    unit: Unit.PERCENT,
    qualifier: isExact ? FigureQualifier.EXACT : FigureQualifier.APPROXIMATELY,
    status: isRestated ? FigureStatus.RESTATED : FigureStatus.FINAL,
    numerator: value === null ? null : numerator.value,
    denominator: value === null ? null : denominator.value,
    sampleSize: null,
    flags: [...new Set([...numerator.flags, ...denominator.flags, QualityFlag.DERIVED])],
    release: numerator.release,
    paragraph: paragraphsOf(numerator, denominator),
    intervalAt: () => null,
  });
}

function ofNothing(): Absence {
  return new Absence(AbsenceReason.NOT_APPLICABLE, 'There is nothing that it could be a share of.');
}

function paragraphsOf(...figures: readonly Figure[]): string | null {
  const paragraphs = new Set(figures.flatMap(({ paragraph }) => paragraph ?? []));
  return paragraphs.size === 0 ? null : [...paragraphs].join(' and ');
}
