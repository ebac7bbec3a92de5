import { Absence } from '../../schema/figures/absence.ts';
import { Figure } from '../../schema/figures/figure.ts';
import { Interval } from '../../schema/figures/interval.ts';
import {
  AbsenceReason,
  FigureQualifier,
  FigureStatus,
  IntervalMethod,
  QualityFlag,
} from '../../schema/figures/words.ts';
import { Period } from '../../schema/periods.ts';
import type { NameUse } from '../../schema/series/nameUse.ts';
import type { Release } from '../releases/release.ts';
import { releaseView } from '../releases/releaseView.ts';
import { countInterval } from '../statistics/byar.ts';
import { wilsonInterval } from '../statistics/wilson.ts';
import type { Measure } from './measure.ts';
import type { Part } from './parts.ts';
import { refuseLevel } from './refuseLevel.ts';

/** A figure that is not there. */
export function absentFigure(measure: Measure, absence: Absence, last: Part | null = null): Figure {
  return new Figure({
    value: null,
    absence,
    unit: measure.unit,
    qualifier: FigureQualifier.EXACT,
    status: FigureStatus.FINAL,
    numerator: null,
    denominator: null,
    sampleSize: null,
    flags: [],
    release: last === null ? null : releaseView(last.release, measure.dataset),
    paragraph: last?.cell?.paragraph ?? null,
    intervalAt: () => null,
  });
}

/**
 * The figure of a period, from the parts that make it up; every part is covered.
 * @param isAcrossBreak whether the way of counting changed within it
 */
export function figureOf(measure: Measure, period: Period, parts: readonly Part[], isAcrossBreak = false): Figure {
  const last = parts.at(-1);
  if (last === undefined) throw new RangeError(`${period.label} has no parts`);
  const lacking = parts.find(({ value }) => value === null);
  if (lacking !== undefined) return absentFigure(measure, lackingAbsence(measure, lacking), lacking);
  const sum = parts.reduce((total, part) => total + (part.value ?? 0), 0);
  const whole = measure.nature === 'PROPORTION' ? parts.reduce((total, part) => total + part.whole, 0) : null;
  if (whole === 0) return absentFigure(measure, new Absence(AbsenceReason.NOT_APPLICABLE, ofNone(period)), last);
  const value = whole === null ? sum : (100 * sum) / whole;
  const cell = parts.length === 1 ? last.cell : null;
  const sampleSize = cell?.sampleSize ?? null;
  return new Figure({
    value,
    absence: null,
    unit: measure.unit,
    qualifier: isAbout(measure, value) ? FigureQualifier.APPROXIMATELY : qualifierOf(cell?.qualifier ?? null),
    status: statusOf(measure, parts),
    numerator: whole === null ? null : sum,
    denominator: whole,
    sampleSize,
    flags: [...flagsOf(measure, parts, sampleSize), ...(isAcrossBreak ? [QualityFlag.SERIES_BREAK] : [])],
    release: releaseView(last.release, measure.dataset),
    paragraph: cell?.paragraph ?? null,
    intervalAt: (level) => intervalOf(measure, value, whole ?? sampleSize, level),
  });
}

const ofNone = ({ label }: Period) => `There was none in ${label} of which it could be a part.`;

function lackingAbsence(measure: Measure, part: Part): Absence {
  const stated = part.cell?.absence;
  if (stated !== null && stated !== undefined && isReason(stated)) {
    return new Absence(
      stated,
      stated === AbsenceReason.SOURCE_LOST
        ? 'The source once gave this number and has lost it; it is not nought.'
        : stated === AbsenceReason.SUPPRESSED
          ? 'The number is withheld, because it or one that it protects is of so few people that they might be known.'
          : 'The source says that there is no number.',
    );
  }
  if (part.unused !== undefined) return unusedAbsence(measure, part, part.unused);
  if (part.gap !== undefined) return new Absence(AbsenceReason.NOT_AVAILABLE, `${part.gap}.`);
  const reason = measure.lacking === undefined ? '' : ` ${measure.lacking}`;
  const { id } = part.release;
  const when = Period.fromCode(part.code).label;
  return new Absence(
    AbsenceReason.NOT_AVAILABLE,
    part.isGivenElsewhere === true
      ? `Release ${id} gives "${measure.title}", but not of this area in ${when}.${reason}`
      : `Release ${id} covers ${when} and does not give "${measure.title}".${reason}`,
  );
}

/** Noughts and strays under a name that was not in use are no count: the explanation says where such crimes are. */
function unusedAbsence({ title }: Measure, { code, release }: Part, { explanation, instead }: NameUse): Absence {
  const others = instead.length === 0 ? '' : ` Ask for ${instead.map((id) => `"${id}"`).join(' or ')}.`;
  return new Absence(
    AbsenceReason.NOT_AVAILABLE,
    `Release ${release.id} does not file under "${title}" in ${Period.fromCode(code).label}: ${explanation}.${others}`,
  );
}

const isReason = (text: string): text is AbsenceReason => Object.hasOwn(AbsenceReason, text);
const isQualifier = (text: string): text is FigureQualifier => Object.hasOwn(FigureQualifier, text);
const isFlag = (text: string): text is QualityFlag => Object.hasOwn(QualityFlag, text);

/** What is rounded leaves 0 as 0. */
const isAbout = ({ isRounded = false }: Measure, value: number): boolean => isRounded && value !== 0;

function qualifierOf(text: string | null): FigureQualifier {
  return text !== null && isQualifier(text) ? text : FigureQualifier.EXACT;
}

function statusOf(measure: Measure, parts: readonly Part[]): FigureStatus {
  if (parts.some(({ restated }) => restated)) return FigureStatus.RESTATED;
  const { provisionalMonths } = measure.dataset;
  if (provisionalMonths === 0) return FigureStatus.FINAL;
  const lastCovered = Math.max(...parts.map(({ release }) => lastPeriod(release)));
  const lastPart = Math.max(...parts.map(({ code }) => code));
  return lastCovered - lastPart < provisionalMonths ? FigureStatus.PROVISIONAL : FigureStatus.FINAL;
}

const lastPeriods = new WeakMap<Release, number>();

/** The last period that a release covers, found once for all of its figures. */
function lastPeriod(release: Release): number {
  const last = lastPeriods.get(release) ?? Math.max(...release.periods);
  lastPeriods.set(release, last);
  return last;
}

function flagsOf(measure: Measure, parts: readonly Part[], sampleSize: number | null): QualityFlag[] {
  const flags = new Set<QualityFlag>(measure.flags);
  for (const part of parts) {
    for (const flag of part.flags) if (isFlag(flag) && measure.otherFlags?.includes(flag) !== true) flags.add(flag);
    if (part.release.demonstration) flags.add(QualityFlag.DEMONSTRATION);
    if (part.isMinorScopeMissing && measure.missingMinorScope !== undefined) flags.add(measure.missingMinorScope);
    if (part.isScopeMissing) flags.add(measure.missingScope ?? QualityFlag.FORCE_MISSING);
  }
  if (measure.nature === 'SHARE' && sampleSize === null && measure.assumedSampleSize !== null)
    flags.add(QualityFlag.ASSUMED_SAMPLE_SIZE);
  return [...flags];
}

/** Counts have Byar's interval (exact below 10), surveyed shares Wilson's; a position that a document states has none. */
function intervalOf(measure: Measure, value: number, sampleSize: number | null, level: number): Interval | null {
  refuseLevel(level);
  if (measure.nature === 'COUNT') {
    const { lower, upper } = countInterval(value, level);
    return new Interval(lower, upper, level, value < 10 ? IntervalMethod.EXACT_POISSON : IntervalMethod.BYAR);
  }
  const asked = sampleSize ?? measure.assumedSampleSize;
  const isShare = measure.nature === 'SHARE' || measure.nature === 'PROPORTION';
  if (!isShare || asked === null) return null;
  const { lower, upper } = wilsonInterval((value / 100) * asked, asked, level);
  return new Interval(lower * 100, upper * 100, level, IntervalMethod.WILSON);
}
