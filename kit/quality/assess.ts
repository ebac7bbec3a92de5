import type { DatasetDeclaration } from '../../schema/datasets/dataset.ts';
import type { Session } from '../database/database.ts';
import type { FileSummary } from '../importing/importer.ts';
import type { ReleaseDraft } from '../releases/release.ts';
import { contentFindings } from './contentFindings.ts';
import { readEarlier } from './earlierReleases.ts';
import type { KnownSeries } from './knownSeries.ts';
import { monthFindings } from './monthFindings.ts';
import { monthFlags } from './monthFlags.ts';
import { oddMonths } from './oddMonths.ts';
import { publicationFindings, sharedTotals } from './publicationFindings.ts';
import type { QualityFinding } from './qualityFinding.ts';
import { restatedCells, type PlacedRelease } from './restatedCells.ts';
import { raisedFlags } from './restatedFlags.ts';
import type { SeriesTotal } from './seriesTotal.ts';

/** What was found of a file before it is published. */
export interface Assessment {
  readonly totals: readonly SeriesTotal[];
  /** The flags of the file's own reader, and those that the releases around it give cause for, once its cells have their place. */
  flagsOn(session: Session, placed: PlacedRelease): Promise<ReleaseDraft['flags']>;
  /** What was found, once its cells have their place. */
  findings(session: Session, placed: PlacedRelease): Promise<readonly QualityFinding[]>;
}

/** A file on its way in, read to its end and staged. */
export interface AssessedFile {
  readonly dataset: DatasetDeclaration;
  readonly draft: ReleaseDraft;
  readonly summary: FileSummary;
  /** What it gives of each series, sums apart. */
  readonly totals: readonly SeriesTotal[];
  readonly series: KnownSeries;
}

/** Checks a file against what it says of itself and, once it has its place, against the releases around it: three statements, whatever its size. */
export function assess(schema: string, file: AssessedFile): Assessment {
  const { dataset, draft, summary, series, totals } = file;
  const told = {
    partial: summary.flags['PARTIAL_PERIOD'] ?? [],
    doubled: summary.flags['SUSPECTED_DUPLICATES'] ?? [],
  };
  const inPlace = async (session: Session, placed: PlacedRelease) => {
    const earlier = await readEarlier(session, schema, { ...draft, position: placed.position });
    const months = {
      periods: draft.periods,
      told,
      odd: oddMonths(dataset, totals, earlier.around, series.isExplained),
    };
    const groups = series.groupsOf(months.odd.mapping?.jumps ?? []);
    const flags = { ...summary.flags, ...monthFlags(months, groups, [...earlier.around, ...totals]) };
    const restated = await restatedCells(session, schema, placed, sharedTotals({ totals, earlier }));
    const ofPublication = publicationFindings({ dataset, draft, totals, earlier, restated });
    return {
      flags: { ...flags, ...raisedFlags(ofPublication) },
      findings: [
        ...contentFindings({ draft, summary }, earlier, placed.areas),
        ...monthFindings(months),
        ...ofPublication,
      ],
    };
  };
  // Flags and findings are asked for one after the other, of one place: of a large file the count of what it restates takes a while.
  let found: ReturnType<typeof inPlace> | undefined;
  return {
    totals,
    flagsOn: async (session, placed) => (await (found ??= inPlace(session, placed))).flags,
    findings: async (session, placed) => (await (found ??= inPlace(session, placed))).findings,
  };
}
