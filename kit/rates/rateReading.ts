import { employeesColumn } from '../../schema/datasets/complaintDatasets.ts';
import { Absence } from '../../schema/figures/absence.ts';
import { Observation } from '../../schema/figures/observation.ts';
import { AbsenceReason, Denominator, QualityFlag, Unit } from '../../schema/figures/words.ts';
import type { Period } from '../../schema/periods.ts';
import type { Area } from '../../schema/places/areas.ts';
import { isVisited } from '../../schema/places/visitors.ts';
import type { BreakPlace } from '../indicators/breakPlaces.ts';
import { CellReading } from '../indicators/cellReading.ts';
import type { FigureReader } from '../indicators/figureReader.ts';
import type { Measure } from '../indicators/measure.ts';
import { ownPeriod } from '../indicators/ownPeriod.ts';
import type { Reading } from '../indicators/reading.ts';
import type { RestatedFigure } from '../indicators/restatementsOf.ts';
import { denominatorMeasure, denominatorWords } from './denominatorMeasure.ts';
import { nearestYear } from './nearestYear.ts';
import { rateFigure } from './rateFigure.ts';

/** Counts of a measure for every so many of a population. */
export class RateReading implements Reading {
  readonly measure: Measure;
  readonly #population: Reading;
  #known: Promise<readonly Observation[]> | undefined;

  /**
   * @param counts a reading whose measure counts
   * @param per such as 1,000
   */
  constructor(
    readonly counts: Reading,
    private readonly denominator: Denominator,
    private readonly per: number,
    private readonly reader: FigureReader,
  ) {
    const territory = counts.measure.territory ?? counts.area;
    const population = denominatorMeasure(denominator, territory);
    this.measure = rateMeasure(counts.measure, denominator, per, population);
    this.#population = new CellReading(population, territory, counts.asAt, reader);
  }

  get area(): string {
    return this.counts.area;
  }

  get asAt(): string | null {
    return this.counts.asAt;
  }

  async covered(): Promise<readonly number[]> {
    // The population is asked for along with the counts, so that both are one statement.
    const [covered] = await Promise.all([this.counts.covered(), this.#population.covered()]);
    return covered;
  }

  async figures(periods: readonly Period[]): Promise<readonly Observation[]> {
    const [counts, years] = await Promise.all([this.counts.figures(periods), this.#years()]);
    const isOfPeople = this.denominator === Denominator.RESIDENTS || this.denominator === Denominator.HOUSEHOLDS;
    const ground = {
      unit: this.measure.unit,
      per: this.per,
      flags: isOfPeople && isVisited(this.area) ? [QualityFlag.VISITORS] : [],
    };
    return counts.map(({ period, figure }) => {
      const population = nearestYear(years, period) ?? this.#absence(period, years);
      return new Observation(period, rateFigure(figure, population, ground));
    });
  }

  breakPlaces(period: Period): Promise<readonly BreakPlace[]> {
    return this.counts.breakPlaces(period);
  }

  async unplacedShare(period: Period): Promise<number | null> {
    return (await this.counts.unplacedShare?.(period)) ?? null;
  }

  /** Those of the counts: populations are made anew each year and restate no crime. */
  restatements(): Promise<readonly RestatedFigure[]> {
    return this.counts.restatements();
  }

  forArea(area: Area): RateReading | null {
    const counts = this.counts.forArea(area);
    return counts === null ? null : new RateReading(counts, this.denominator, this.per, this.reader);
  }

  seenAt(asAt: string): RateReading {
    return new RateReading(this.counts.seenAt(asAt), this.denominator, this.per, this.reader);
  }

  #years(): Promise<readonly Observation[]> {
    this.#known ??= this.#readYears();
    return this.#known;
  }

  async #readYears(): Promise<readonly Observation[]> {
    const population = this.#population;
    const covered = await population.covered();
    const years = await population.figures(covered.map((code) => ownPeriod(population.measure, code)));
    return years.filter(({ figure }) => figure.value !== null);
  }

  #absence(period: Period, years: readonly Observation[]): Absence {
    const dataset = this.#population.measure.dataset.title;
    const why =
      years.length === 0
        ? `nothing of "${dataset}" is loaded for this area${this.denominator === Denominator.EMPLOYEES ? `, or it has no column ${employeesColumn}` : ''}`
        : `"${dataset}" gives no year within five of ${period.label}`;
    return new Absence(AbsenceReason.NOT_AVAILABLE, `There is nothing to divide by: ${why}.`);
  }
}

function rateMeasure(counts: Measure, denominator: Denominator, per: number, population: Measure): Measure {
  const words = `${per.toLocaleString('en-GB')} ${denominatorWords[denominator]}`;
  return {
    ...counts,
    id: `${counts.id}/per-${String(per)}-${denominatorWords[denominator]}`,
    title: `${counts.title} per ${words}`,
    definition: `${counts.definition} For every ${words}, in the period itself and not made up to a year. ${population.definition} The year taken is that of the period’s middle, or else the nearest one within five years; each figure says which.`,
    unit: per === 1_000 ? Unit.RATE_PER_1000 : Unit.RATE,
    nature: 'RATE',
    per,
  };
}
