import { disproportionality } from '../../../kit/disclosure/disproportionality.ts';
import { isPublishable } from '../../../kit/disclosure/publishable.ts';
import { shareNotStated } from '../../../kit/disclosure/shareNotStated.ts';
import { withheldCount } from '../../../kit/disclosure/store/disclosedTableView.ts';
import { censusYear } from '../../../kit/population/census.ts';
import type { Release } from '../../../kit/releases/release.ts';
import { releaseView } from '../../../kit/releases/releaseView.ts';
import { rateInterval } from '../../../kit/statistics/rateInterval.ts';
import { wilsonInterval } from '../../../kit/statistics/wilson.ts';
import { stopAndSearch } from '../../../schema/datasets/accountabilityDatasets.ts';
import { censusEthnicity } from '../../../schema/datasets/populationDatasets.ts';
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
import { Period } from '../../../schema/periods.ts';
import { RateRatio } from '../entities/rateRatio.ts';
import type { Disproportion, GroupDisproportion } from './disproportion.ts';
import type { EthnicGroup, EthnicityBasis } from './ethnicityWords.ts';
import { rule } from './peopleOfArea.ts';

/** What ratios are shown with. */
export interface RatioFrame {
  readonly basis: EthnicityBasis;
  readonly reference: EthnicGroup;
  readonly release: Release | null;
  /** Why there is no table; null where there is one. */
  readonly lacking: Absence | null;
  readonly flags: readonly QualityFlag[];
}

/** How each group of an area compares, as the graph shows it. */
export function rateRatios({ people, groups, census }: Disproportion, frame: RatioFrame): readonly RateRatio[] {
  const { basis, reference } = frame;
  const share = shareNotStated(people.notStated, people.all, rule);
  return groups.map((one) => {
    const { group, comparison, spread } = one;
    const [count, ofReference] = [people.count(group), people.count(reference)];
    return new RateRatio({
      group,
      reference,
      basis,
      ratio: ratioOf(one, [count, ofReference], frame),
      rate: rateOf(count, one.residents, frame),
      referenceRate: rateOf(ofReference, one.referenceResidents, frame),
      difference: comparison?.difference ?? null,
      findRate: findRateOf(count, people.withoutOutcome(group), frame),
      shareNotStated: figureOf(Unit.PERCENT, share, frame, { numerator: people.notStated, denominator: people.all }),
      censusYear: Math.floor(Period.fromCode(censusYear).firstMonth / 12),
      censusRelease: census === null ? null : releaseView(census, censusEthnicity),
      spread,
    });
  });
}

function ratioOf(
  { comparison, residents, referenceResidents }: GroupDisproportion,
  [count, ofReference]: readonly (number | null)[],
  frame: RatioFrame,
): Figure {
  if (residents === null || referenceResidents === null)
    return figureOf(Unit.RATIO, null, frame, { absence: noCensus });
  const flags = comparison?.isUnreliable === true ? [QualityFlag.FEW_COUNTED] : [];
  return figureOf(Unit.RATIO, comparison?.ratio.value ?? null, frame, {
    flags,
    intervalAt: (level) => {
      const of = { count: count ?? null, population: residents };
      const at = disproportionality(of, { count: ofReference ?? null, population: referenceResidents }, level);
      return at === null ? null : new Interval(at.ratio.lower, at.ratio.upper, level, IntervalMethod.LOG_RATIO);
    },
  });
}

function rateOf(count: number | null, residents: number | null, frame: RatioFrame): Figure {
  if (residents === null) return figureOf(Unit.RATE_PER_1000, null, frame, { absence: noCensus });
  const isTold = isPublishable({ numerator: count, denominator: residents, ofWhole: false }, rule);
  const value = isTold && count !== null ? (1000 * count) / residents : null;
  return figureOf(Unit.RATE_PER_1000, value, frame, {
    numerator: count,
    denominator: residents,
    flags: count !== null && count > 0 && count < 20 ? [QualityFlag.FEW_COUNTED] : [],
    intervalAt: (level) => {
      const { lower, upper } = rateInterval(count ?? 0, residents, 1000, level);
      const method = (count ?? 0) < 10 ? IntervalMethod.EXACT_POISSON : IntervalMethod.BYAR;
      return new Interval(lower, upper, level, method);
    },
  });
}

function findRateOf(count: number | null, without: number | null, frame: RatioFrame): Figure {
  const found = count === null || without === null ? null : count - without;
  const isTold = isPublishable({ numerator: found, denominator: count, ofWhole: true }, rule);
  const value = isTold && found !== null && count !== null ? (100 * found) / count : null;
  return figureOf(Unit.PERCENT, value, frame, {
    numerator: found,
    denominator: count,
    intervalAt: (level) => {
      const { lower, upper } = wilsonInterval(found ?? 0, count ?? 1, level);
      return new Interval(100 * lower, 100 * upper, level, IntervalMethod.WILSON);
    },
  });
}

const noCensus = new Absence(
  AbsenceReason.NOT_AVAILABLE,
  'No residents by ethnic group are loaded for this area: import the ethnic groups of the Census of 2021 (TS021).',
);

interface FigureParts {
  readonly absence?: Absence;
  readonly numerator?: number | null;
  readonly denominator?: number | null;
  readonly flags?: readonly QualityFlag[];
  readonly intervalAt?: (level: number) => Interval | null;
}

/** A figure of stored counts; whatever is withheld takes its parts with it, since they would give it back. */
function figureOf(
  unit: Unit,
  value: number | null,
  { release, lacking, flags }: RatioFrame,
  parts: FigureParts,
): Figure {
  const isTold = value !== null;
  return new Figure({
    value,
    absence: isTold ? null : (lacking ?? parts.absence ?? new Absence(AbsenceReason.SUPPRESSED, withheldCount)),
    unit,
    qualifier: FigureQualifier.EXACT,
    status: FigureStatus.FINAL,
    numerator: isTold ? (parts.numerator ?? null) : null,
    denominator: isTold ? (parts.denominator ?? null) : null,
    sampleSize: null,
    flags: isTold ? [...flags, ...(parts.flags ?? [])] : [],
    release: release === null ? null : releaseView(release, stopAndSearch),
    paragraph: null,
    intervalAt: isTold ? (parts.intervalAt ?? (() => null)) : () => null,
  });
}
