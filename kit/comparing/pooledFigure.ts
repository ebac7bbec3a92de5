import { Absence } from '../../schema/figures/absence.ts';
import { Figure, type FigureFacts } from '../../schema/figures/figure.ts';
import { Interval } from '../../schema/figures/interval.ts';
import { Observation } from '../../schema/figures/observation.ts';
import { AbsenceReason, FigureStatus, IntervalMethod, QualityFlag } from '../../schema/figures/words.ts';
import type { Period } from '../../schema/periods.ts';
import { isOfHundred } from '../indicators/isOfHundred.ts';
import type { Measure } from '../indicators/measure.ts';
import { refuseLevel } from '../indicators/refuseLevel.ts';
import { rateFigure } from '../rates/rateFigure.ts';
import { wilsonInterval } from '../statistics/wilson.ts';

/** The figure of one area among those put together. */
export interface MemberFigure {
  /** The area's name. */
  readonly area: string;
  readonly measure: Measure;
  readonly figure: Figure;
}

export type MemberFigures = readonly [MemberFigure, ...MemberFigure[]];

/**
 * Several areas as one: rates by their counts and populations, surveyed shares by how many were asked in each (which is
 * no average over time). Absent where one of them is.
 */
export function pooledFigure(members: MemberFigures, period: Period): Figure {
  const [first, ...others] = members;
  if (others.length === 0) return first.figure;
  const lacking = members.find(({ figure }) => figure.value === null);
  if (lacking !== undefined) return absent(lacking);
  return isOfHundred(first.measure) ? pooledShare(members) : pooledRate(members, period);
}

/** How many were asked, or counted, for the shares of all members; null where that is neither known nor assumed. */
export function askedOf(members: MemberFigures): number | null {
  const asked = members.map(askedOfOne);
  return asked.some((each) => each === null) ? null : asked.reduce<number>((sum, each) => sum + (each ?? 0), 0);
}

function askedOfOne({ figure, measure }: MemberFigure): number | null {
  return measure.nature === 'PROPORTION' ? figure.denominator : (figure.sampleSize ?? measure.assumedSampleSize);
}

function pooledRate(members: MemberFigures, period: Period): Figure {
  const [{ figure, measure }] = members;
  const counts = new Figure({ ...commonFacts(members), value: sumOf(members, (member) => member.numerator) });
  const residents = new Figure({
    ...commonFacts(members),
    flags: [],
    value: sumOf(members, (member) => member.denominator),
  });
  const population = new Observation(figure.denominatorPeriod ?? period, residents);
  return rateFigure(counts, population, { unit: figure.unit, per: measure.per ?? 1, flags: [] });
}

function pooledShare(members: MemberFigures): Figure {
  const asked = askedOf(members);
  const [{ measure }] = members;
  if (asked === null) {
    const why = 'Shares of several areas cannot be put together without knowing how many were asked in each.';
    return new Figure({ ...commonFacts(members), value: null, absence: new Absence(AbsenceReason.NOT_AVAILABLE, why) });
  }
  const said = members.reduce((sum, one) => sum + (one.figure.value ?? 0) * (askedOfOne(one) ?? 0), 0);
  // The sum of rounded products may lie a hair above its whole.
  const value = Math.min(100, said / asked);
  const isSurvey = measure.nature === 'SHARE';
  const facts = commonFacts(members);
  return new Figure({
    ...facts,
    value,
    numerator: isSurvey ? null : sumOf(members, (one) => one.numerator),
    denominator: isSurvey ? null : asked,
    flags: isSurvey ? [...facts.flags, QualityFlag.DERIVED] : facts.flags,
    sampleSize: isSurvey && members.every((one) => one.figure.sampleSize !== null) ? asked : null,
    intervalAt: (level) => {
      refuseLevel(level);
      const { lower, upper } = wilsonInterval((value / 100) * asked, asked, level);
      return new Interval(lower * 100, upper * 100, level, IntervalMethod.WILSON);
    },
  });
}

function absent({ area, figure }: MemberFigure): Figure {
  const explanation = `${area} has no figure: ${figure.absence?.explanation ?? 'none is known.'}`;
  const { unit, qualifier, flags } = figure;
  return new Figure({
    ...nothingDivided,
    value: null,
    absence: new Absence(figure.absence?.reason ?? AbsenceReason.NOT_AVAILABLE, explanation),
    unit,
    qualifier,
    flags,
    status: FigureStatus.FINAL,
  });
}

const nothingDivided = {
  numerator: null,
  denominator: null,
  sampleSize: null,
  release: null,
  paragraph: null,
  intervalAt: () => null,
} as const;

/** What is to be known of all members; the release is that of the first, since one dataset gives them all. */
function commonFacts(members: MemberFigures): Omit<FigureFacts, 'value'> {
  const figures = members.map(({ figure }) => figure);
  const statuses = [FigureStatus.RESTATED, FigureStatus.PROVISIONAL];
  const [{ figure }] = members;
  return {
    ...nothingDivided,
    absence: null,
    unit: figure.unit,
    qualifier: figure.qualifier,
    status: statuses.find((status) => figures.some((each) => each.status === status)) ?? FigureStatus.FINAL,
    flags: [...new Set(figures.flatMap(({ flags }) => flags))],
    release: figure.release,
  };
}

function sumOf(members: MemberFigures, numberOf: (figure: Figure) => number | null): number {
  return members.reduce((sum, { figure }) => sum + (numberOf(figure) ?? 0), 0);
}
