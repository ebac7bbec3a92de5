import { Absence } from '../../schema/figures/absence.ts';
import { Figure, type FigureFacts } from '../../schema/figures/figure.ts';
import { Interval } from '../../schema/figures/interval.ts';
import type { Observation } from '../../schema/figures/observation.ts';
import type { QualityFlag, Unit } from '../../schema/figures/words.ts';
import { AbsenceReason, IntervalMethod } from '../../schema/figures/words.ts';
import { refuseLevel } from '../indicators/refuseLevel.ts';
import { rateInterval } from '../statistics/rateInterval.ts';

/** A count before it is divided, and what it is divided for. */
export interface RateGround {
  readonly unit: Unit;
  /** 1,000 for "per 1,000 residents". */
  readonly per: number;
  readonly flags: readonly QualityFlag[];
}

/** A count over a population; the population is taken as known without error. Absent for the reason that either is. */
export function rateFigure(count: Figure, population: Observation | Absence, ground: RateGround): Figure {
  if (count.value === null) return without(count, count.absence, ground);
  if (population instanceof Absence) return without(count, population, ground);
  const over = population.figure.value;
  if (over === null) return without(count, population.figure.absence, ground);
  if (over <= 0) return without(count, ofNobody(), ground);
  const { value: events } = count;
  return new Figure({
    ...factsOf(count, ground),
    value: (events / over) * ground.per,
    absence: null,
    numerator: events,
    denominator: over,
    denominatorPeriod: population.period,
    denominatorRelease: population.figure.release,
    flags: [...new Set([...count.flags, ...population.figure.flags, ...ground.flags])],
    intervalAt: (level) => intervalOf(events, over, ground.per, level),
  });
}

function without(count: Figure, absence: Absence | null, ground: RateGround): Figure {
  const why = absence ?? new Absence(AbsenceReason.NOT_AVAILABLE, 'The count is not available.');
  return new Figure({ ...factsOf(count, ground), value: null, absence: why, intervalAt: () => null });
}

function factsOf(count: Figure, { unit }: RateGround): Omit<FigureFacts, 'value' | 'absence' | 'intervalAt'> {
  const { qualifier, status, sampleSize, flags, release, paragraph } = count;
  return { unit, qualifier, status, sampleSize, flags, release, paragraph, numerator: null, denominator: null };
}

function ofNobody(): Absence {
  return new Absence(
    AbsenceReason.NOT_APPLICABLE,
    'There are none there to divide by, by the source, so there is no rate.',
  );
}

function intervalOf(events: number, over: number, per: number, level: number): Interval {
  refuseLevel(level);
  const { lower, upper } = rateInterval(events, over, per, level);
  return new Interval(lower, upper, level, events < 10 ? IntervalMethod.EXACT_POISSON : IntervalMethod.BYAR);
}
