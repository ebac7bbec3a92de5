import { Absence } from '../../schema/figures/absence.ts';
import { AreaComparison } from '../../schema/figures/areaComparison.ts';
import type { Figure } from '../../schema/figures/figure.ts';
import { AbsenceReason, Verdict, type QualityFlag } from '../../schema/figures/words.ts';
import type { Period } from '../../schema/periods.ts';
import { areaByCode, boroughsOf, type Area } from '../../schema/places/areas.ts';
import { HubError } from '../hubError.ts';
import { absentFigure } from '../indicators/figureOf.ts';
import type { Measure } from '../indicators/measure.ts';
import type { Reading } from '../indicators/reading.ts';
import { unplacedBeside } from '../indicators/unplacedShares.ts';
import { comparedWith, type AreaComparator, type ComparedWith } from './comparedWith.ts';
import { compareFigures, untested, type FigurePair } from './compareFigures.ts';
import type { MemberFigure, MemberFigures } from './pooledFigure.ts';

export interface AreaQuestion {
  readonly comparator: AreaComparator;
  readonly period: Period;
  /** Codes, for the comparator GROUP alone. */
  readonly areas: readonly string[] | null;
}

/**
 * Sets an area beside others by one measure.
 * @param reading a rate or a share; counts of areas of different size say nothing beside each other
 * @throws HubError BAD_USER_INPUT for what is no area of today
 */
export async function compareAreas(
  reading: Reading,
  { comparator, period, areas }: AreaQuestion,
): Promise<AreaComparison> {
  const area = areaByCode(reading.area);
  if (area === undefined) {
    throw new HubError(
      'BAD_USER_INPUT',
      `"${reading.area}" is not among today’s areas, so it is compared with no other.`,
    );
  }
  const others = byBoroughs(reading, comparedWith(area, comparator, areas));
  const [[own, ...members], unplaced = null] = await Promise.all([
    memberFigures(reading, [area, ...others.areas], period),
    reading.unplacedShare?.(period),
  ]);
  if (own === undefined) throw new RangeError('the area itself was not answered');
  const [first, ...more] = members;
  const lacking =
    others.lacking ?? (first === undefined ? `"${reading.measure.title}" is not compared between areas` : null);
  const pair =
    lacking === null && first !== undefined
      ? compareFigures(own, [first, ...more], period, unplaced)
      : withoutOthers(reading, own, lacking ?? '');
  return new AreaComparison({
    ...pair,
    comparator,
    title: others.title,
    method: others.method,
    methodDate: others.methodDate,
    areas: others.areas.map(({ code }) => code),
    period,
    explanation: `${beside(area, others, period, pair)}${saidOf(pair, reading.measure)}`,
  });
}

/** A command that its publisher gives no figure of, as the survey does not, stands as its boroughs put together. */
function byBoroughs(reading: Reading, others: ComparedWith): ComparedWith {
  const [unit, ...more] = others.areas;
  if (unit?.kind !== 'BASIC_COMMAND_UNIT' || more.length > 0) return others;
  const isGiven = (reading.forArea(unit)?.measure.outside ?? null) === null;
  return isGiven || reading.measure.outside !== null
    ? others
    : {
        ...others,
        areas: boroughsOf(unit.code),
        method:
          'The boroughs of the basic command unit put together, the area included, since the source gives boroughs only.',
      };
}

/** The figures of areas, its own first, read together; those that the measure cannot be asked for are left out. */
async function memberFigures(reading: Reading, areas: readonly Area[], period: Period): Promise<MemberFigure[]> {
  const readings = areas.flatMap((area) => {
    const of = area.code === reading.area ? reading : reading.forArea(area);
    return of === null ? [] : [{ area: area.name, of }];
  });
  return Promise.all(
    readings.map(async ({ area, of }) => {
      const [observation] = await of.figures([period]);
      if (observation === undefined) throw new RangeError(`${area} was not answered`);
      return { area, measure: of.measure, figure: observation.figure };
    }),
  );
}

function withoutOthers({ measure }: Reading, own: MemberFigures[0], lacking: string): FigurePair {
  const other = absentFigure(measure, new Absence(AbsenceReason.NOT_APPLICABLE, `${lacking}.`));
  return { ...untested, own: own.figure, other };
}

/** What a verdict leaves out: a survey asks residents, a count may be of anybody who was there. */
function allowance({ nature }: Measure): string {
  return nature === 'SHARE'
    ? 'This allows for who happened to be asked, and for nothing else.'
    : 'This allows for chance alone, and not for who is about or how it is recorded.';
}

function beside(area: Area, others: ComparedWith, period: Period, { own, other }: FigurePair): string {
  return `${area.name} (${own.text}) beside ${others.title} (${other.text}) in ${period.label}: `;
}

function saidOf({ own, other, verdict, heldBy, unplaced }: FigurePair, measure: Measure): string {
  switch (verdict) {
    case Verdict.HIGHER:
    case Verdict.LOWER:
      return `${verdict.toLowerCase()} by more than chance would explain (95% sure). ${allowance(measure)}`;
    case Verdict.NOT_DISTINGUISHABLE:
      return 'no further apart than chance would explain, so no difference can be claimed.';
    case Verdict.TOO_FEW:
      return 'a count below 5 is too few to tell a difference from chance.';
    case Verdict.NOT_COMPARABLE:
      return `the two cannot be compared${unplaced === null ? reason(absenceOf(own, other), heldBy) : unplacedBeside(unplaced)}.`;
  }
}

/** Why one of the two is absent: that there is nobody to compare with comes first, since no figure would mend it. */
function absenceOf(own: Figure, other: Figure): Absence | null {
  return other.absence?.reason === AbsenceReason.NOT_APPLICABLE ? other.absence : (own.absence ?? other.absence);
}

function reason(absence: Absence | null, heldBy: QualityFlag | null): string {
  if (absence !== null) return `, since one is absent: ${absence.explanation.replace(/\.$/, '')}`;
  return heldBy === null ? ', since it is not known of how many they are' : `, since one is flagged ${heldBy}`;
}
