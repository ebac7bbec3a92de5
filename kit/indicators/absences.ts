import { Absence } from '../../schema/figures/absence.ts';
import { AbsenceReason } from '../../schema/figures/words.ts';
import { Period } from '../../schema/periods.ts';
import type { Measure } from './measure.ts';
import { nearestPeriod } from './nearestPeriod.ts';

/** What is covered, as the absence of a figure is explained from it. */
export interface Coverage {
  readonly measure: Measure;
  readonly asAt: string | null;
  /** Whether a visible release covers the part, and whether any release does. */
  isVisible(part: number): boolean;
  isCovered(part: number): boolean;
  /** Codes of the visible parts, ascending. */
  readonly visible: readonly number[];
}

/** The periods of its own grain that a period of the measure is made of; null where the measure cannot give it. */
export function partsOf(measure: Measure, period: Period): readonly number[] | null {
  const addsUp = measure.nature === 'COUNT' || measure.nature === 'PROPORTION';
  if (addsUp && measure.grain === 'MONTH') return period.months === 0 ? null : period.monthCodes();
  if (addsUp && measure.grain === 'FINANCIAL_QUARTER') return period.quarterCodes();
  const isGiven = isOwnLength(measure, period.code) || measure.otherGrains?.includes(period.kind) === true;
  return isGiven ? [period.code] : null;
}

/** Whether a period is as long as those of the measure's own kind. */
export function isOwnLength({ grain }: Measure, code: number): boolean {
  const { kind, months } = Period.fromCode(code);
  return grain === 'DAY' ? kind === 'DAY' : months === monthsOf[grain];
}

const monthsOf = {
  DAY: 0,
  MONTH: 1,
  FINANCIAL_QUARTER: 3,
  FINANCIAL_HALF: 6,
  FINANCIAL_YEAR: 12,
  FINANCIAL_YEAR_TO_DATE: -1,
  CALENDAR_YEAR: 12,
  ROLLING_YEAR: 12,
} as const;

/** Why a period has no figure although the area is inside the territory (DESIGN, "Absence": the first that applies). */
export function absenceOf(period: Period, coverage: Coverage): Absence | null {
  const parts = partsOf(coverage.measure, period);
  if (parts === null) return cannotGive(period, coverage.measure);
  const missing = parts.filter((part) => !coverage.isVisible(part));
  if (missing.length === 0) return null;
  const nearest = nearestPeriod(period, (other) => {
    const others = partsOf(coverage.measure, other);
    return others !== null && others.length > 0 && others.every((part) => coverage.isVisible(part));
  });
  if (coverage.asAt !== null && parts.every((part) => coverage.isCovered(part))) {
    return new Absence(
      AbsenceReason.NOT_YET_PUBLISHED,
      `${period.label} was first published after ${coverage.asAt}.`,
      nearest,
    );
  }
  return afterOrBefore(period, missing, nearest, coverage);
}

function cannotGive(period: Period, measure: Measure): Absence {
  const own =
    measure.nature === 'SHARE'
      ? 'The survey gives twelve months at a time, which are never cut, added or averaged'
      : `The source gives no figure of that kind of period`;
  return new Absence(AbsenceReason.NOT_AVAILABLE, `${own}; ${period.label} cannot be told from it.`);
}

function afterOrBefore(
  period: Period,
  missing: readonly number[],
  nearest: Period | null,
  coverage: Coverage,
): Absence {
  const last = coverage.visible.at(-1);
  if (last === undefined) {
    const { asAt, measure } = coverage;
    const known = asAt === null ? 'is loaded' : `that is loaded had been published by ${asAt}`;
    return new Absence(AbsenceReason.NOT_AVAILABLE, `Nothing of "${measure.dataset.title}" ${known}.`, nearest);
  }
  if (missing.some((part) => part > last)) {
    const lastLabel = Period.fromCode(last).label;
    return new Absence(
      AbsenceReason.NOT_YET_PUBLISHED,
      `${period.label} ends after the last period that ${coverage.asAt === null ? 'any loaded release gives' : `had been published by ${coverage.asAt}`}: ${lastLabel}.`,
      nearest,
    );
  }
  const first = Period.fromCode(coverage.visible[0] ?? last).label;
  const why =
    missing.length === 1 || missing[0] === undefined
      ? period.label
      : `${Period.fromCode(missing[0]).label} and other parts of ${period.label}`;
  return new Absence(
    AbsenceReason.NOT_AVAILABLE,
    `No release gives ${why}; the first period published is ${first}.`,
    nearest,
  );
}
