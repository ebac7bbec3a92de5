import type { DatasetDeclaration } from '../../schema/datasets/dataset.ts';
import { Period } from '../../schema/periods.ts';
import { dayNumber } from '../releases/positions.ts';
import type { ReleaseDraft } from '../releases/release.ts';
import type { Earlier } from './earlierReleases.ts';
import { judged, type QualityFinding } from './qualityFinding.ts';
import type { SeriesTotal } from './seriesTotal.ts';

/** A file beside the releases before it. */
export interface PublishedFile {
  readonly dataset: DatasetDeclaration;
  readonly draft: Pick<ReleaseDraft, 'periods' | 'publishedOn'>;
  readonly totals: readonly SeriesTotal[];
  readonly earlier: Earlier;
  /** Figures that it states otherwise than they were, of the series and periods that earlier releases have given too. */
  readonly restated: number;
}

/** The police restate a seventh of their cells from one month's release to the next; twice that is out of the ordinary. */
const restatedShare = 0.28;
/** Their totals move by one or two per cent meanwhile. */
const movedShare = 0.05;

/** Of fewer figures, and of a smaller total, a share says nothing: a board's quarter of complaints has a dozen cells. */
const fewestJudged = 20;

/** What can be said of a release from those before it: in time, and like them. */
export function publicationFindings(file: PublishedFile): readonly QualityFinding[] {
  const shared = sharedTotals(file);
  const restated = file.dataset.isRecounted === true ? [] : [figuresStand(file, shared), totalsStand(file)];
  return [publishedInTime(file), ...restated].filter((finding) => finding !== null);
}

/** Totals of the series and periods that earlier releases have given too. */
export function sharedTotals({ totals, earlier }: Pick<PublishedFile, 'totals' | 'earlier'>): readonly SeriesTotal[] {
  const key = ({ series, period }: SeriesTotal) => `${String(series)} ${String(period)}`;
  const before = new Set(earlier.totals.map(key));
  return totals.filter((total) => before.has(key(total)));
}

function publishedInTime({ dataset, draft }: PublishedFile): QualityFinding | null {
  const last = Math.max(...draft.periods.map((code) => dayNumber(Period.fromCode(code).lastDay)));
  if (dataset.dueAfterDays === null || draft.periods.length === 0) return null;
  const { publishedOn } = draft;
  const days = publishedOn === null ? 0 : dayNumber(publishedOn) - last;
  return {
    ...judged({
      rule: 'published-in-time',
      dimension: 'TIMELINESS',
      numerator: days,
      denominator: null,
      threshold: dataset.dueAfterDays,
      explanation:
        publishedOn === null
          ? 'Neither the sender nor the file tells the day of publication, so that it cannot be judged.'
          : `Published ${String(days)} days after the end of its last period; ${String(dataset.dueAfterDays)} are usual.`,
    }),
    ...(publishedOn === null ? { outcome: 'NOT_JUDGED' as const } : {}),
  };
}

function figuresStand(
  { totals, restated, dataset }: PublishedFile,
  own: readonly SeriesTotal[],
): QualityFinding | null {
  if (totals.length === 0) return null;
  const cells = own.reduce((sum, total) => sum + total.cells, 0);
  const isOut = cells >= fewestJudged && restated > restatedShare * cells;
  return judged({
    ...unlessFew(cells),
    rule: 'figures-stand',
    dimension: 'CONSISTENCY',
    numerator: restated,
    denominator: cells,
    threshold: restatedShare,
    periods: isOut ? [...new Set(own.map(({ period }) => period))] : [],
    explanation:
      cells === 0
        ? 'No release before it gives the same periods.'
        : `Restated ${whole(restated)} of ${whole(cells)} figures that earlier releases of "${dataset.title}" gave too.`,
  });
}

function totalsStand({ dataset, totals, earlier }: PublishedFile): QualityFinding | null {
  if (totals.length === 0) return null;
  if (!dataset.omittedIsZero) return notAddedUp;
  const own = new Map<number, number>();
  for (const { period, total } of totals) {
    if (earlier.whole.has(period)) own.set(period, (own.get(period) ?? 0) + total);
  }
  const now = [...own.values()].reduce((sum, total) => sum + total, 0);
  const then = [...own.keys()].reduce((sum, period) => sum + (earlier.whole.get(period) ?? 0), 0);
  const isOut = then >= fewestJudged && Math.abs(now - then) > movedShare * then;
  return judged({
    ...unlessFew(then),
    rule: 'totals-stand',
    dimension: 'ACCURACY',
    numerator: Math.abs(now - then),
    denominator: then,
    threshold: movedShare,
    periods: isOut ? movedPeriods(own, earlier.whole) : [],
    explanation:
      then === 0
        ? 'There is nothing to check its totals against.'
        : `The periods that earlier releases give too add up to ${whole(now)} now and to ${whole(then)} then.`,
  });
}

/** Shares and populations are never added up over areas and kinds. */
const notAddedUp: QualityFinding = {
  ...judged({
    rule: 'totals-stand',
    dimension: 'ACCURACY',
    numerator: 0,
    denominator: 0,
    threshold: movedShare,
    explanation: 'Its figures are not added up, so that there is no total to check them by.',
  }),
  outcome: 'NOT_JUDGED',
};

function unlessFew(base: number): Partial<QualityFinding> {
  return base < fewestJudged ? { outcome: 'NOT_JUDGED' } : {};
}

/** Periods that moved too far by themselves: where they do together, there is one at least. */
function movedPeriods(own: ReadonlyMap<number, number>, before: ReadonlyMap<number, number>): readonly number[] {
  return [...own].flatMap(([period, now]) => {
    const then = before.get(period) ?? 0;
    return Math.abs(now - then) > movedShare * then ? [period] : [];
  });
}

const whole = (value: number) => Math.round(value).toLocaleString('en-GB');
