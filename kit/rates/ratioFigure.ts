import { Absence } from '../../schema/figures/absence.ts';
import { Figure } from '../../schema/figures/figure.ts';
import { Interval } from '../../schema/figures/interval.ts';
import type { Unit } from '../../schema/figures/words.ts';
import { AbsenceReason, FigureStatus, IntervalMethod } from '../../schema/figures/words.ts';
import { refuseLevel } from '../indicators/refuseLevel.ts';
import { rateInterval } from '../statistics/rateInterval.ts';

export interface RatioGround {
  readonly unit: Unit;
  /** 100 for per cent. */
  readonly per: number;
  /** Why there is no ratio where there is nothing to divide by. */
  readonly ofNone: string;
}

/**
 * One count for every so many of another of the same period and area, such as positive outcomes for every hundred offences.
 * The first need be no part of the second, so its interval is that of its count (Byar's, exact below 10), the second
 * being taken as it is. Absent for the reason that either is.
 */
export function ratioFigure(count: Figure, whole: Figure, { unit, per, ofNone }: RatioGround): Figure {
  const facts = {
    unit,
    qualifier: count.qualifier,
    status: count.status === FigureStatus.RESTATED ? count.status : whole.status,
    sampleSize: null,
    flags: [...new Set([...count.flags, ...whole.flags])],
    release: count.release,
    paragraph: null,
  };
  const { value: events } = count;
  const { value: over } = whole;
  if (events === null || over === null || over === 0) {
    const absence = count.absence ?? whole.absence ?? new Absence(AbsenceReason.NOT_APPLICABLE, ofNone);
    const nothing = { value: null, numerator: null, denominator: null, intervalAt: () => null };
    return new Figure({ ...facts, ...nothing, status: FigureStatus.FINAL, absence });
  }
  return new Figure({
    ...facts,
    value: (events / over) * per,
    absence: null,
    numerator: events,
    denominator: over,
    intervalAt: (level) => {
      refuseLevel(level);
      const { lower, upper } = rateInterval(events, over, per, level);
      return new Interval(lower, upper, level, events < 10 ? IntervalMethod.EXACT_POISSON : IntervalMethod.BYAR);
    },
  });
}
