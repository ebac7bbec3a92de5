import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HubError } from '../../kit/hubError.ts';
import { isArchive } from '../../kit/importing/notText.ts';
import type { Candidate } from '../../kit/importing/openedTable.ts';
import type { ImportReport, ReceivedFile } from '../../kit/importing/report.ts';
import { tableText } from '../../kit/importing/tableText.ts';
import { workbookTables, type KnownSheet } from '../../kit/importing/workbookTables.ts';
import type { TakeMember } from './importArchive.ts';

/**
 * Takes the tables of a workbook that holds several, such as arrests and disposals, each as a release of its own, like the files of
 * an archive: a bad one is refused alone.
 * @returns null for any other file
 */
export async function importWorkbook(
  file: ReceivedFile,
  candidates: readonly Candidate[],
  take: TakeMember,
): Promise<ImportReport | null> {
  if (!(await isArchive(file.path))) return null;
  const tables = await workbookTables(file.path, file.name, candidates);
  // What is wrong with the workbook is said where one table of it is read.
  if (typeof tables === 'string' || tables.length < 2) return null;
  const folder = await mkdtemp(join(tmpdir(), 'hub-workbook-'));
  try {
    const members: ImportReport[] = [];
    for (const table of tables) {
      const report = await importTable(table, join(folder, String(members.length)), take);
      members.push({ ...report, file: `${file.name}/${table.name}` });
    }
    return { ...nothing, file: file.name, members };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function importTable(table: KnownSheet, path: string, take: TakeMember): Promise<ImportReport> {
  const name = `${table.name}.csv`;
  if (typeof table.known === 'string') return refused(name, table.known);
  try {
    const text = tableText(table);
    await writeFile(path, text);
    const sha256 = createHash('sha256').update(text).digest('hex');
    return await take({ name, path, sha256, bytes: Buffer.byteLength(text) });
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    return refused(name, error.message);
  }
}

/** What the workbook itself takes: its tables have reports of their own. */
const nothing = { dataset: null, release: null, accepted: 0, refused: 0, changed: 0, refusals: [], remarks: [] };

function refused(file: string, message: string): ImportReport {
  return { ...nothing, file, refusals: [{ line: null, column: null, message }] };
}
