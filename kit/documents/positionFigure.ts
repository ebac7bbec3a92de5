import { Absence } from '../../schema/figures/absence.ts';
import type { Figure } from '../../schema/figures/figure.ts';
import { AbsenceReason } from '../../schema/figures/words.ts';
import { Period } from '../../schema/periods.ts';
import { absentFigure, figureOf } from '../indicators/figureOf.ts';
import type { FigureReader } from '../indicators/figureReader.ts';
import type { Measure } from '../indicators/measure.ts';
import { partOf } from '../indicators/parts.ts';
import { periodValue, type SeriesRows } from '../indicators/periodValue.ts';
import type { Shelf } from '../indicators/shelf.ts';
import { documentScope } from './publishDocument.ts';

/** Below and above every period's code: days before 1970 are negative, a year of 2199 is some 1,226,000. */
const anyPeriod = { from: -100_000, to: 2_000_000 } as const;

/** Which position is meant. */
export interface PositionAsked {
  /** Code of an area. */
  readonly area: string;
  /** The day by which it had been published; null for today. */
  readonly asAt: string | null;
  /** The day on which it held; null for the latest. */
  readonly on: string | null;
}

/**
 * The figure of the latest period that a source gives for an area, up to the day that is asked for, among the releases published by `asAt`.
 * Before the first of them it is NOT_YET_PUBLISHED; where no release ever gives the area, or none for so early a day, NOT_AVAILABLE.
 */
export async function positionFigure(
  measure: Measure,
  { area, asAt, on }: PositionAsked,
  reader: FigureReader,
): Promise<Figure> {
  if (measure.outside !== null) {
    return absentFigure(measure, new Absence(AbsenceReason.NOT_COLLECTED, measure.outside));
  }
  const shelf = await reader.shelf(measure.dataset.id, documentScope);
  const series = shelf.series(measure.measure, measure.category);
  if (series === undefined) return absentFigure(measure, notGiven(measure, shelf));
  const stretch = { series, area, ...anyPeriod, lines: shelf.book.lines };
  const [rows, everything] = await Promise.all([
    reader.rows({ ...stretch, asAt }),
    asAt === null ? null : reader.rows({ ...stretch, asAt: null }),
  ]);
  const period = latest(rows, on);
  const part =
    period === null
      ? undefined
      : partOf(period.code, [
          periodValue(period.code, {
            book: shelf.book,
            series,
            area,
            rows,
            omittedIsZero: measure.dataset.omittedIsZero,
            asAt,
          }),
        ]);
  if (period !== null && part !== undefined) return figureOf(measure, period, [part]);
  const first = everything === null ? null : latest(everything, on);
  if (first !== null) return absentFigure(measure, notYet(measure, asAt));
  const earliest = earliestOf(rows);
  if (on !== null && earliest !== undefined) return absentFigure(measure, tooEarly(measure, on, earliest));
  return absentFigure(measure, notGiven(measure, shelf));
}

const codesOf = ({ dated, undated }: SeriesRows) => [...dated.keys(), ...undated.keys()];

function earliestOf(rows: SeriesRows): Period | undefined {
  const periods = codesOf(rows).map((code) => Period.fromCode(code));
  return periods.toSorted((one, other) => (one.lastDay < other.lastDay ? -1 : 1))[0];
}

/** The period that ends last, up to the day that is asked for. */
function latest(rows: SeriesRows, on: string | null): Period | null {
  return codesOf(rows).reduce<Period | null>((last, code) => {
    const period = Period.fromCode(code);
    if (on !== null && period.lastDay > on) return last;
    return last === null || period.lastDay >= last.lastDay ? period : last;
  }, null);
}

function tooEarly(measure: Measure, on: string, earliest: Period): Absence {
  const explanation = `"${measure.title}" is given from ${earliest.label} on, and not for ${on}.`;
  return new Absence(AbsenceReason.NOT_AVAILABLE, explanation, earliest);
}

function notYet(measure: Measure, asAt: string | null): Absence {
  return new Absence(AbsenceReason.NOT_YET_PUBLISHED, `"${measure.title}" was first published after ${String(asAt)}.`);
}

function notGiven(measure: Measure, { book }: Shelf): Absence {
  const { title } = measure.dataset;
  return new Absence(
    AbsenceReason.NOT_AVAILABLE,
    book.coveredPeriods(null).length === 0
      ? `Nothing of "${title}" is loaded.`
      : `"${title}" does not give "${measure.title}" for this area.`,
  );
}
