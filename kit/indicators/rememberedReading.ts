import type { Observation } from '../../schema/figures/observation.ts';
import type { Period } from '../../schema/periods.ts';
import type { Area } from '../../schema/places/areas.ts';
import type { BreakPlace } from './breakPlaces.ts';
import type { FigureReader } from './figureReader.ts';
import type { Measure } from './measure.ts';
import { keyOf, oncePerReader } from './oncePerReader.ts';
import type { Reading } from './reading.ts';
import type { RestatedFigure } from './restatementsOf.ts';

const once = oncePerReader<RememberedReading>();

/** The same reading for comparisons of many areas: each figure is worked out once in a request, and in turns with whoever else asks. */
export function remembered(reading: Reading, reader: FigureReader): RememberedReading {
  if (reading instanceof RememberedReading) return reading;
  return once(reader, `${keyOf(reading)} ${reading.area}`, () => new RememberedReading(reading, reader));
}

class RememberedReading implements Reading {
  readonly #figures = new Map<string, Promise<Observation>>();
  readonly #places = new Map<string, Promise<readonly BreakPlace[]>>();
  readonly #others = new Map<string, RememberedReading | null>();

  constructor(
    private readonly of: Reading,
    private readonly reader: FigureReader,
  ) {}

  get measure(): Measure {
    return this.of.measure;
  }

  get area(): string {
    return this.of.area;
  }

  get asAt(): string | null {
    return this.of.asAt;
  }

  covered(): Promise<readonly number[]> {
    return this.of.covered();
  }

  figures(periods: readonly Period[]): Promise<readonly Observation[]> {
    const unread = periods.filter(({ label }) => !this.#figures.has(label));
    if (unread.length > 0) {
      const read = this.reader.turn().then(async () => this.of.figures(unread));
      for (const [place, { label }] of unread.entries()) {
        this.#figures.set(
          label,
          read.then((figures) => answered(figures[place])),
        );
      }
    }
    return Promise.all(periods.map(async ({ label }) => answered(await this.#figures.get(label))));
  }

  breakPlaces(period: Period): Promise<readonly BreakPlace[]> {
    const known = this.#places.get(period.label) ?? this.of.breakPlaces(period);
    this.#places.set(period.label, known);
    return known;
  }

  /** After asking for the releases like the figures of other areas, so that it is read in one statement with them. */
  async unplacedShare(period: Period): Promise<number | null> {
    if (this.of.unplacedShare === undefined) return null;
    const { dataset, scopes } = this.measure;
    await Promise.all(scopes.map((scope) => this.reader.shelf(dataset.id, scope)));
    return this.of.unplacedShare(period);
  }

  restatements(): Promise<readonly RestatedFigure[]> {
    return this.of.restatements();
  }

  forArea(area: Area): RememberedReading | null {
    const known = this.#others.get(area.code);
    if (known !== undefined) return known;
    const other = this.of.forArea(area);
    const kept = other && remembered(other, this.reader);
    this.#others.set(area.code, kept);
    return kept;
  }

  seenAt(asAt: string): RememberedReading {
    return remembered(this.of.seenAt(asAt), this.reader);
  }
}

function answered(observation: Observation | undefined): Observation {
  if (observation === undefined) throw new RangeError('a period asked for was not answered');
  return observation;
}
