import { isPublishable } from '../../../kit/disclosure/publishable.ts';
import type { FigureReader } from '../../../kit/indicators/figureReader.ts';
import { refuseLevel } from '../../../kit/indicators/refuseLevel.ts';
import { wilsonInterval } from '../../../kit/statistics/wilson.ts';
import { controlled } from '../../../schema/disclosure/policies.ts';
import { Absence } from '../../../schema/figures/absence.ts';
import { Figure } from '../../../schema/figures/figure.ts';
import { Interval } from '../../../schema/figures/interval.ts';
import {
  AbsenceReason,
  FigureQualifier,
  FigureStatus,
  IntervalMethod,
  QualityFlag,
  Unit,
} from '../../../schema/figures/words.ts';
import type { RepresentationShares } from '../entities/representationFigure.ts';
import { residentShare } from './residentShares.ts';
import type { Strand } from './strands.ts';

/** Below this share of members who answered, what is known of them says little of the rest. */
const fewestAnswers = 0.6;

/** The published counts of one strand in an area. */
export interface StrandCounts {
  /** Members in the group. */
  readonly group: Figure;
  /** All members of panels, those of panels that refused too. */
  readonly inScope: Figure;
  /** Members of panels that refused as a whole. */
  readonly refused: Figure;
  readonly declined: Figure;
  readonly notAsked: Figure;
}

const withheld = () =>
  new Absence(AbsenceReason.SUPPRESSED, 'It would give away a count that is withheld, and is withheld with it.');

/** What a published count of members is a part of; everything is made of published counts, and withheld with them. */
export async function representationShares(
  counts: StrandCounts,
  of: { readonly strand: Strand; readonly category: string; readonly area: string },
  reader: FigureReader,
): Promise<RepresentationShares> {
  const answered = answeredOf(counts);
  const members = counts.inScope.value;
  const { release, status } = counts.group;
  const group = counts.group.value;
  const isTold = isPublishable({ numerator: group, denominator: answered, ofWhole: true }, controlled);
  const made = { release, status };
  const share =
    isTold && group !== null && answered !== null
      ? partFigure(group, answered, made)
      : absent(Unit.PERCENT, withheld());
  const isRateTold = isPublishable({ numerator: answered, denominator: members, ofWhole: true }, controlled);
  const rate =
    isRateTold && answered !== null && members !== null
      ? partFigure(answered, members, made)
      : absent(Unit.PERCENT, withheld());
  const residents = await residentShare(of.strand, of.category, of.area, reader);
  if (residents instanceof Absence) {
    return {
      share,
      responseRate: rate,
      population: absent(Unit.PERCENT, residents),
      gap: absent(Unit.RATIO, residents),
    };
  }
  const population = partFigure(
    residents.group,
    residents.all,
    { release: residents.release, status: FigureStatus.FINAL },
    false,
  );
  return { share, responseRate: rate, population, gap: gapFigure(share, rate, population) };
}

/** Members who answered: all but those who did not, where these are told. */
function answeredOf({ inScope, refused, declined, notAsked }: StrandCounts): number | null {
  const values = [inScope.value, refused.value, declined.value, notAsked.value];
  const [all = null, ...others] = values;
  if (all === null || others.includes(null)) return null;
  return others.reduce<number>((rest, value) => rest - (value ?? 0), all);
}

function gapFigure(share: Figure, rate: Figure, population: Figure): Figure {
  const { value } = share;
  const whole = population.value;
  if (value === null || rate.value === null) return absent(Unit.RATIO, share.absence ?? rate.absence ?? withheld());
  if (rate.value < fewestAnswers * 100) {
    const why = `Only ${rate.value.toFixed(0)} per cent of members answered, fewer than six in ten: too few to speak for the rest.`;
    return absent(Unit.RATIO, new Absence(AbsenceReason.NOT_APPLICABLE, why));
  }
  if (whole === null || whole === 0) {
    return absent(Unit.RATIO, new Absence(AbsenceReason.NOT_APPLICABLE, 'No resident is of the group.'));
  }
  return new Figure({
    value: value / whole,
    absence: null,
    unit: Unit.RATIO,
    qualifier: FigureQualifier.EXACT,
    status: share.status,
    numerator: value,
    denominator: whole,
    sampleSize: share.sampleSize,
    flags: [QualityFlag.DERIVED],
    release: share.release,
    paragraph: null,
    intervalAt: (level) => {
      const limits = share.interval(level);
      return limits === null
        ? null
        : new Interval(limits.lower / whole, limits.upper / whole, level, IntervalMethod.WILSON);
    },
  });
}

function partFigure(part: number, whole: number, made: Pick<Figure, 'release' | 'status'>, isSampled = true): Figure {
  return new Figure({
    value: (100 * part) / whole,
    absence: null,
    unit: Unit.PERCENT,
    qualifier: FigureQualifier.EXACT,
    ...made,
    numerator: part,
    denominator: whole,
    sampleSize: isSampled ? whole : null,
    flags: [QualityFlag.DERIVED],
    paragraph: null,
    intervalAt: (level) => {
      refuseLevel(level);
      if (!isSampled) return null;
      const { lower, upper } = wilsonInterval(part, whole, level);
      return new Interval(lower * 100, upper * 100, level, IntervalMethod.WILSON);
    },
  });
}

function absent(unit: Unit, absence: Absence): Figure {
  return new Figure({
    value: null,
    absence,
    unit,
    qualifier: FigureQualifier.EXACT,
    status: FigureStatus.FINAL,
    numerator: null,
    denominator: null,
    sampleSize: null,
    flags: [],
    release: null,
    paragraph: null,
    intervalAt: () => null,
  });
}
