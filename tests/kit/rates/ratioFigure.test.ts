import { describe, expect, it } from '@jest/globals';
import { ratioFigure } from '../../../kit/rates/ratioFigure.ts';
import { Absence } from '../../../schema/figures/absence.ts';
import { Figure, type FigureFacts } from '../../../schema/figures/figure.ts';
import { AbsenceReason, FigureQualifier, FigureStatus, QualityFlag, Unit } from '../../../schema/figures/words.ts';

const figure = (facts: Partial<FigureFacts>) =>
  new Figure({
    value: null,
    absence: null,
    unit: Unit.COUNT,
    qualifier: FigureQualifier.EXACT,
    status: FigureStatus.PROVISIONAL,
    numerator: null,
    denominator: null,
    sampleSize: null,
    flags: [],
    release: null,
    paragraph: null,
    intervalAt: () => null,
    ...facts,
  });
const ground = { unit: Unit.PERCENT, per: 100, ofNone: 'No offence.' };
const absent = new Absence(AbsenceReason.NOT_YET_PUBLISHED, 'Not yet.');

describe('one count in per cent of another', () => {
  it('has the interval of its count, and both numbers', () => {
    // Byar's limits of 65 are 50.163 and 82.849 (Breslow and Day, as public health profiles compute them).
    const ratio = ratioFigure(figure({ value: 65 }), figure({ value: 1000 }), ground);
    expect(ratio).toMatchObject({ value: 6.5, numerator: 65, denominator: 1000, unit: 'PERCENT', absence: null });
    expect(ratio.interval(0.95)?.lower).toBeCloseTo(5.016318771, 8);
    expect(ratio.interval(0.95)?.upper).toBeCloseTo(8.284913855, 8);
    expect(ratio.interval(0.95)?.method).toBe('BYAR');
    expect(ratioFigure(figure({ value: 9 }), figure({ value: 5 }), ground)).toMatchObject({ value: 180 });
  });

  it('is restated where either is, and carries the flags of both', () => {
    const restated = figure({ value: 5, status: FigureStatus.RESTATED, flags: [QualityFlag.TERRITORY] });
    const partial = figure({ value: 5, flags: [QualityFlag.PARTIAL_PERIOD, QualityFlag.TERRITORY] });
    expect(ratioFigure(partial, restated, ground)).toMatchObject({
      status: 'RESTATED',
      flags: ['PARTIAL_PERIOD', 'TERRITORY'],
    });
    expect(ratioFigure(restated, partial, ground).status).toBe('RESTATED');
  });

  it('is absent for the reason of either, and where there is nothing to divide by', () => {
    const count = figure({ value: 5 });
    expect(ratioFigure(figure({ absence: absent }), count, ground)).toMatchObject({ value: null, absence: absent });
    expect(ratioFigure(count, figure({ absence: absent }), ground)).toMatchObject({ value: null, absence: absent });
    expect(ratioFigure(count, figure({ value: 0 }), ground).absence).toMatchObject({
      reason: 'NOT_APPLICABLE',
      explanation: 'No offence.',
    });
    expect(ratioFigure(figure({ value: 0 }), count, ground)).toMatchObject({ value: 0, absence: null });
  });
});
