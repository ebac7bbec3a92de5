import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countInterval } from '../../../kit/statistics/byar.ts';
import { explainProgress } from '../../../kit/targets/explainProgress.ts';
import { judgeTarget } from '../../../kit/targets/judgeTarget.ts';
import { TargetStatus } from '../../../kit/targets/targetStatus.ts';
import { Figure, type FigureFacts } from '../../../schema/figures/figure.ts';
import { Interval } from '../../../schema/figures/interval.ts';
import { FigureQualifier, FigureStatus, IntervalMethod, QualityFlag, Unit } from '../../../schema/figures/words.ts';
import { Period } from '../../../schema/periods.ts';

function countOf(value: number | null, facts: Partial<FigureFacts> = {}): Figure {
  return new Figure({
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
    intervalAt: (level) => {
      if (value === null) return null;
      const { lower, upper } = countInterval(value, level);
      return new Interval(lower, upper, level, IntervalMethod.BYAR);
    },
    ...facts,
  });
}

const down = { direction: 'DOWN', isDue: false, isStated: false } as const;

describe('A figure beside what a target asks', () => {
  it.each([
    [384_474, 'ON_TRACK', 'MET'],
    [390_000, 'NOT_DISTINGUISHABLE', 'NOT_DISTINGUISHABLE'],
    [391_000, 'NOT_DISTINGUISHABLE', 'NOT_DISTINGUISHABLE'],
    [400_000, 'OFF_TRACK', 'MISSED'],
  ] as const)('is judged by its interval: %d where 390,481 is asked at most', (value, before, due) => {
    const figure = countOf(value);
    expect(judgeTarget({ ...down, figure, asked: 390_481 })).toBe(before);
    expect(judgeTarget({ ...down, figure, asked: 390_481, isDue: true })).toBe(due);
  });

  it('turns about where more is asked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 100_000 }), fc.integer({ min: 10, max: 100_000 }), (value, asked) => {
        const turned = { ON_TRACK: 'OFF_TRACK', OFF_TRACK: 'ON_TRACK', NOT_DISTINGUISHABLE: 'NOT_DISTINGUISHABLE' };
        const figure = countOf(value);
        const fewer: string = judgeTarget({ ...down, figure, asked });
        const more: string = judgeTarget({ ...down, direction: 'UP', figure, asked });
        expect(Object.entries(turned)).toContainEqual([fewer, more]);
      }),
    );
  });

  it.each([
    ['there is no figure', countOf(null), 100],
    ['nothing is asked', countOf(100), null],
    ['the period is partial', countOf(100, { flags: [QualityFlag.PARTIAL_PERIOD] }), 100],
    ['the way of counting changed within it', countOf(100, { flags: [QualityFlag.SERIES_BREAK] }), 100],
    ['it has no interval', countOf(100, { intervalAt: () => null }), 100],
  ])('is not compared where %s', (_why, figure, asked) => {
    expect(judgeTarget({ ...down, figure, asked })).toBe('NOT_COMPARABLE');
  });

  it('is judged as it stands where a document states a number without an interval', () => {
    const figure = countOf(25, { intervalAt: () => null });
    const stated = { figure, direction: 'UP', isDue: true, isStated: true } as const;
    expect(judgeTarget({ ...stated, asked: 24 })).toBe('MET');
    expect(judgeTarget({ ...stated, asked: 26 })).toBe('MISSED');
  });

  it.each([
    ['an interval', countOf(384_474), 'the goal is reached (95% sure).'],
    [
      'none',
      countOf(25, { intervalAt: () => null }),
      'the goal is reached, by the number as it is stated: it has no interval, so chance is not allowed for.',
    ],
  ])('is told with what was done where it has %s', (_what, figure, words) => {
    const facts = { period: Period.parse('2007/08'), figure, asked: countOf(24), status: TargetStatus.MET };
    expect(explainProgress(facts)).toBe(`2007/08: ${figure.text} where ${facts.asked.text} is asked; ${words}`);
  });

  it('is told why it is not compared', () => {
    const said = (figure: Figure) =>
      explainProgress({
        period: Period.parse('2007/08'),
        figure,
        asked: countOf(24),
        status: TargetStatus.NOT_COMPARABLE,
      });
    expect(said(countOf(20, { flags: [QualityFlag.PARTIAL_PERIOD] }))).toMatch(
      /cannot be compared, since the figure is flagged PARTIAL_PERIOD\.$/,
    );
    expect(said(countOf(20, { intervalAt: () => null }))).toMatch(
      /cannot be compared, since the source gives no interval\.$/,
    );
  });
});
