import { Absence } from '../../../schema/figures/absence.ts';
import { Figure } from '../../../schema/figures/figure.ts';
import { AbsenceReason, FigureQualifier, FigureStatus, QualityFlag, Unit } from '../../../schema/figures/words.ts';
import type { Period } from '../../../schema/periods.ts';
import { areaByCode, boroughsOf } from '../../../schema/places/areas.ts';
import { figuresToldFrom, lastToldQuarter } from '../registers/visitLag.ts';
import { areDetaineesRounded, detaineeTables, toldOf, type DetaineeMeasure } from './detaineeTables.ts';
import type { BoroughVisits, QuarterVisits } from './quarterVisits.ts';

export type VisitMeasure = DetaineeMeasure | 'VISITS' | 'REFUSED';

interface Asked {
  readonly area: string;
  readonly period: Period;
  readonly measure: VisitMeasure;
  readonly today: string;
}

/** A number of custody visiting. Periods longer than a quarter are sums of what is told of their quarters. */
export async function visitFigure(asked: Asked, visits: QuarterVisits): Promise<Figure> {
  const { area, period, measure, today } = asked;
  if (period.quarterCodes() === null) {
    return figure(null, notAvailable('Custody visits are told by quarters and what is made of them.'));
  }
  if (areaByCode(area)?.kind === 'WARD') {
    return figure(
      null,
      new Absence(AbsenceReason.NOT_COLLECTED, 'Custody visits are told of boroughs and larger areas.'),
    );
  }
  if (figuresToldFrom(period) > today) {
    const day = figuresToldFrom(period);
    const explanation = `What is recorded of ${period.label} is told from ${day}, so that nobody learns of visits too soon.`;
    return figure(null, new Absence(AbsenceReason.NOT_YET_PUBLISHED, explanation, lastToldQuarter(today)));
  }
  const { toldFrom, quarters: told } = await visits.told(period);
  if (toldFrom > today) {
    const explanation = `The first visit of ${period.label} was recorded late: its numbers are told from ${toldFrom}, some weeks after it.`;
    return figure(null, new Absence(AbsenceReason.NOT_YET_PUBLISHED, explanation, lastToldQuarter(today)));
  }
  const counted = told.map(({ boroughs }) => boroughs);
  const places = new Set([area, ...boroughsOf(area).map(({ code }) => code)]);
  const own = counted.map((quarter) => quarter.filter(({ borough }) => places.has(borough)));
  if (own.every((quarter) => quarter.length === 0)) {
    const explanation =
      counted.length === 0
        ? `No visit of ${period.label} is recorded.`
        : `No visit of ${period.label} in this area was recorded before ${toldFrom}, when its numbers were told. One that was recorded since is listed, and changes none of them.`;
    return figure(null, notAvailable(explanation));
  }
  const values = await Promise.all(counted.map((quarter, at) => valueOf(measure, area, quarter, own[at] ?? [])));
  const flags = own.flat().some(({ isDemonstration }) => isDemonstration) ? [QualityFlag.DEMONSTRATION] : [];
  const sum = values.reduce((all: number | null, value) => (all === null || value === null ? null : all + value), 0);
  const isRounded = areDetaineesRounded && measure !== 'VISITS' && measure !== 'REFUSED' && sum !== 0;
  return sum === null ? figure(null, withheld, flags) : figure(sum, null, flags, isRounded);
}

const withheld = new Absence(
  AbsenceReason.SUPPRESSED,
  'The number is withheld, because it or one that it protects is of so few people that they might be known.',
);

const notAvailable = (explanation: string) => new Absence(AbsenceReason.NOT_AVAILABLE, explanation);

async function valueOf(
  measure: VisitMeasure,
  area: string,
  all: readonly BoroughVisits[],
  own: readonly BoroughVisits[],
): Promise<number | null> {
  if (measure === 'VISITS') return own.reduce((sum, { visits }) => sum + visits, 0);
  if (measure === 'REFUSED') return own.reduce((sum, { refused }) => sum + refused, 0);
  const counts = all.map(({ borough, held, offered, accepted, declined }) => ({
    borough,
    held,
    offered,
    accepted,
    declined,
  }));
  return toldOf(await detaineeTables(counts), area, measure);
}

function figure(
  value: number | null,
  absence: Absence | null,
  flags: readonly QualityFlag[] = [],
  isRounded = false,
): Figure {
  return new Figure({
    value,
    absence,
    unit: Unit.COUNT,
    qualifier: isRounded ? FigureQualifier.APPROXIMATELY : FigureQualifier.EXACT,
    status: FigureStatus.FINAL,
    numerator: null,
    denominator: null,
    sampleSize: null,
    flags,
    release: null,
    paragraph: null,
    intervalAt: () => null,
  });
}
