import { Absence } from '../../schema/figures/absence.ts';
import type { AreaComparison } from '../../schema/figures/areaComparison.ts';
import type { Change } from '../../schema/figures/change.ts';
import { AbsenceReason, Comparator, Polarity, Verdict } from '../../schema/figures/words.ts';
import type { Area } from '../../schema/places/areas.ts';
import { HubError } from '../hubError.ts';
import { changeBetween } from '../indicators/changeBetween.ts';
import type { ComparedPeriods } from '../indicators/comparedPeriods.ts';
import type { FigureReader } from '../indicators/figureReader.ts';
import { keyOf, oncePerReader } from '../indicators/oncePerReader.ts';
import type { Reading } from '../indicators/reading.ts';
import { remembered } from '../indicators/rememberedReading.ts';
import { compareAreas } from './compareAreas.ts';
import type { AreaComparator } from './comparedWith.ts';
import { peersOf } from './peersOf.ts';

/** An area beside a comparator and beside itself at an earlier time. */
export interface Judged {
  readonly area: Area;
  readonly comparison: AreaComparison;
  readonly change: Change;
}

export interface JudgedAreas {
  /** By code, those too of which one of the two could not be judged. */
  readonly areas: readonly Judged[];
  /** The verdicts that mean worse and better by this measure. */
  readonly worse: Verdict;
  readonly better: Verdict;
  /** Why none could be judged. @param sides on which of the two it hangs */
  readonly notJudged: (sides: readonly Side[]) => Absence;
}

export type Side = 'comparison' | 'change';

/** Whether more than nothing can be said of one side. */
export const isTold = (judged: Judged, side: Side) => judged[side].verdict !== Verdict.NOT_COMPARABLE;

/**
 * Judges the areas within an area, or beside it, by significance. @param reading a rate or a share
 * @throws HubError BAD_USER_INPUT for a measure of which neither way is good, and for the comparators GROUP and TARGET
 */
export function judgedAreas(
  reading: Reading,
  comparator: Comparator,
  periods: ComparedPeriods,
  reader: FigureReader,
): Promise<JudgedAreas> {
  const peers = peersOf(reading.area);
  const beside = peers.map(({ code }) => code).join(' ');
  const key = [keyOf(reading), beside, comparator, periods.from.label, periods.to.label].join(' ');
  return once(reader, key, () => judgeAll(peers, remembered(reading, reader), comparator, periods));
}

const once = oncePerReader<Promise<JudgedAreas>>();

async function judgeAll(
  peers: readonly Area[],
  reading: Reading,
  comparator: Comparator,
  periods: ComparedPeriods,
): Promise<JudgedAreas> {
  const { polarity, title } = reading.measure;
  if (polarity === Polarity.NEUTRAL) {
    throw new HubError('BAD_USER_INPUT', `"${title}" is neither good nor bad, so no area is worse or better by it.`);
  }
  if (comparator === Comparator.GROUP || comparator === Comparator.TARGET) {
    throw new HubError('BAD_USER_INPUT', `The comparator ${comparator} is for one area; choose another one.`);
  }
  const areas = await Promise.all(peers.flatMap((area) => judge(area, reading, comparator, periods)));
  return {
    areas,
    worse: polarity === Polarity.LOW_GOOD ? Verdict.HIGHER : Verdict.LOWER,
    better: polarity === Polarity.LOW_GOOD ? Verdict.LOWER : Verdict.HIGHER,
    notJudged: (sides) => notJudged(areas[0], sides, title),
  };
}

function judge(
  area: Area,
  reading: Reading,
  comparator: AreaComparator,
  periods: ComparedPeriods,
): readonly Promise<Judged>[] {
  const of = area.code === reading.area ? reading : reading.forArea(area);
  if (of === null || of.measure.outside !== null) return [];
  const both = [compareAreas(of, { comparator, period: periods.to, areas: null }), changeBetween(of, periods)] as const;
  return [Promise.all(both).then(([comparison, change]) => ({ area, comparison, change }))];
}

function notJudged(first: Judged | undefined, sides: readonly Side[], title: string): Absence {
  const side = first === undefined ? undefined : sides.find((each) => !isTold(first, each));
  const why =
    first === undefined || side === undefined ? `"${title}" is not compared between areas.` : first[side].explanation;
  return new Absence(AbsenceReason.NOT_AVAILABLE, `No area could be judged. ${why}`);
}
