import { Observation } from '../../schema/figures/observation.ts';
import type { Polarity } from '../../schema/figures/words.ts';
import { Unit } from '../../schema/figures/words.ts';
import type { Period } from '../../schema/periods.ts';
import type { Area } from '../../schema/places/areas.ts';
import type { BreakPlace } from '../indicators/breakPlaces.ts';
import type { Measure } from '../indicators/measure.ts';
import type { Reading } from '../indicators/reading.ts';
import type { RestatedFigure } from '../indicators/restatementsOf.ts';
import { ratioFigure } from './ratioFigure.ts';

/** What a ratio is called. */
export interface RatioWords {
  readonly id: string;
  readonly title: string;
  readonly definition: string;
  readonly polarity: Polarity;
  /** What is divided by, such as "offence was recorded". */
  readonly whole: string;
}

/** One count in per cent of another, of the same periods and areas. */
export class RatioReading implements Reading {
  readonly measure: Measure;

  constructor(
    private readonly counts: Reading,
    private readonly wholes: Reading,
    private readonly words: RatioWords,
  ) {
    const { id, title, definition, polarity } = words;
    this.measure = { ...counts.measure, id, title, definition, polarity, unit: Unit.PERCENT, nature: 'RATE', per: 100 };
  }

  get area(): string {
    return this.counts.area;
  }

  get asAt(): string | null {
    return this.counts.asAt;
  }

  async covered(): Promise<readonly number[]> {
    const [covered] = await Promise.all([this.counts.covered(), this.wholes.covered()]);
    return covered;
  }

  async figures(periods: readonly Period[]): Promise<readonly Observation[]> {
    const [counts, wholes] = await Promise.all([this.counts.figures(periods), this.wholes.figures(periods)]);
    return counts.map(({ period, figure }, place) => {
      const whole = wholes[place]?.figure;
      if (whole === undefined) throw new RangeError('a period asked for was not answered');
      const ofNone = `No ${this.words.whole} in ${period.label}, so there is nothing to divide by.`;
      return new Observation(period, ratioFigure(figure, whole, { unit: Unit.PERCENT, per: 100, ofNone }));
    });
  }

  breakPlaces(period: Period): Promise<readonly BreakPlace[]> {
    return this.counts.breakPlaces(period);
  }

  /** Those of what is divided. */
  restatements(): Promise<readonly RestatedFigure[]> {
    return this.counts.restatements();
  }

  forArea(area: Area): RatioReading | null {
    const counts = this.counts.forArea(area);
    const wholes = this.wholes.forArea(area);
    return counts === null || wholes === null ? null : new RatioReading(counts, wholes, this.words);
  }

  seenAt(asAt: string): RatioReading {
    return new RatioReading(this.counts.seenAt(asAt), this.wholes.seenAt(asAt), this.words);
  }
}
