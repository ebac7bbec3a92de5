import { flaggedFigure } from '../../../kit/documents/flaggedFigure.ts';
import { positionFigure, type PositionAsked } from '../../../kit/documents/positionFigure.ts';
import { statedMeasure } from '../../../kit/documents/statedMeasure.ts';
import type { FigureReader } from '../../../kit/indicators/figureReader.ts';
import { engagementOf2008 } from '../../../schema/datasets/engagementDatasets.ts';
import type { Figure } from '../../../schema/figures/figure.ts';
import { AbsenceReason, QualityFlag } from '../../../schema/figures/words.ts';
import { cityOfLondon } from '../../../schema/places/boroughs.ts';
import { countedPanels } from '../counting/countedPanels.ts';
import { chairedBy } from '../counting/countPanels.ts';
import { wardPanelPosition2008 } from '../documents/wardPanelPosition2008.ts';
import { ChairFigure } from '../entities/chairFigure.ts';
import { ChairKind } from '../entities/chairKind.ts';

const titles = {
  teams: 'Safer Neighbourhood Teams',
  established: 'Ward panels established',
  'not-established': 'Ward panels not yet established',
  'chaired-by-police': 'Ward panels chaired by police',
  'chaired-by-councillor': 'Ward panels chaired by a councillor',
  'chaired-by-neither': 'Ward panels chaired by neither police nor a councillor',
} as const;

const countedTitles = {
  wards: 'Wards that should have a panel',
  established: titles.established,
  'not-established': titles['not-established'],
  'not-recorded': 'Wards of which no record is kept',
} as const;

type Stated = keyof typeof titles;
type Counted = keyof typeof countedTitles;

const chairs: readonly (readonly [ChairKind, Stated])[] = [
  [ChairKind.POLICE, 'chaired-by-police'],
  [ChairKind.COUNCILLOR, 'chaired-by-councillor'],
  [ChairKind.NEITHER_POLICE_NOR_COUNCILLOR, 'chaired-by-neither'],
];

/** As boroughs record them: all kinds but the one that the document leaves open. */
const recordedChairs = Object.values(ChairKind).filter((kind) => kind !== ChairKind.NEITHER_POLICE_NOR_COUNCILLOR);

const cityOutside =
  'The report covers the Metropolitan Police District; the City of London has a police force of its own.';

/**
 * The figures of an area's ward panels by the latest release published by `asAt`: from the records of the boroughs where they
 * are counted, else from the document of 2008. Each is read once, when it is asked for.
 */
export class PanelFigures {
  readonly #asked: PositionAsked;
  readonly #reader: FigureReader;
  readonly #read = new Map<string, Promise<Figure>>();

  constructor(asked: PositionAsked, reader: FigureReader) {
    this.#asked = asked;
    this.#reader = reader;
  }

  /** The figures of the same area at the end of another day. */
  onDay(on: string): PanelFigures {
    return new PanelFigures({ ...this.#asked, on }, this.#reader);
  }

  counted(category: Counted): Promise<Figure> {
    return this.#counted(category, countedTitles[category]);
  }

  stated(category: Stated): Promise<Figure> {
    return this.#once(`stated ${category}`, () => {
      const stated = wardPanelPosition2008.find((figure) => figure.category === category);
      if (stated === undefined) throw new Error(`the transcription of ¶92 lacks "${category}"`);
      const words = { title: titles[category], outside: this.#asked.area === cityOfLondon ? cityOutside : null };
      return positionFigure(statedMeasure(stated, engagementOf2008, words), this.#asked, this.#reader);
    });
  }

  /** As boroughs record it where they do; otherwise as the document states it. Both are asked for at once. */
  async either(category: Stated & Counted): Promise<Figure> {
    const [counted, stated] = await Promise.all([this.counted(category), this.stated(category)]);
    if (counted.value !== null) return counted;
    // Where boroughs keep the record, its own reason tells more than that the document gives London only.
    return stated.value === null && isCountedOtherwise(counted) ? counted : stated;
  }

  async chairs(): Promise<ChairFigure[]> {
    const [counted, established, recorded, stated] = await Promise.all([
      this.counted('established'),
      this.stated('established'),
      Promise.all(
        recordedChairs.map((kind) => this.#counted(chairedBy(kind), `Ward panels with a chair recorded as ${kind}`)),
      ),
      Promise.all(chairs.map(([, category]) => this.stated(category))),
    ]);
    return counted.value === null
      ? chairs.flatMap(([kind], place) => chairOf(kind, stated[place], established))
      : recordedChairs.flatMap((kind, place) => chairOf(kind, recorded[place], counted));
  }

  /** Read together with the wards that are not recorded, so that both cost one statement. */
  #counted(category: string, title: string): Promise<Figure> {
    return this.#once(`counted ${category}`, async () => {
      const read = positionFigure(countedPanels(category, title), this.#asked, this.#reader);
      if (category === 'not-recorded' || category === 'wards') return read;
      const [figure, { value: unrecorded }] = await Promise.all([read, this.counted('not-recorded')]);
      const isOfAllWards = figure.value === null || unrecorded === null || unrecorded === 0;
      return isOfAllWards ? figure : flaggedFigure(figure, QualityFlag.RETURNS_MISSING);
    });
  }

  #once(key: string, read: () => Promise<Figure>): Promise<Figure> {
    const figure = this.#read.get(key) ?? read();
    this.#read.set(key, figure);
    return figure;
  }
}

function chairOf(kind: ChairKind, figure: Figure | undefined, established: Figure): ChairFigure[] {
  return figure === undefined ? [] : [new ChairFigure(kind, figure, established)];
}

/** Whether a figure is absent although the area is counted: on another day, or in a release that came later. */
function isCountedOtherwise({ absence }: Figure): boolean {
  return absence !== null && (absence.nearest !== null || absence.reason === AbsenceReason.NOT_YET_PUBLISHED);
}
