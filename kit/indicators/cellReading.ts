import { Absence } from '../../schema/figures/absence.ts';
import { Observation } from '../../schema/figures/observation.ts';
import { AbsenceReason } from '../../schema/figures/words.ts';
import type { Period } from '../../schema/periods.ts';
import type { Area } from '../../schema/places/areas.ts';
import type { SeriesBreak } from '../../schema/series/seriesBreak.ts';
import type { Release } from '../releases/release.ts';
import { absenceOf, isOwnLength, partsOf, type Coverage } from './absences.ts';
import { breakPlaces, breaksOf, type BreakPlace } from './breakPlaces.ts';
import { absentFigure, figureOf } from './figureOf.ts';
import type { FigureReader } from './figureReader.ts';
import type { Measure } from './measure.ts';
import { keyOf, oncePerReader } from './oncePerReader.ts';
import { partOf, type Part } from './parts.ts';
import { periodValue, type PeriodValue } from './periodValue.ts';
import type { Reading } from './reading.ts';
import { restatementsOf, type RestatedFigure } from './restatementsOf.ts';
import { readScopeHistory, valueOf } from './scopeHistory.ts';
import type { Shelf } from './shelf.ts';
import { unusedName, usesOf } from './unusedName.ts';

const shares = oncePerReader<Promise<number | null>>();

type ShelvedCoverage = Coverage & { readonly shelves: readonly Shelf[]; readonly minorShelves: readonly Shelf[] };

/** Reads a measure from the cells of its dataset. */
export class CellReading implements Reading {
  #read: Promise<ShelvedCoverage> | undefined;
  readonly #breaks: readonly SeriesBreak[];

  /** @param area code of the area */
  constructor(
    readonly measure: Measure,
    readonly area: string,
    readonly asAt: string | null,
    private readonly reader: FigureReader,
  ) {
    this.#breaks = breaksOf(measure);
  }

  async covered(): Promise<readonly number[]> {
    const { visible } = await this.#coverage;
    return this.measure.otherGrains === undefined ? visible : visible.filter((code) => isOwnLength(this.measure, code));
  }

  /** The figures of any periods, read in one stretch, so that a series is one request to the reader. */
  async figures(periods: readonly Period[]): Promise<readonly Observation[]> {
    const { outside } = this.measure;
    if (outside !== null) {
      const figure = absentFigure(this.measure, new Absence(AbsenceReason.NOT_COLLECTED, outside));
      return periods.map((period) => new Observation(period, figure));
    }
    const coverage = await this.#coverage;
    const asked = periods.map((period) => {
      const absence = absenceOf(period, coverage);
      return { period, absence, codes: absence === null ? (partsOf(this.measure, period) ?? []) : [] };
    });
    const parts = await this.#parts(
      asked.flatMap(({ codes }) => codes),
      coverage,
    );
    return asked.map(({ period, absence, codes }) => {
      if (absence !== null) return new Observation(period, absentFigure(this.measure, absence));
      const own = codes.flatMap((code) => parts.get(code) ?? []);
      const isAcross = this.#places(codes, coverage).some(({ side }) => side === 'ACROSS');
      return new Observation(period, figureOf(this.measure, period, own, isAcross));
    });
  }

  async breakPlaces(period: Period): Promise<readonly BreakPlace[]> {
    if (this.measure.outside !== null || this.#breaks.length === 0) return [];
    return this.#places(partsOf(this.measure, period) ?? [], await this.#coverage);
  }

  /** Worked out once in a request, whichever area asks. */
  async unplacedShare(period: Period): Promise<number | null> {
    const { unplaced, ...measure } = this.measure;
    if (unplaced === undefined || measure.outside !== null) return null;
    return shares(this.reader, `${keyOf(this)} ${period.label}`, async () => {
      const read = (area: string) => this.#alike(measure, area).figures([period]);
      const [part, whole] = await Promise.all([read(unplaced.area), read(unplaced.whole)]);
      const [without, all] = [part[0]?.figure.value ?? null, whole[0]?.figure.value ?? null];
      return without === null || all === null || all === 0 ? null : without / all;
    });
  }

  async restatements(): Promise<readonly RestatedFigure[]> {
    if (this.measure.outside !== null) return [];
    const { shelves, minorShelves, visible } = await this.#coverage;
    const scopes = await Promise.all(
      [...shelves, ...minorShelves].map((shelf) => readScopeHistory(this.measure, this.#keptUnder, shelf, this.reader)),
    );
    // Of a period that only a minor scope covers there is no figure, and so none that was restated.
    return restatementsOf(this.measure, this.asAt, scopes, visible);
  }

  forArea(area: Area): CellReading | null {
    const measure = this.measure.forArea?.(area);
    return measure === undefined ? null : new CellReading(measure, area.code, this.asAt, this.reader);
  }

  seenAt(asAt: string): CellReading {
    return new CellReading(this.measure, this.area, asAt, this.reader);
  }

  /** Code of the area that the cells are of. */
  get #keptUnder(): string {
    return this.measure.keptUnder ?? this.area;
  }

  /** A reading of the same dataset and scopes, which are not asked for anew: so its cells are read in one statement with this one’s. */
  #alike(measure: Measure, area: string): CellReading {
    const other = new CellReading(measure, area, this.asAt, this.reader);
    other.#read = this.#coverage;
    return other;
  }

  get #coverage() {
    this.#read ??= this.#readCoverage();
    return this.#read;
  }

  #places(parts: readonly number[], { shelves }: ShelvedCoverage): readonly BreakPlace[] {
    if (this.#breaks.length === 0) return [];
    return breakPlaces(this.#breaks, this.measure.measure, parts, shelves, this.asAt);
  }

  async #readCoverage(): Promise<ShelvedCoverage> {
    const { scopes, minorScopes = [], dataset } = this.measure;
    const read = (scope: string) => this.reader.shelf(dataset.id, scope);
    const shelves = await Promise.all(scopes.map(read));
    const minorShelves = await Promise.all(minorScopes.map(read));
    const visible = new Set(shelves.flatMap(({ book }) => book.coveredPeriods(this.asAt)));
    return {
      measure: this.measure,
      asAt: this.asAt,
      shelves,
      minorShelves,
      visible: [...visible].sort((one, other) => one - other),
      isVisible: (part) => visible.has(part),
      isCovered: (part) => shelves.some(({ book }) => book.standing(part, null) !== undefined),
    };
  }

  async #parts(
    codes: readonly number[],
    { shelves, minorShelves }: ShelvedCoverage,
  ): Promise<ReadonlyMap<number, Part>> {
    if (codes.length === 0) return new Map();
    const read = (shelf: Shelf) => (this.measure.sum === undefined ? this.#stored(shelf, codes) : this.#added(shelf));
    const [scopes, minor] = await Promise.all([Promise.all(shelves.map(read)), Promise.all(minorShelves.map(read))]);
    const valuesAt = (code: number, given: readonly ValueAt[]) => given.map((valueAt) => valueAt(code));
    const parts = codes.map((code) => partOf(code, valuesAt(code, scopes), valuesAt(code, minor)));
    return new Map(parts.flatMap((part) => (part === undefined ? [] : [[part.code, part]])));
  }

  /** The values of one scope where a series holds them. */
  async #stored(shelf: Shelf, codes: readonly number[]): Promise<ValueAt> {
    const { measure, category, dataset } = this.measure;
    const stretch = {
      area: this.#keptUnder,
      from: Math.min(...codes),
      to: Math.max(...codes),
      asAt: this.asAt,
      lines: shelf.book.lines,
    };
    const series = shelf.series(measure, category);
    const rows = series === undefined ? noRows : await this.reader.rows({ ...stretch, series });
    const uses = usesOf(this.measure, category);
    const question = {
      book: shelf.book,
      series,
      area: this.area,
      rows,
      omittedIsZero: dataset.omittedIsZero,
      asAt: this.asAt,
      unusedIn: (period: number, release: Release) => unusedName(uses, period, release, measure, shelf),
    };
    return (code) => periodValue(code, question);
  }

  /** The values of one scope where they are sums that no series holds: with their history, since a sum is restated only where it changes. */
  async #added(shelf: Shelf): Promise<ValueAt> {
    const history = await readScopeHistory(this.measure, this.#keptUnder, shelf, this.reader);
    return (code) => valueOf(this.measure, code, this.asAt, history);
  }
}

type ValueAt = (code: number) => PeriodValue | undefined;

const noRows = { dated: new Map<number, never>(), undated: new Map<number, never>() };
