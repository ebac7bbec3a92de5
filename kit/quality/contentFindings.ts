import { Period } from '../../schema/periods.ts';
import type { FileSummary } from '../importing/importer.ts';
import type { ReleaseDraft } from '../releases/release.ts';
import type { Earlier } from './earlierReleases.ts';
import type { MappingJumps } from './mappingJumps.ts';
import type { OddPeriod } from './periodTotals.ts';
import { judged, type QualityFinding } from './qualityFinding.ts';
import type { SeriesTotal } from './seriesTotal.ts';

/** What a file gives, and what stands out in it. */
export interface Given {
  readonly draft: ReleaseDraft;
  readonly summary: FileSummary;
  readonly totals: readonly SeriesTotal[];
  readonly partial: OddPeriod | null;
  readonly doubled: readonly OddPeriod[];
  /** Null where the file is no monthly count. */
  readonly mapping: MappingJumps | null;
}

/** What can be said of a file from what it holds: whole, once, filed as before, and in words that are known. */
export function contentFindings(given: Given, earlier: Earlier, areas: readonly string[]): readonly QualityFinding[] {
  return [
    areasGiven(areas, earlier.areas),
    periodsWhole(given),
    recordsPlaced(given),
    recordsOnce(given),
    mappingStands(given),
    wordsKnown(given),
    monthsTrue(given),
  ].filter((finding) => finding !== null);
}

function areasGiven(areas: readonly string[], before: readonly string[]): QualityFinding | null {
  if (areas.length === 0) return null;
  const given = new Set(areas);
  const missing = before.filter((area) => !given.has(area));
  return judged({
    rule: 'areas-given',
    dimension: 'COMPLETENESS',
    numerator: missing.length,
    denominator: before.length,
    threshold: 0.02,
    explanation:
      before.length === 0
        ? `The first release: there is none before it whose areas could be missing. It gives ${String(given.size)}.`
        : `Of ${String(before.length)} areas of the release before, ${String(missing.length)} are missing${missing.length === 0 ? '' : `, such as ${missing[0] ?? ''}`}.`,
  });
}

function periodsWhole({ draft, summary, partial }: Given): QualityFinding {
  const told = summary.flags['PARTIAL_PERIOD'] ?? [];
  const periods = [...new Set([...told, ...(partial === null ? [] : [partial.period])])];
  return judged({
    rule: 'periods-whole',
    dimension: 'COMPLETENESS',
    numerator: periods.length,
    denominator: draft.periods.length,
    threshold: 0,
    periods,
    explanation:
      partial?.explanation ??
      (told.length === 0
        ? 'No period looks cut short.'
        : `The file stops within ${labels(told)}, so that nothing is compared with it.`),
  });
}

function recordsPlaced({ draft, summary }: Given): QualityFinding | null {
  const { unplacedRecords } = summary;
  if (unplacedRecords === undefined) return null;
  return judged({
    rule: 'records-placed',
    dimension: 'COMPLETENESS',
    numerator: unplacedRecords,
    denominator: draft.recordCount,
    threshold: 0.15,
    periods: summary.flags['UNPLACED_RECORDS'] ?? [],
    explanation: `Records without a place: ${whole(unplacedRecords)} of ${whole(draft.recordCount)}. They count for the force and for London alone.`,
  });
}

function recordsOnce({ draft, summary, doubled }: Given): QualityFinding {
  const told = summary.flags['SUSPECTED_DUPLICATES'] ?? [];
  const periods = [...new Set([...told, ...doubled.map(({ period }) => period)])];
  return judged({
    rule: 'records-once',
    dimension: 'UNIQUENESS',
    numerator: periods.length,
    denominator: draft.periods.length,
    threshold: 0,
    periods,
    explanation:
      doubled[0]?.explanation ??
      (told.length === 0
        ? 'No period looks as if it had been loaded twice; a cell that two lines give is refused or added up by the rules of its file.'
        : `More records repeat another than in other months: ${labels(told)} may have been loaded twice.`),
  });
}

function mappingStands({ mapping }: Given): QualityFinding | null {
  if (mapping === null) return null;
  const { jumps, compared } = mapping;
  const [first] = jumps;
  return judged({
    rule: 'mapping-stands',
    dimension: 'CONSISTENCY',
    numerator: jumps.length,
    denominator: compared,
    threshold: 0,
    periods: [...new Set(jumps.map(({ period }) => period))],
    explanation:
      first === undefined
        ? 'No category leaps or collapses from one month to the next.'
        : `Categories that leap or collapse in a month: ${String(jumps.length)}, the first from ${whole(first.from)} to ${whole(first.to)} in ${Period.fromCode(first.period).label}: records may be filed elsewhere since.`,
  });
}

function wordsKnown({ draft, summary }: Given): QualityFinding | null {
  const { unknownRecords } = summary;
  if (unknownRecords === undefined) return null;
  return judged({
    rule: 'words-known',
    dimension: 'VALIDITY',
    numerator: unknownRecords,
    denominator: draft.recordCount,
    threshold: 0,
    explanation:
      unknownRecords === 0
        ? 'Every category is known; a value of a wrong form would have had the file refused.'
        : `Records of categories that the hub does not know: ${whole(unknownRecords)} of ${whole(draft.recordCount)}. They were kept under names of their own.`,
  });
}

function monthsTrue({ draft, summary }: Given): QualityFinding | null {
  const { ghostMonths } = summary;
  if (ghostMonths === undefined) return null;
  return judged({
    rule: 'months-true',
    dimension: 'VALIDITY',
    numerator: ghostMonths.length,
    denominator: draft.periods.length + ghostMonths.length,
    threshold: 0,
    periods: ghostMonths,
    explanation:
      ghostMonths.length === 0
        ? 'No month is next to empty.'
        : `${labels(ghostMonths)} is next to empty, an artefact of publication, and was left out: what was known of it stands.`,
  });
}

const whole = (value: number) => Math.round(value).toLocaleString('en-GB');

function labels(periods: readonly number[]): string {
  return periods.map((period) => Period.fromCode(period).label).join(', ');
}
