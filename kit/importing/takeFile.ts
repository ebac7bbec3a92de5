import { createHash } from 'node:crypto';
import type { DatasetDeclaration } from '../../schema/datasets/dataset.ts';
import { datasetById } from '../../schema/datasets/register.ts';
import { Period } from '../../schema/periods.ts';
import { CellSums } from '../cells/cellSums.ts';
import { SeriesIndex } from '../cells/seriesIndex.ts';
import { Stage, type RepeatedCell, type StagedLine } from '../cells/stage.ts';
import type { StagedCell } from '../cells/stagedCell.ts';
import type { RollUp } from '../cells/sumStage.ts';
import type { Database, Session } from '../database/database.ts';
import { HubError } from '../hubError.ts';
import { assess } from '../quality/assess.ts';
import { judgeLater } from '../quality/judgeLater.ts';
import { judgeNeighbours } from '../quality/judgeNeighbours.ts';
import { knownSeries } from '../quality/knownSeries.ts';
import { writeQuality } from '../quality/qualityStore.ts';
import { stagedTotals } from '../quality/seriesTotal.ts';
import { contentDigest } from '../releases/contentDigest.ts';
import { publish } from '../releases/publish.ts';
import type { ReleaseDraft } from '../releases/release.ts';
import { standingRelease } from '../releases/releaseStore.ts';
import { hubItself } from '../viewer.ts';
import { noConsequence, type Consequence } from './consequences.ts';
import type { FileSummary, Importer, StoreContext } from './importer.ts';
import { Intake } from './intake.ts';
import type { News } from './news.ts';
import type { ImportOptions, ImportReport, ReceivedFile, Refusal } from './report.ts';
import { StagedRows } from './stagedRows.ts';
import type { Turns } from './turns.ts';

/** What a file is taken with. */
export interface Taking<Source> {
  readonly database: Database;
  readonly importer: Importer<Source, StoreContext>;
  readonly source: Source;
  readonly file: ReceivedFile;
  readonly options: ImportOptions;
  /** Today as YYYY-MM-DD. */
  readonly today: string;
  /** Whether the file is made up to show the hub. */
  readonly demonstration?: boolean;
  /** What followers are told beside the release itself. */
  readonly news: News;
  /** One release after the other: what the next brings besides is prepared by what stands then. */
  readonly turns: Turns;
}

/** Takes a file whole or refuses it whole: read and staged first, then one brief swap. Killed half-way it changed nothing. */
export async function takeFile<Source>(taking: Taking<Source>): Promise<ImportReport> {
  const { database, importer, source, today } = taking;
  const intake = new Intake();
  const scope = await importer.scopeOf(source);
  const series = await SeriesIndex.open(database, database.schema, importer.dataset, scope);
  const stage = await Stage.open(database, series);
  const rows = importer.rows === undefined ? null : await StagedRows.open(database, importer.rows);
  let consequence = noConsequence;
  try {
    await (rows ?? stage).fill(
      intake.taken(importer.read(source, { today, database, sender: taking.options.viewer ?? hubItself })),
    );
    const { summary } = intake;
    const cells = cellsToAdd(taking, stage, summary);
    if (summary.cells !== undefined && cells === null) {
      await series.ensureAll(summary.cells);
      await stage.fill(oneLine(summary.cells));
    }
    if (intake.refusals.length === 0 && !importer.addsLines) {
      intake.refuseLines((await stage.repeatedCells(100)).map(repetition));
    }
    if (intake.refusals.length > 0) return reportOf(taking, intake, null);
    if (cells === null) await stage.keepPeriods(summary.periods);
    const sums = cells === null ? null : await CellSums.of(cells.given, series, cells.rollUp);
    const dataset = declarationOf(importer.dataset);
    const digest = await contentDigest(database, dataset, ofScope(importer, scope, taking.file.sha256));
    const draft = draftOf(taking, { scope, digest, summary, records: intake.records });
    const known = knownSeries(dataset, series, importer.rollUp);
    const quality = assess(database.schema, {
      dataset,
      draft,
      summary,
      totals: sums?.totals ?? (await stagedTotals(database, stage.table)),
      series: known,
    });
    const summed = sums === null ? null : await stage.fillSums(sums);
    const prepare = async () => {
      const ofPublishing = summary.consequence ?? importer.consequences?.ofPublishing;
      if (ofPublishing === undefined || rows === null) return;
      consequence = await ofPublishing(database, { draft, day: draft.publishedOn ?? today, rows: rows.table });
    };
    const published = await told(intake, taking.demonstration === true, () =>
      taking.turns.next(() =>
        publish(database, {
          draft,
          stage,
          ...(summed !== null && { summed }),
          series,
          rollUp: importer.rollUp,
          omittedIsZero: importer.omittedIsZero,
          today,
          ...(summary.scheme !== undefined && { scheme: summary.scheme }),
          // What stands already may speak against a file, which is asked inside the transaction alone.
          isTrial: taking.options.dryRun,
          flagsOn: (session, placed) => quality.flagsOn(session, placed),
          news: (session) => taking.news(session, importer.dataset),
          beside: prepare,
          alongside: async (session, release, placed) => {
            await bring(session, database.schema, { release, rows, summary, consequence });
            const findings = await quality.findings(session, placed);
            await writeQuality(session, database.schema, release, findings, quality.totals);
            await judgeLater(session, database.schema, release);
            await judgeNeighbours(session, database.schema, release, () => known);
          },
        }),
      ),
    );
    const report = reportOf(taking, intake, taking.options.dryRun ? null : published);
    return published === null ? report : { ...report, remarks: [...report.remarks, ...(consequence.remarks ?? [])] };
  } finally {
    await stage.drop();
    await rows?.drop();
    await consequence.dispose();
  }
}

/** What speaks against a sender's file as a whole only once it is published is a reason like any other. */
async function told<Result>(
  intake: Intake,
  isDemonstration: boolean,
  work: () => Promise<Result>,
): Promise<Result | null> {
  try {
    return await work();
  } catch (error) {
    if (isDemonstration || !(error instanceof HubError) || error.code !== 'CONFLICT') throw error;
    intake.refuse([{ line: null, column: null, message: error.message }]);
    return null;
  }
}

/** The cells of a file that gives them all at its end, where they add up; null for any other file, which the database adds up. */
function cellsToAdd<Source>(
  { importer: { addsLines, rollUp } }: Taking<Source>,
  stage: Stage,
  { cells, periods }: FileSummary,
): { readonly given: readonly StagedCell[]; readonly rollUp: RollUp } | null {
  if (cells === undefined || rollUp === null || !addsLines || !stage.isEmpty) return null;
  return { given: cells.filter(({ period }) => periods.includes(period)), rollUp };
}

async function* oneLine(cells: readonly StagedCell[]): AsyncGenerator<StagedLine> {
  yield { line: 0, cells };
}

interface Brought {
  readonly release: string;
  readonly rows: StagedRows | null;
  readonly summary: FileSummary;
  readonly consequence: Consequence;
}

/** What comes with the cells, inside the release's transaction. */
async function bring(
  session: Session,
  schema: string,
  { release, rows, summary, consequence }: Brought,
): Promise<void> {
  for (const { dataset, release: read } of [summary.restsOn ?? []].flat()) {
    const standing = await standingRelease(session, schema, dataset);
    if ((standing?.id ?? null) !== read) {
      throw new HubError('CONFLICT', `The ${dataset} changed while the file was read. Send it again.`);
    }
  }
  await rows?.publish(session, release);
  await consequence.apply(session);
}

interface Read {
  readonly scope: string;
  readonly digest: string;
  readonly summary: FileSummary;
  readonly records: number;
}

function draftOf<Source>(
  { importer, file, options, ...taking }: Taking<Source>,
  { scope, digest, summary, records }: Read,
): ReleaseDraft {
  return {
    dataset: importer.dataset,
    scope,
    sha256: digest,
    title: datasetById(importer.dataset)?.title ?? importer.dataset,
    fileName: file.name,
    publishedOn: options.publishedOn ?? summary.publishedOn,
    recordCount: summary.recordCount ?? records,
    periods: summary.periods,
    leftOut: summary.leftOut ?? {},
    flags: summary.flags,
    remarks: summary.remarks,
    demonstration: taking.demonstration ?? false,
  };
}

/** What identifies the content of one scope where another's may be the same to the letter. */
function ofScope({ isOfScope }: { readonly isOfScope?: boolean }, scope: string, sha256: string): string {
  if (isOfScope !== true) return sha256;
  return createHash('sha256').update(`${scope} ${sha256}`).digest('hex');
}

function declarationOf(dataset: string): DatasetDeclaration {
  const declaration = datasetById(dataset);
  if (declaration === undefined) throw new Error(`the register of datasets lacks "${dataset}"`);
  return declaration;
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
