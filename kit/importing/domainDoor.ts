import { datasetById, datasetDeclarations } from '../../schema/datasets/register.ts';
import type { Database } from '../database/database.ts';
import { HubError } from '../hubError.ts';
import { withdrawRelease } from '../releases/publish.ts';
import type { Importer, TextTable } from './importer.ts';
import type { OpenedTable } from './openedTable.ts';
import { openFile } from './openFile.ts';
import type { ImportDoor, ImportOptions, ImportReport, ReceivedFile } from './report.ts';
import { takeFile } from './takeFile.ts';

/** What one subgraph takes files with. */
export interface DomainDoorParts {
  readonly database: Database;
  readonly importers: readonly Importer<TextTable>[];
  /** Today as YYYY-MM-DD. */
  today(): string;
}

/** The door of one subgraph: recognises a file by the register and takes it if it is one of its own. */
export function createDomainDoor({ database, importers, today }: DomainDoorParts): DomainDoor {
  const byDataset = new Map(importers.map((importer) => [importer.dataset, importer]));
  const take = async (file: ReceivedFile, options: ImportOptions, demonstration: boolean): Promise<ImportReport> => {
    const context = { today: today() };
    const opened = await openFile(file, datasetDeclarations, context);
    if (!opened.recognised) return unrecognised(file, opened);
    const importer = byDataset.get(opened.dataset);
    if (importer === undefined) throw new HubError('BAD_USER_INPUT', `Files of ${opened.dataset} are not kept here.`);
    checkPublishedOn(options.publishedOn, context.today);
    return takeFile({ database, importer, source: opened.table, file, options, ...context, demonstration });
  };
  return {
    import: (file, options) => take(file, options, false),
    demonstrate: (file, options) => take(file, options, true),
    withdraw: (release, reason) =>
      withdrawRelease(database, release, reason, today(), (dataset) => datasetById(dataset)?.omittedIsZero ?? false),
  };
}

export interface DomainDoor extends ImportDoor {
  /** Takes a file made up to show the hub: flagged as such, and removed for good by the first real release. */
  demonstrate(file: ReceivedFile, options: ImportOptions): Promise<ImportReport>;
}

/** The report on a file that no known format matches, or whose heading is at fault. */
export function unrecognised(file: ReceivedFile, opened: OpenedTable<unknown> & { recognised: false }): ImportReport {
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

function checkPublishedOn(publishedOn: string | null, today: string): void {
  if (publishedOn !== null && publishedOn > today) {
    throw new HubError(
      'BAD_USER_INPUT',
      `The day of publication is not in the future; got ${publishedOn}, and today is ${today}.`,
    );
  }
}
