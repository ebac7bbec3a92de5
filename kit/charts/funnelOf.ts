import { Absence } from '../../schema/figures/absence.ts';
import type { Figure } from '../../schema/figures/figure.ts';
import { Funnel, FunnelPoint } from '../../schema/figures/funnel.ts';
import { Interval } from '../../schema/figures/interval.ts';
import { AbsenceReason, FunnelPosition, IntervalMethod, QualityFlag } from '../../schema/figures/words.ts';
import type { Period } from '../../schema/periods.ts';
import type { Area } from '../../schema/places/areas.ts';
import { peersOf } from '../comparing/peersOf.ts';
import { askedOf, pooledFigure, type MemberFigure } from '../comparing/pooledFigure.ts';
import { absentFigure } from '../indicators/figureOf.ts';
import type { FigureReader } from '../indicators/figureReader.ts';
import { isOfHundred } from '../indicators/isOfHundred.ts';
import { keyOf, oncePerReader } from '../indicators/oncePerReader.ts';
import type { Reading } from '../indicators/reading.ts';
import { remembered } from '../indicators/rememberedReading.ts';
import { placedFactor } from '../indicators/unplacedShares.ts';
import { rateFunnel, shareFunnel, type FunnelLimits } from '../statistics/funnel.ts';

interface Member extends MemberFigure {
  readonly code: string;
  /** What share of the records has no known place; null where that is nothing to the area. */
  readonly unplaced: number | null;
}

/**
 * The funnel of a measure in one period, over the areas within its area or those beside it.
 * @param reading a rate or a share
 */
export function funnelOf(reading: Reading, period: Period, reader: FigureReader): Promise<Funnel> {
  const peers = peersOf(reading.area);
  const key = [keyOf(reading), peers.map(({ code }) => code).join(' '), period.label].join(' ');
  return once(reader, key, () => funnelOver(peers, remembered(reading, reader), period));
}

const once = oncePerReader<Promise<Funnel>>();

async function funnelOver(peers: readonly Area[], reading: Reading, period: Period): Promise<Funnel> {
  const members = await Promise.all(
    peers.flatMap((area) => {
      const of = area.code === reading.area ? reading : reading.forArea(area);
      return of === null ? [] : [memberOf(area, of, period)];
    }),
  );
  const baseline = baselineOf(reading, members, period);
  return new Funnel(
    period,
    baseline,
    members.map((member) => pointOf(member, baseline)),
  );
}

async function memberOf(area: Area, of: Reading, period: Period): Promise<Member> {
  const [[observation], unplaced = null] = await Promise.all([of.figures([period]), of.unplacedShare?.(period)]);
  if (observation === undefined) throw new RangeError(`${area.name} was not answered`);
  return { code: area.code, area: area.name, measure: of.measure, figure: observation.figure, unplaced };
}

/** All areas that have a figure, together; areas outside the measure's territory are no part of it. */
function baselineOf({ measure }: Reading, members: readonly Member[], period: Period): Figure {
  const [first, ...others] = members.filter(({ figure }) => figure.value !== null);
  if (first !== undefined && others.length > 0) return pooledFigure([first, ...others], period);
  const why = members.length === 0 ? 'it is not compared between areas' : 'fewer than two areas have a figure';
  const explanation = `There is no funnel of "${measure.title}" for ${period.label}: ${why}.`;
  return absentFigure(measure, new Absence(AbsenceReason.NOT_AVAILABLE, explanation));
}

function pointOf(member: Member, baseline: Figure): FunnelPoint {
  const { code, area, measure, figure, unplaced } = member;
  const place = { areaCode: code, areaName: area, figure };
  const isShare = isOfHundred(measure);
  const limits = isShare
    ? shareLimits(askedOf([member]), figure, baseline)
    : rateLimits(figure, baseline, measure.per ?? 1);
  if (limits === null || figure.value === null) {
    return new FunnelPoint({ ...place, warning: null, control: null, position: null });
  }
  const method = isShare ? IntervalMethod.WILSON : IntervalMethod.EXACT_POISSON;
  return new FunnelPoint({
    ...place,
    warning: new Interval(limits.warning.lower, limits.warning.upper, 0.95, method),
    control: new Interval(limits.control.lower, limits.control.upper, 0.998, method),
    position: bornePosition(
      figure.value,
      limits,
      figure.flags.includes(QualityFlag.UNPLACED_RECORDS) ? unplaced : null,
    ),
  });
}

/** Where a value lies, if it lies there too with a place for all records of the area, or for all of the others’; null where that decides. */
function bornePosition(value: number, limits: FunnelLimits, unplaced: number | null): FunnelPosition | null {
  const factor = unplaced === null ? 1 : placedFactor({ from: 0, to: unplaced });
  const [position, ...others] = [value, value * factor, value / factor].map((each) => positionOf(each, limits));
  return position !== undefined && others.every((other) => other === position) ? position : null;
}

function rateLimits({ denominator }: Figure, baseline: Figure, per: number): FunnelLimits | null {
  const { numerator: events, denominator: over } = baseline;
  // Without a single event there is nothing about which areas could differ.
  if (denominator === null || over === null || events === null || events === 0) return null;
  return rateFunnel(events / over, denominator, per);
}

function shareLimits(asked: number | null, figure: Figure, baseline: Figure): FunnelLimits | null {
  if (figure.value === null || baseline.value === null || asked === null) return null;
  const { warning, control } = shareFunnel(baseline.value / 100, asked);
  const percent = ({ lower, upper }: FunnelLimits['warning']) => ({ lower: lower * 100, upper: upper * 100 });
  return { warning: percent(warning), control: percent(control) };
}

function positionOf(value: number, { warning, control }: FunnelLimits): FunnelPosition {
  if (value < control.lower) return FunnelPosition.FAR_BELOW;
  if (value > control.upper) return FunnelPosition.FAR_ABOVE;
  if (value < warning.lower) return FunnelPosition.BELOW;
  return value > warning.upper ? FunnelPosition.ABOVE : FunnelPosition.WITHIN;
}
