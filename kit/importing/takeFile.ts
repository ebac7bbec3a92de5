import { datasetById } from '../../schema/datasets/register.ts';
import { Period } from '../../schema/periods.ts';
import { SeriesIndex } from '../cells/seriesIndex.ts';
import { Stage, type RepeatedCell } from '../cells/stage.ts';
import type { Database } from '../database/database.ts';
import { publish } from '../releases/publish.ts';
import type { ReleaseDraft } from '../releases/release.ts';
import type { FileSummary, Importer } from './importer.ts';
import { Intake } from './intake.ts';
import type { ImportOptions, ImportReport, ReceivedFile, Refusal } from './report.ts';

/** What a file is taken with. */
export interface Taking<Source> {
  readonly database: Database;
  readonly importer: Importer<Source>;
  readonly source: Source;
  readonly file: ReceivedFile;
  readonly options: ImportOptions;
  /** Today as YYYY-MM-DD. */
  readonly today: string;
  /** Whether the file is made up to show the hub. */
  readonly demonstration?: boolean;
}

/** Takes a file whole or refuses it whole: read and staged first, then one brief swap. Killed half-way it changed nothing. */
export async function takeFile<Source>(taking: Taking<Source>): Promise<ImportReport> {
  const { database, importer, source, today } = taking;
  const intake = new Intake();
  // The scope is known only at the end of the file, so the series are found under the importer's own name for it.
  const series = await SeriesIndex.open(database, database.schema, importer.dataset, importer.scopeOf(source));
  const stage = await Stage.open(database, series);
  try {
    await stage.fill(intake.lines(importer.read(source, { today })));
    const { summary } = intake;
    if (intake.refusals.length === 0 && !importer.addsLines) {
      intake.refuseLines((await stage.repeatedCells(100)).map(repetition));
    }
    if (intake.refusals.length > 0 || taking.options.dryRun) return reportOf(taking, intake, null);
    await stage.keepPeriods(summary.periods);
    const published = await publish(database, {
      draft: draftOf(taking, summary, intake.records),
      stage,
      series,
      rollUp: importer.rollUp,
      omittedIsZero: importer.omittedIsZero,
      today,
    });
    return reportOf(taking, intake, published);
  } finally {
    await stage.drop();
  }
}

function draftOf<Source>(
  { importer, file, options, ...taking }: Taking<Source>,
  summary: FileSummary,
  records: number,
): ReleaseDraft {
  return {
    dataset: importer.dataset,
    scope: importer.scopeOf(taking.source),
    sha256: file.sha256,
    title: datasetById(importer.dataset)?.title ?? importer.dataset,
    fileName: file.name,
    publishedOn: options.publishedOn ?? summary.publishedOn,
    recordCount: records,
    periods: summary.periods,
    flags: summary.flags,
    remarks: summary.remarks,
    demonstration: taking.demonstration ?? false,
  };
}

function repetition(cell: RepeatedCell): Refusal {
  const category = cell.category === '' ? cell.measure : cell.category;
  const lines = cell.lines.join(' and ');
  return {
    line: cell.lines[1] ?? null,
    column: null,
    message: `expected one value for ${category} in ${cell.area}, ${Period.fromCode(cell.period).label}; lines ${lines} each give one`,
  };
}

function reportOf<Source>(
  { importer, file }: Taking<Source>,
  intake: Intake,
  published: { readonly release: string; readonly changed: number } | null,
): ImportReport {
  const isRefused = intake.refusals.length > 0;
  return {
    file: file.name,
    dataset: importer.dataset,
    release: published?.release ?? null,
    accepted: isRefused ? 0 : intake.records,
    refused: intake.refused,
    changed: published?.changed ?? 0,
    refusals: intake.refusals,
    remarks: intake.summary.remarks,
  };
}
