import { Period } from '../../schema/periods.ts';
import { areaByCode } from '../../schema/places/areas.ts';
import { liesIn } from '../../schema/places/liesIn.ts';
import type { FileSummary } from '../importing/importer.ts';
import type { ReleaseDraft } from '../releases/release.ts';
import type { Earlier } from './earlierReleases.ts';
import { judged, type QualityFinding } from './qualityFinding.ts';

/** What a file gives, and what its reader says of it. */
export interface Given {
  readonly draft: ReleaseDraft;
  readonly summary: FileSummary;
}

/** What can be said of a file from what its reader found: of all areas, placed, and in words and months that are true. */
export function contentFindings(given: Given, earlier: Earlier, areas: readonly string[]): readonly QualityFinding[] {
  return [
    areasGiven(given.draft.scope, areas, earlier.areas),
    recordsPlaced(given),
    wordsKnown(given),
    monthsTrue(given),
  ].filter((finding) => finding !== null);
}

/** A force's file has stray records of its neighbours' places, now of these and now of those: what it must not lack is its own territory. */
function areasGiven(scope: string, areas: readonly string[], earlier: readonly string[]): QualityFinding | null {
  if (areas.length === 0) return null;
  const given = new Set(areas.filter((area) => liesIn(area, scope)));
  const before = earlier.filter((area) => liesIn(area, scope));
  const missing = before.filter((area) => !given.has(area));
  const territory = areaByCode(scope)?.name;
  const within = territory === undefined ? '' : ` in the territory of ${territory}`;
  return judged({
    rule: 'areas-given',
    dimension: 'COMPLETENESS',
    numerator: missing.length,
    denominator: before.length,
    threshold: 0.02,
    explanation:
      before.length === 0
        ? `The first release: there is none before it whose areas could be missing. It gives ${String(given.size)}${within}.`
        : `Of ${String(before.length)} areas of the release before${within}, ${String(missing.length)} are missing${missing.length === 0 ? '' : `, such as ${missing[0] ?? ''}`}.`,
  });
}

function recordsPlaced({ draft, summary }: Given): QualityFinding | null {
  const { unplacedRecords, leastPlaced } = summary;
  const rule = { rule: 'records-placed', dimension: 'COMPLETENESS' } as const;
  const periods = summary.flags['UNPLACED_RECORDS'] ?? [];
  if (leastPlaced !== undefined) {
    const { period, unplaced, records, most } = leastPlaced;
    return judged({
      ...rule,
      numerator: unplaced,
      denominator: records,
      threshold: most,
      periods,
      explanation: `Records without a place: ${whole(unplaced)} of ${whole(records)} in ${labels([period])}, the most of any month. They count for the force and for London alone.`,
    });
  }
  if (unplacedRecords === undefined) return null;
  return judged({
    ...rule,
    numerator: unplacedRecords,
    denominator: draft.recordCount,
    threshold: 0.15,
    periods,
    explanation: `Records without a place: ${whole(unplacedRecords)} of ${whole(draft.recordCount)}. They count for the force and for London alone.`,
  });
}

function wordsKnown({ draft, summary }: Given): QualityFinding {
  const { unknownRecords = 0 } = summary;
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
