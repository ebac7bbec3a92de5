import { Arg, Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Absence } from '../../schema/figures/absence.ts';
import { Change } from '../../schema/figures/change.ts';
import { Figure } from '../../schema/figures/figure.ts';
import { Observation } from '../../schema/figures/observation.ts';
import { PeriodScalar } from '../../schema/figures/scalars.ts';
import { AbsenceReason, Comparison, PeriodKind, Polarity, Unit } from '../../schema/figures/words.ts';
import { Period } from '../../schema/periods.ts';
import { absenceOf, partsOf, type Coverage } from './absences.ts';
import { changeOf } from './changeOf.ts';
import { absentFigure, figureOf } from './figureOf.ts';
import type { FigureReader, Shelf } from './figureReader.ts';
import type { Measure } from './measure.ts';
import { partOf, type Part } from './parts.ts';
import { periodValue } from './periodValue.ts';
import { seriesPeriods } from './seriesPeriods.ts';

@Directive('@shareable')
@ObjectType('Indicator', {
  description:
    'A measure of an area that can be asked for any period: the one shape in which every measure of every partner answers.',
})
export class Indicator {
  #read: Promise<Coverage & { readonly shelves: readonly Shelf[] }> | undefined;

  /** @param area code of the area */
  constructor(
    private readonly measure: Measure,
    private readonly area: string,
    private readonly asAt: string | null,
    private readonly reader: FigureReader,
  ) {}

  @Field(() => ID, { description: 'Such as "crime/burglary".' })
  get id(): string {
    return this.measure.id;
  }

  @Field(() => String, { description: 'Such as "Recorded crime: burglary".' })
  get title(): string {
    return this.measure.title;
  }

  @Field(() => String, { description: 'What is counted or asked, and whose figures these are.' })
  get definition(): string {
    return this.measure.definition;
  }

  @Field(() => Unit, { description: 'In what it is counted, such as COUNT.' })
  get unit(): Unit {
    return this.measure.unit;
  }

  @Field(() => Polarity, { description: 'Which way is good, such as LOW_GOOD.' })
  get polarity(): Polarity {
    return this.measure.polarity;
  }

  @Field(() => Observation, {
    nullable: true,
    description:
      'The most recent period of the source’s own kind that has a value, such as a month or a rolling year; null where there is none.',
  })
  async latest(): Promise<Observation | null> {
    if (this.measure.outside !== null) return null;
    const { visible } = await this.#coverage;
    // Counts stand in every covered period; a survey may leave an area out of its last one.
    const candidates = this.measure.dataset.omittedIsZero ? visible.slice(-1) : visible;
    const own = candidates.map((code) => this.#ownPeriod(code));
    const figures = await this.#figures(own);
    return figures.findLast(({ figure }) => figure.value !== null) ?? null;
  }

  @Field(() => Figure, { description: 'The figure of a period; where there is none, it says why.' })
  async at(
    @Arg('period', () => PeriodScalar, { description: 'Such as "2025-01", "2024/25-Q4" or "R12-2025-11".' })
    period: Period,
  ): Promise<Figure> {
    const [observation] = await this.#figures([period]);
    if (observation === undefined) throw new RangeError('a period asked for was not answered');
    return observation.figure;
  }

  @Field(() => [Observation], {
    description:
      'The figures of consecutive periods, absent ones too; from the first period covered to the last where not said otherwise. At most 600.',
  })
  async series(
    @Arg('from', () => PeriodScalar, {
      nullable: true,
      description: 'First period, such as "2023-10"; the first covered where left out.',
    })
    from: Period | null,
    @Arg('to', () => PeriodScalar, {
      nullable: true,
      description: 'Last period, such as "2024-02"; the last covered where left out.',
    })
    to: Period | null,
    @Arg('by', () => PeriodKind, {
      nullable: true,
      description:
        'Kind of the periods, such as FINANCIAL_QUARTER; the kind of `from` where left out, and the source’s own where that is left out too.',
    })
    by: PeriodKind | null,
    @Arg('last', () => Int, { nullable: true, description: 'Only so many, counted from the end, such as 12.' })
    last: number | null,
  ): Promise<Observation[]> {
    const { visible } = await this.#coverage;
    const periods = seriesPeriods(this.measure, visible, {
      from: from ?? null,
      to: to ?? null,
      by: by ?? null,
      last: last ?? null,
    });
    return this.#figures(periods);
  }

  @Field(() => Change, {
    nullable: true,
    description:
      'The change up to a period, with a verdict that allows for chance; null only where no period is given and there is no latest one.',
  })
  async change(
    @Arg('period', () => PeriodScalar, {
      nullable: true,
      description: 'Such as "R12-2023-12"; the latest where left out.',
    })
    period: Period | null,
    @Arg('since', () => Comparison, {
      defaultValue: Comparison.SAME_PERIOD_LAST_YEAR,
      description: 'With what it is compared.',
    })
    since: Comparison,
  ): Promise<Change | null> {
    const to = period ?? (await this.latest())?.period ?? null;
    if (to === null) return null;
    const from = since === Comparison.PREVIOUS_PERIOD ? to.previous() : to.sameLastYear();
    const [before, after] = await this.#figures([from, to]);
    return before === undefined || after === undefined ? null : changeOf(this.measure, before, after);
  }

  get #coverage() {
    this.#read ??= this.#readCoverage();
    return this.#read;
  }

  #ownPeriod(code: number): Period {
    const period = Period.fromCode(code);
    return this.measure.grain === 'ROLLING_YEAR' ? Period.rollingYearTo(period.lastMonth) : period;
  }

  /** The figures of any periods, read in one stretch, so that a series is one request to the reader. */
  async #figures(periods: readonly Period[]): Promise<Observation[]> {
    const { outside } = this.measure;
    if (outside !== null) {
      const figure = absentFigure(this.measure, new Absence(AbsenceReason.NOT_COLLECTED, outside));
      return periods.map((period) => new Observation(period, figure));
    }
    const coverage = await this.#coverage;
    const asked = periods.map((period) => ({ period, absence: absenceOf(period, coverage) }));
    const covered = asked.filter(({ absence }) => absence === null);
    const parts = await this.#parts(
      covered.flatMap(({ period }) => partsOf(this.measure, period) ?? []),
      coverage.shelves,
    );
    return asked.map(({ period, absence }) => {
      if (absence !== null) return new Observation(period, absentFigure(this.measure, absence));
      const own = (partsOf(this.measure, period) ?? []).flatMap((code) => parts.get(code) ?? []);
      return new Observation(period, figureOf(this.measure, period, own));
    });
  }

  async #readCoverage(): Promise<Coverage & { readonly shelves: readonly Shelf[] }> {
    const { scopes, dataset } = this.measure;
    const shelves = await Promise.all(scopes.map((scope) => this.reader.shelf(dataset.id, scope)));
    const visible = new Set(shelves.flatMap(({ book }) => book.coveredPeriods(this.asAt)));
    return {
      measure: this.measure,
      asAt: this.asAt,
      shelves,
      visible: [...visible].sort((one, other) => one - other),
      isVisible: (part) => visible.has(part),
      isCovered: (part) => shelves.some(({ book }) => book.standing(part, null) !== undefined),
    };
  }

  async #parts(codes: readonly number[], shelves: readonly Shelf[]): Promise<ReadonlyMap<number, Part>> {
    if (codes.length === 0) return new Map();
    const { measure, category, dataset } = this.measure;
    const stretch = { area: this.area, from: Math.min(...codes), to: Math.max(...codes), asAt: this.asAt };
    const questions = await Promise.all(
      shelves.map(async (shelf) => {
        const { book } = shelf;
        const series = shelf.series(measure, category);
        const rows = series === undefined ? noRows : await this.reader.rows({ ...stretch, series });
        return { book, series, rows, omittedIsZero: dataset.omittedIsZero, asAt: this.asAt };
      }),
    );
    const parts = codes.map((code) =>
      partOf(
        code,
        questions.map((question) => periodValue(code, question)),
      ),
    );
    return new Map(parts.flatMap((part) => (part === undefined ? [] : [[part.code, part]])));
  }
}

const noRows = { dated: new Map<number, never>(), undated: new Map<number, never>() };
