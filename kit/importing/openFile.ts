import type { DatasetDeclaration } from '../../schema/datasets/dataset.ts';
import type { ImportContext, TextTable } from './importer.ts';
import { isArchive } from './notText.ts';
import type { Candidate, OpenedTable } from './openedTable.ts';
import type { ReceivedFile } from './report.ts';
import { openTextTable } from './textTable.ts';
import { openWorkbook } from './workbook.ts';

/** Recognises a file, text or workbook, by the register's header signatures, whatever its name. */
export async function openFile(
  file: ReceivedFile,
  datasets: readonly DatasetDeclaration[],
  context: ImportContext,
): Promise<OpenedTable<TextTable>> {
  const candidates: Candidate[] = datasets.flatMap(({ id, signatures }) =>
    signatures.map((signature) => [id, signature] as const),
  );
  const open = (await isArchive(file.path)) ? openWorkbook : openTextTable;
  return open(file.path, file.name, candidates, context);
}
