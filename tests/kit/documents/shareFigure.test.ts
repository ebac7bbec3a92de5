import { describe, expect, it } from '@jest/globals';
import { shareFigure } from '../../../kit/documents/shareFigure.ts';
import { Absence } from '../../../schema/figures/absence.ts';
import { Figure } from '../../../schema/figures/figure.ts';
import { AbsenceReason, FigureQualifier, FigureStatus, QualityFlag, Unit } from '../../../schema/figures/words.ts';

function count(value: number | null, paragraph: string, qualifier = FigureQualifier.EXACT): Figure {
  return new Figure({
    value,
    absence: value === null ? new Absence(AbsenceReason.SOURCE_LOST, 'The number is lost.') : null,
    unit: Unit.COUNT,
    qualifier,
    status: FigureStatus.FINAL,
    numerator: null,
    denominator: null,
    sampleSize: null,
    flags: [],
    release: null,
    paragraph,
    intervalAt: () => null,
  });
}

describe('a share of stated numbers', () => {
  it('is per cent, says what was divided and where both stand', () => {
    expect(shareFigure(count(627, '¶92'), count(630, '¶51'))).toMatchObject({
      value: expect.closeTo(99.5238, 4),
      unit: Unit.PERCENT,
      numerator: 627,
      denominator: 630,
      flags: [QualityFlag.DERIVED],
      paragraph: '¶92 and ¶51',
      qualifier: FigureQualifier.EXACT,
    });
  });

  it('is absent for the reason that either number is', () => {
    for (const share of [
      shareFigure(count(null, '¶92'), count(630, '¶51')),
      shareFigure(count(627, '¶92'), count(null, '¶51')),
    ]) {
      expect(share).toMatchObject({ value: null, numerator: null, absence: { reason: AbsenceReason.SOURCE_LOST } });
    }
  });

  it('does not exist of nothing', () => {
    expect(shareFigure(count(0, '¶1'), count(0, '¶1'))).toMatchObject({
      value: null,
      absence: { reason: AbsenceReason.NOT_APPLICABLE },
      paragraph: '¶1',
    });
  });

  it('is no more exact than what it is worked out from', () => {
    const share = shareFigure(count(600, '¶101', FigureQualifier.MORE_THAN), count(6000, '¶101'));
    expect(share).toMatchObject({ value: 10, qualifier: FigureQualifier.APPROXIMATELY });
  });
});
