import type { DatasetDeclaration } from '../../schema/datasets/dataset.ts';
import type { Session } from '../database/database.ts';
import type { FileSummary } from '../importing/importer.ts';
import type { ReleaseDraft } from '../releases/release.ts';
import { contentFindings, type Given } from './contentFindings.ts';
import { readEarlier, type Earlier } from './earlierReleases.ts';
import { mappingJumps } from './mappingJumps.ts';
import { doubledPeriods, partialPeriod } from './periodTotals.ts';
import { publicationFindings, sharedTotals } from './publicationFindings.ts';
import type { QualityFinding } from './qualityFinding.ts';
import { restatedCells, type PlacedRelease } from './restatedCells.ts';
import { raisedFlags } from './restatedFlags.ts';
import { seriesFlag } from './seriesFlags.ts';
import { stagedTotals, type SeriesTotal } from './seriesTotal.ts';

/** What was found of a file before it is published. */
export interface Assessment {
  /** The flags of the file's own reader, and those that its totals give cause for. */
  readonly flags: ReleaseDraft['flags'];
  readonly totals: readonly SeriesTotal[];
  /** The flags, and those that what the release restates gives cause for, once its cells have their place. */
  flagsOn(session: Session, placed: PlacedRelease): Promise<ReleaseDraft['flags']>;
  /** What was found, once its cells have their place. */
  findings(session: Session, placed: PlacedRelease): Promise<readonly QualityFinding[]>;
}

/** A file on its way in, read to its end and staged. */
export interface AssessedFile {
  readonly dataset: DatasetDeclaration;
  readonly draft: ReleaseDraft;
  readonly summary: FileSummary;
  /** The table in which its cells are staged. */
  readonly table: string;
}

/** Checks a file against what it says of itself and against the releases before it: three statements, whatever its size. */
export async function assess(session: Session, schema: string, file: AssessedFile): Promise<Assessment> {
  const { dataset, draft, summary } = file;
  const totals = await stagedTotals(session, file.table);
  const earlier = await readEarlier(session, schema, draft);
  const given: Given = { draft, summary, totals, ...oddities(dataset, totals, earlier) };
  const flags = flagsOf(given);
  const shared = sharedTotals({ totals, earlier });
  const ofPublication = async (session: Session, placed: PlacedRelease) => {
    const restated = await restatedCells(session, schema, placed, shared);
    return publicationFindings({ dataset, draft, totals, earlier, restated });
  };
  return {
    flags,
    totals,
    flagsOn: async (session, placed) => ({ ...flags, ...raisedFlags(await ofPublication(session, placed)) }),
    findings: async (session, placed) => [
      ...contentFindings(given, earlier, placed.areas),
      ...(await ofPublication(session, placed)),
    ],
  };
}

function oddities(dataset: DatasetDeclaration, totals: readonly SeriesTotal[], { totals: before }: Earlier) {
  const isMonthlyCount = dataset.omittedIsZero && dataset.cadence === 'MONTHLY' && totals.length > 0;
  if (!isMonthlyCount) return { partial: null, doubled: [], mapping: null };
  const own = new Set(totals.map(({ period }) => period));
  const others = before.filter(({ period }) => !own.has(period));
  return {
    partial: partialPeriod(totals, others),
    doubled: doubledPeriods(totals, others),
    mapping: mappingJumps(totals, others),
  };
}

function flagsOf({ summary, partial, doubled, mapping }: Given): ReleaseDraft['flags'] {
  const flags = new Map<string, Set<number>>();
  const add = (flag: string, periods: readonly number[]) => {
    if (periods.length > 0) flags.set(flag, new Set([...(flags.get(flag) ?? []), ...periods]));
  };
  for (const [flag, periods] of Object.entries(summary.flags)) add(flag, periods);
  if (partial !== null) add('PARTIAL_PERIOD', [partial.period]);
  add(
    'SUSPECTED_DUPLICATES',
    doubled.map(({ period }) => period),
  );
  for (const { series, period } of mapping?.jumps ?? []) add(seriesFlag('SUSPECTED_REFILING', series), [period]);
  return Object.fromEntries([...flags].map(([flag, periods]) => [flag, [...periods]]));
}
