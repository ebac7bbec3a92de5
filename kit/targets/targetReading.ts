import { Absence } from '../../schema/figures/absence.ts';
import { Figure } from '../../schema/figures/figure.ts';
import { AbsenceReason, FigureQualifier, FigureStatus, QualityFlag, Unit } from '../../schema/figures/words.ts';
import { Period } from '../../schema/periods.ts';
import type { TargetDeclaration } from '../../schema/targets/target.ts';
import { breakBetween } from '../indicators/breakPlaces.ts';
import type { Reading } from '../indicators/reading.ts';
import { brokenBy, explainProgress } from './explainProgress.ts';
import { judgeTarget } from './judgeTarget.ts';
import { goalOf, pathValue } from './targetPath.ts';
import { TargetStatus } from './targetStatus.ts';

/** A figure beside what its target asks of the period. */
export interface TargetProgressFacts {
  readonly period: Period;
  readonly asked: Figure;
  readonly figure: Figure;
  readonly status: TargetStatus;
  readonly explanation: string;
}

/** Sets the figures of a measure beside its target. */
export class TargetReading {
  readonly #due: Period;
  #baseline: Promise<Figure | null> | undefined;

  /** @param reading the target's own measure and area; null where no partner's file gives it */
  constructor(
    readonly declaration: TargetDeclaration,
    readonly reading: Reading | null,
  ) {
    this.#due = Period.parse(declaration.dueBy);
  }

  /** The baseline as it had been published by the day that the target is pinned to; null where it has none. */
  baseline(): Promise<Figure | null> {
    this.#baseline ??= this.#readBaseline();
    return this.#baseline;
  }

  async goal(): Promise<Figure> {
    return this.#numberOf(goalOf(this.declaration, (await this.baseline())?.value ?? null), 'No baseline is known');
  }

  async progress(periods: readonly Period[]): Promise<readonly TargetProgressFacts[]> {
    const figures = this.reading === null ? [] : await this.reading.figures(periods);
    return Promise.all(
      periods.map(async (period, place) => {
        const asked = await this.#asked(period);
        const figure = figures[place]?.figure ?? this.#withoutMeasure();
        const { direction, baseline } = this.declaration;
        const broken = baseline === null ? null : await this.#breakSince(Period.parse(baseline.period), period);
        const isDue = period.lastMonth >= this.#due.lastMonth;
        const isStated = this.reading?.measure.nature === 'POSITION';
        const status =
          broken === null
            ? judgeTarget({ figure, asked: asked.value, direction, isDue, isStated })
            : TargetStatus.NOT_COMPARABLE;
        const explanation =
          broken === null ? explainProgress({ period, asked, figure, status }) : brokenBy(broken.explanation);
        return { period, asked, figure, status, explanation };
      }),
    );
  }

  async #readBaseline(): Promise<Figure | null> {
    const { baseline } = this.declaration;
    if (baseline === null) return null;
    if (this.reading === null) return this.#withoutMeasure();
    const [observation] = await this.reading.seenAt(baseline.asAt).figures([Period.parse(baseline.period)]);
    if (observation === undefined) throw new RangeError('a period asked for was not answered');
    return observation.figure;
  }

  async #asked(period: Period): Promise<Figure> {
    const { baseline } = this.declaration;
    const goal = (await this.goal()).value;
    const from = (await this.baseline())?.value ?? null;
    const end = goal === null ? null : { value: goal, period: this.#due };
    if (baseline === null || from === null) {
      const isAsked = end !== null && period.months === end.period.months && period.lastMonth >= end.period.lastMonth;
      return this.#numberOf(isAsked ? end.value : null, `Without a baseline nothing is asked of ${period.label}`);
    }
    const start = { value: from, period: Period.parse(baseline.period) };
    const value = end === null ? null : pathValue(start, end, period);
    return this.#numberOf(value, `The target asks nothing of ${period.label}`);
  }

  async #breakSince(from: Period, to: Period) {
    if (this.reading === null) return null;
    return breakBetween(await this.reading.breakPlaces(from), await this.reading.breakPlaces(to));
  }

  #withoutMeasure(): Figure {
    return this.#numberOf(null, 'No partner’s file gives this measure');
  }

  /** A number of the target itself: promised, not counted, so without an interval. */
  #numberOf(value: number | null, lacking: string): Figure {
    const unit = Unit[this.declaration.unit];
    return new Figure({
      value: value !== null && unit === Unit.COUNT ? Math.round(value) : value,
      absence: value === null ? new Absence(AbsenceReason.NOT_AVAILABLE, `${lacking}.`) : null,
      unit,
      qualifier: FigureQualifier.EXACT,
      status: FigureStatus.FINAL,
      numerator: null,
      denominator: null,
      sampleSize: null,
      flags: [QualityFlag.DERIVED, ...(this.declaration.isOutsideMaterial ? [QualityFlag.OUTSIDE_MATERIAL] : [])],
      release: null,
      paragraph: null,
      intervalAt: () => null,
    });
  }
}
