import { describe, expect, it } from '@jest/globals';
import { compareFigures } from '../../../kit/comparing/compareFigures.ts';
import { pooledFigure, type MemberFigure } from '../../../kit/comparing/pooledFigure.ts';
import type { Measure } from '../../../kit/indicators/measure.ts';
import { boroughCrime } from '../../../schema/datasets/performanceDatasets.ts';
import { Absence } from '../../../schema/figures/absence.ts';
import { Figure, type FigureFacts } from '../../../schema/figures/figure.ts';
import {
  AbsenceReason,
  FigureQualifier,
  FigureStatus,
  Polarity,
  QualityFlag,
  Unit,
} from '../../../schema/figures/words.ts';
import { Period } from '../../../schema/periods.ts';

const period = Period.parse('2025-01');
const measure = (nature: Measure['nature']): Measure => ({
  id: 'a-measure',
  title: 'A measure',
  definition: 'A measure.',
  unit: Unit.PERCENT,
  polarity: Polarity.NEUTRAL,
  dataset: boroughCrime,
  measure: 'a',
  category: '',
  scopes: ['all'],
  nature,
  per: 100,
  grain: 'MONTH',
  step: 1,
  outside: null,
  flags: [],
  assumedSampleSize: null,
});
const member = (nature: Measure['nature'], facts: Partial<FigureFacts>): MemberFigure => ({
  area: 'Somewhere',
  measure: measure(nature),
  figure: new Figure({
    value: null,
    absence: null,
    unit: Unit.PERCENT,
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
  }),
});
const proportion = (numerator: number, denominator: number, facts: Partial<FigureFacts> = {}) =>
  member('PROPORTION', { value: (100 * numerator) / denominator, numerator, denominator, ...facts });

describe('several areas as one', () => {
  it('have the counted proportion of all, and its interval', () => {
    const pooled = pooledFigure([proportion(65, 80), proportion(0, 20)], period);
    expect(pooled).toMatchObject({ value: 65, numerator: 65, denominator: 100, flags: [] });
    expect(pooled.interval(0.95)?.lower).toBeCloseTo(55.25444329688797, 9);
  });

  it('have a surveyed share by how many were asked in each, marked as derived', () => {
    const pooled = pooledFigure(
      [member('SHARE', { value: 50, sampleSize: 100 }), member('SHARE', { value: 80, sampleSize: 300 })],
      period,
    );
    expect(pooled).toMatchObject({ value: 72.5, sampleSize: 400, flags: [QualityFlag.DERIVED], numerator: null });
    const unknown = pooledFigure([member('SHARE', { value: 50 }), member('SHARE', { value: 80 })], period);
    expect(unknown.absence?.explanation).toContain('without knowing how many were asked');
  });

  it('have a rate by their counts and populations', () => {
    const rate = (numerator: number, denominator: number) => member('RATE', { value: 1, numerator, denominator });
    expect(pooledFigure([rate(10, 100), rate(0, 100)], period)).toMatchObject({ value: 5, denominator: 200 });
    expect(pooledFigure([rate(0, 100), rate(0, 100)], period)).toMatchObject({ value: 0 });
  });

  it('are as unsettled as the least settled of them', () => {
    const statusOf = (status: FigureStatus) =>
      pooledFigure([proportion(1, 2), proportion(1, 2, { status })], period).status;
    expect(statusOf(FigureStatus.PROVISIONAL)).toBe('PROVISIONAL');
    expect(statusOf(FigureStatus.RESTATED)).toBe('RESTATED');
  });

  it('have no figure where one of them has none', () => {
    const absence = new Absence(AbsenceReason.NOT_COLLECTED, 'It is not collected.');
    const pooled = pooledFigure([proportion(1, 2), member('PROPORTION', { absence })], period);
    expect(pooled.absence).toMatchObject({
      reason: 'NOT_COLLECTED',
      explanation: 'Somewhere has no figure: It is not collected.',
    });
  });
});

describe('an area and others', () => {
  it('are compared by their proportions', () => {
    expect(compareFigures(proportion(90, 100), [proportion(500, 1_000)], period)).toMatchObject({
      difference: 40,
      ratio: null,
      verdict: 'HIGHER',
    });
  });

  it.each([
    ['covers part of its period', QualityFlag.PARTIAL_PERIOD],
    ['looks loaded twice', QualityFlag.SUSPECTED_DUPLICATES],
    ['may be filed elsewhere', QualityFlag.SUSPECTED_REFILING],
  ])('are not compared where either %s', (_why, flag) => {
    const marred = proportion(90, 100, { flags: [flag] });
    const pair = { difference: 40, verdict: 'NOT_COMPARABLE', heldBy: flag };
    expect(compareFigures(marred, [proportion(500, 1_000)], period)).toMatchObject(pair);
    expect(compareFigures(proportion(90, 100), [proportion(250, 500), marred], period)).toMatchObject({
      verdict: 'NOT_COMPARABLE',
      heldBy: flag,
    });
  });

  it('are compared where the way of counting changed within the period of both', () => {
    const broken = (numerator: number) => proportion(numerator, 1_000, { flags: [QualityFlag.SERIES_BREAK] });
    expect(compareFigures(broken(900), [broken(500)], period)).toMatchObject({ verdict: 'HIGHER', heldBy: null });
  });

  it('have no ratio to nothing', () => {
    const rate = (numerator: number) => member('RATE', { value: numerator, numerator, denominator: 100 });
    expect(compareFigures(rate(9), [rate(0)], period)).toMatchObject({
      ratio: null,
      interval: null,
      verdict: 'TOO_FEW',
    });
    expect(compareFigures(rate(0), [rate(9)], period)).toMatchObject({ ratio: 0, interval: null, verdict: 'TOO_FEW' });
  });
});
