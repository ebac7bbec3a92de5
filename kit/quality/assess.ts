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
import { refiledGroups, type SeriesGroup } from './refiledGroups.ts';
import { restatedCells, type PlacedRelease } from './restatedCells.ts';
import { raisedFlags } from './restatedFlags.ts';
import { seriesFlag, type FlagSide } from './seriesFlags.ts';
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
  /** What the leaves of those groups are that series lie in; left out where cells do not add up. */
  groupsOf?(series: readonly { readonly series: number }[]): Promise<readonly SeriesGroup[]>;
}

/** A series and month that records may have left, or come to. */
interface Refiled {
  readonly series: number;
  readonly period: number;
  readonly side: FlagSide;
}

/** Checks a file against what it says of itself and against the releases before it: three statements, whatever its size. */
export async function assess(session: Session, schema: string, file: AssessedFile): Promise<Assessment> {
  const { dataset, draft, summary } = file;
  const totals = await stagedTotals(session, file.table);
  const earlier = await readEarlier(session, schema, draft);
  const given: Given = { draft, summary, totals, ...oddities(dataset, totals, earlier) };
  const jumps = given.mapping?.jumps ?? [];
  const leaves = jumps.map(({ series, period, from, to }) => ({ series, period, side: sideOf(from, to) }));
  const groups = refiledGroups(jumps, (await file.groupsOf?.(jumps)) ?? [], [...earlier.totals, ...totals]);
  const flags = flagsOf(given, [...leaves, ...groups]);
  const shared = sharedTotals({ totals, earlier });
  let restated: Promise<number> | undefined;
  const ofPublication = async (session: Session, placed: PlacedRelease) => {
    // Flags and findings are asked for one after the other, of one place: of a large file the count takes a while.
    restated ??= restatedCells(session, schema, placed, shared);
    return publicationFindings({ dataset, draft, totals, earlier, restated: await restated });
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

const sideOf = (from: number, to: number): FlagSide => (to > from ? 'RISE' : 'FALL');

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

function flagsOf({ summary, partial, doubled }: Given, refiled: readonly Refiled[]): ReleaseDraft['flags'] {
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
  for (const { series, period, side } of refiled) add(seriesFlag('SUSPECTED_REFILING', series, side), [period]);
  return Object.fromEntries([...flags].map(([flag, periods]) => [flag, [...periods]]));
}
