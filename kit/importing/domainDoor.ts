import { datasetById, datasetDeclarations } from '../../schema/datasets/register.ts';
import { areaByCode } from '../../schema/places/areas.ts';
import { mayAct, whoMayAct } from '../access/mayAct.ts';
import { SeriesIndex } from '../cells/seriesIndex.ts';
import type { Database, Session } from '../database/database.ts';
import { HubError } from '../hubError.ts';
import { appendUpdates } from '../outbox/appendUpdates.ts';
import { judgeLater } from '../quality/judgeLater.ts';
import { judgeNeighbours } from '../quality/judgeNeighbours.ts';
import { knownSeries } from '../quality/knownSeries.ts';
import { importTemplate } from '../registers/importTemplate.ts';
import type { Register } from '../registers/register.ts';
import { templateSignature } from '../registers/template.ts';
import { withdrawRelease } from '../releases/publish.ts';
import { readRelease } from '../releases/releaseStore.ts';
import { hubItself, type Viewer } from '../viewer.ts';
import { noConsequence } from './consequences.ts';
import type { FileImporter, Importer, JsonImporter, StoreContext, TableImporter } from './importer.ts';
import { noNews, type News } from './news.ts';
import { openFile, type OpenedFile } from './openFile.ts';
import type { ImportDoor, ImportOptions, ImportReport, ReceivedFile } from './report.ts';
import { takeFile } from './takeFile.ts';
import { Turns } from './turns.ts';

/** What one subgraph takes files with. */
export interface DomainDoorParts {
  readonly database: Database;
  readonly importers: readonly FileImporter[];
  /** Registers that are kept here, in bulk by their templates; none where left out. */
  readonly registers?: readonly Register[];
  /** What followers are told beside a release itself; nothing where left out. */
  readonly news?: News;
  /** Today as YYYY-MM-DD. */
  readonly today: () => string;
}

/** The door of one subgraph: recognises a file by the register and takes it if it is one of its own. */
export function createDomainDoor(parts: DomainDoorParts): DomainDoor {
  const { database, importers, registers = [], today, news = noNews } = parts;
  const known = [...datasetDeclarations, ...registers.map(templateSignature)];
  const turns = new Turns();
  const ofTables = new Map(importers.filter(readsTables).map((importer) => [importer.dataset, importer]));
  const ofJson = new Map(importers.filter(readsJson).map((importer) => [importer.dataset, importer]));
  const take = async (file: ReceivedFile, options: ImportOptions, demonstration: boolean): Promise<ImportReport> => {
    const context = { today: today() };
    const opened = await openFile(file, known, context);
    if (!opened.recognised) return unrecognised(file, opened);
    const { viewer = hubItself } = options;
    const register = registers.find(({ id }) => id === opened.dataset);
    if (register !== undefined && 'table' in opened) {
      const { dryRun } = options;
      return importTemplate(register, opened.table, {
        database,
        viewer,
        ...context,
        dryRun,
        isDemonstration: demonstration,
        beside: registers,
      });
    }
    checkPublishedOn(options.publishedOn, context.today);
    const taking = { database, file, options, ...context, demonstration, news, turns };
    if ('table' in opened) {
      const importer = own(ofTables, opened.dataset);
      await checkSender(viewer, importer, opened.table);
      return takeFile({ ...taking, importer, source: opened.table });
    }
    const importer = own(ofJson, opened.dataset);
    await checkSender(viewer, importer, opened.items);
    return takeFile({ ...taking, importer, source: opened.items });
  };
  return {
    import: (file, options) => take(file, options, false),
    demonstrate: (file, options) => take(file, options, true),
    withdraw: async (id, reason) => {
      const release = await readRelease(database, database.schema, id);
      const importer = importers.find(({ dataset }) => dataset === release?.dataset);
      const consequence =
        release === undefined
          ? noConsequence
          : ((await importer?.consequences?.ofWithdrawing(database, release)) ?? noConsequence);
      try {
        const omittedIsZero = (dataset: string) => datasetById(dataset)?.omittedIsZero ?? false;
        const alongside = async (session: Session) => {
          await consequence.apply(session);
          await judgeLater(session, database.schema, id);
          await judgeNeighbours(session, database.schema, id, async (dataset, scope) => {
            const series = await SeriesIndex.open(session, database.schema, dataset.id, scope);
            return knownSeries(dataset, series, importer?.rollUp ?? null);
          });
          if (release === undefined || release.demonstration) return;
          await appendUpdates(session, database.schema, await news(session, release.dataset));
        };
        return await withdrawRelease(database, id, reason, today(), omittedIsZero, alongside);
      } finally {
        await consequence.dispose();
      }
    },
  };
}

const readsTables = (importer: FileImporter): importer is TableImporter => importer.reads !== 'JSON';
const readsJson = (importer: FileImporter): importer is JsonImporter => importer.reads === 'JSON';

function own<Kept>(importers: ReadonlyMap<string, Kept>, dataset: string): Kept {
  const importer = importers.get(dataset);
  if (importer === undefined) throw new HubError('BAD_USER_INPUT', `Files of ${dataset} are not kept here.`);
  return importer;
}

export interface DomainDoor extends ImportDoor {
  /** Takes a file made up to show the hub: flagged as such, and removed for good by the first real release. */
  demonstrate(file: ReceivedFile, options: ImportOptions): Promise<ImportReport>;
}

/** The report on a file that no known format matches, or whose heading is at fault. */
export function unrecognised(file: ReceivedFile, opened: OpenedFile & { recognised: false }): ImportReport {
  return {
    file: file.name,
    dataset: opened.dataset,
    release: null,
    accepted: 0,
    refused: 0,
    changed: 0,
    refusals: opened.refusals,
    remarks: [],
  };
}

/** Templates of registers are judged row by row; any other file as a whole: a borough's own return by the boroughs that it is of. */
async function checkSender<Source>(
  viewer: Viewer,
  importer: Importer<Source, StoreContext>,
  source: Source,
): Promise<void> {
  if (mayAct(viewer, 'import', null)) return;
  if (importer.boroughsOf === undefined) {
    const words = `This is no return of a borough and no template of a register. Who gives such files is ${whoMayAct('import')}.`;
    throw new HubError('FORBIDDEN', words);
  }
  const boroughs = await importer.boroughsOf(source);
  if (boroughs.length > 0 && boroughs.every((code) => mayAct(viewer, 'return', code))) return;
  const foreign = areaByCode(boroughs.find((code) => !mayAct(viewer, 'return', code)) ?? '');
  const whose = foreign === undefined ? 'names no borough' : `is of ${foreign.name} (${foreign.code})`;
  throw new HubError(
    'FORBIDDEN',
    `This return ${whose}, for which your key does not speak. Who gives it is ${whoMayAct('return')} for that borough.`,
  );
}

function checkPublishedOn(publishedOn: string | null, today: string): void {
  if (publishedOn !== null && publishedOn > today) {
    throw new HubError(
      'BAD_USER_INPUT',
      `The day of publication is not in the future; got ${publishedOn}, and today is ${today}.`,
    );
  }
}
