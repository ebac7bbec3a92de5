import { Absence } from '../../schema/figures/absence.ts';
import { Figure } from '../../schema/figures/figure.ts';
import { Observation } from '../../schema/figures/observation.ts';
import { AbsenceReason, FigureStatus, Polarity, QualityFlag } from '../../schema/figures/words.ts';
import type { Period } from '../../schema/periods.ts';
import type { BreakPlace } from '../indicators/breakPlaces.ts';
import { absentFigure } from '../indicators/figureOf.ts';
import type { Measure } from '../indicators/measure.ts';
import type { Reading } from '../indicators/reading.ts';
import type { RestatedFigure } from '../indicators/restatementsOf.ts';

/** What a remainder is called. */
export interface RemainderWords {
  readonly id: string;
  readonly title: string;
  readonly definition: string;
  /** Why the area has none; null where it has one. */
  readonly outside: string | null;
}

/**
 * What the parts of an area leave of its whole. The two may be of different files, so that the parts may add up to more: then
 * there is no remainder, and never a negative one. It is what two counts differ by and no count of its own, so it has no interval.
 */
export class RemainderReading implements Reading {
  readonly measure: Measure;

  constructor(
    private readonly whole: Reading,
    private readonly parts: readonly Reading[],
    words: RemainderWords,
  ) {
    this.measure = { ...whole.measure, ...words, polarity: Polarity.NEUTRAL, nature: 'POSITION' };
  }

  get area(): string {
    return this.whole.area;
  }

  get asAt(): string | null {
    return this.whole.asAt;
  }

  /** Periods that the files of whole and parts have both. */
  async covered(): Promise<readonly number[]> {
    const [first] = this.parts;
    if (first === undefined) return [];
    const [whole, parts] = await Promise.all([this.whole.covered(), first.covered()]);
    return whole.filter((code) => parts.includes(code));
  }

  async figures(periods: readonly Period[]): Promise<readonly Observation[]> {
    const { outside } = this.measure;
    if (outside !== null) {
      const figure = absentFigure(this.measure, new Absence(AbsenceReason.NOT_APPLICABLE, outside));
      return periods.map((period) => new Observation(period, figure));
    }
    const [wholes, ...parts] = await Promise.all([this.whole, ...this.parts].map((each) => each.figures(periods)));
    return (wholes ?? []).map(({ period, figure }, place) => {
      const ofParts = parts.flatMap((observations) => observations[place]?.figure ?? []);
      return new Observation(period, this.#remainder(figure, ofParts));
    });
  }

  breakPlaces(period: Period): Promise<readonly BreakPlace[]> {
    return this.whole.breakPlaces(period);
  }

  /** None of its own: whole and parts tell theirs. */
  restatements(): Promise<readonly RestatedFigure[]> {
    return Promise.resolve([]);
  }

  forArea(): null {
    return null;
  }

  seenAt(asAt: string): RemainderReading {
    const { id, title, definition, outside } = this.measure;
    const parts = this.parts.map((part) => part.seenAt(asAt));
    return new RemainderReading(this.whole.seenAt(asAt), parts, { id, title, definition, outside });
  }

  #remainder(whole: Figure, parts: readonly Figure[]): Figure {
    const lacking = [whole, ...parts].find(({ value }) => value === null)?.absence ?? null;
    if (whole.value === null || lacking !== null) return absentFigure(this.measure, lacking ?? nothing);
    const placed = parts.reduce((sum, { value }) => sum + (value ?? 0), 0);
    if (placed > whole.value) return absentFigure(this.measure, exceeded(whole.value, placed));
    const statuses = [FigureStatus.RESTATED, FigureStatus.PROVISIONAL];
    return new Figure({
      value: whole.value - placed,
      absence: null,
      unit: whole.unit,
      qualifier: whole.qualifier,
      status: statuses.find((status) => [whole, ...parts].some((each) => each.status === status)) ?? FigureStatus.FINAL,
      numerator: null,
      denominator: null,
      sampleSize: null,
      flags: [...new Set([...whole.flags, ...parts.flatMap(({ flags }) => flags), QualityFlag.DERIVED])],
      release: whole.release,
      paragraph: null,
      intervalAt: () => null,
    });
  }
}

const nothing = new Absence(AbsenceReason.NOT_AVAILABLE, 'There is no whole to take the parts from.');

function exceeded(whole: number, placed: number): Absence {
  const [all, inParts] = [whole, placed].map((value) => value.toLocaleString('en-GB'));
  return new Absence(
    AbsenceReason.NOT_AVAILABLE,
    `The parts add up to ${inParts ?? ''}, more than the ${all ?? ''} of the whole, so what is left cannot be told: the two files are of different days, or the one files under a part what the other files elsewhere.`,
  );
}
