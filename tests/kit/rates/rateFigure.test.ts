import { describe, expect, it } from '@jest/globals';
import { rateFigure } from '../../../kit/rates/rateFigure.ts';
import { Figure, type FigureFacts } from '../../../schema/figures/figure.ts';
import { Observation } from '../../../schema/figures/observation.ts';
import { FigureQualifier, FigureStatus, QualityFlag, Unit } from '../../../schema/figures/words.ts';
import { Period } from '../../../schema/periods.ts';

const figure = (value: number, facts: Partial<FigureFacts> = {}) =>
  new Figure({
    value,
    absence: null,
    unit: Unit.COUNT,
    qualifier: FigureQualifier.EXACT,
    status: FigureStatus.FINAL,
    numerator: null,
    denominator: null,
    sampleSize: null,
    flags: [],
    release: null,
    paragraph: null,
    intervalAt: () => null,
    ...facts,
  });
const people = (value: number, facts: Partial<FigureFacts> = {}) =>
  new Observation(Period.parse('2021'), figure(value, facts));
const ground = { unit: Unit.RATE_PER_1000, per: 1_000, flags: [] };

describe('the figure of a rate', () => {
  it('has the interval of its count, on the published vector', () => {
    const rate = rateFigure(figure(65), people(100), { ...ground, per: 100 });
    expect(rate.value).toBe(65);
    expect(rate.interval(0.95)?.lower).toBeCloseTo(50.163187710459454, 9);
    expect(rate.interval(0.95)?.upper).toBeCloseTo(82.849138545939837, 9);
  });

  it('of a population of nought is absent and no number', () => {
    const rate = rateFigure(figure(3), people(0), ground);
    expect(rate.value).toBeNull();
    expect(rate.absence?.reason).toBe('NOT_APPLICABLE');
    expect(rate.interval(0.95)).toBeNull();
  });

  it('carries what is to be known of either side', () => {
    const rate = rateFigure(
      figure(3, { flags: [QualityFlag.TERRITORY] }),
      people(10, { flags: [QualityFlag.DERIVED] }),
      ground,
    );
    expect(rate.flags).toEqual(['TERRITORY', 'DERIVED']);
  });

  it('refuses a level outside 0 to 1', () => {
    expect(() => rateFigure(figure(3), people(10), ground).interval(1)).toThrow('A level lies above 0 and below 1');
  });
});
