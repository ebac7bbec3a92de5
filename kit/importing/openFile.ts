import type { DatasetDeclaration } from '../../schema/datasets/dataset.ts';
import type { ImportContext, TextTable } from './importer.ts';
import { isArchive, isJson } from './notText.ts';
import type { Candidate, OpenedTable } from './openedTable.ts';
import { openJson, type OpenedJson } from './openJson.ts';
import type { ReceivedFile } from './report.ts';
import { openTextTable } from './textTable.ts';
import { openWorkbook } from './workbook.ts';

/** A file that has been looked at: a table, a list in JSON, or neither. */
export type OpenedFile = OpenedTable<TextTable> | OpenedJson;

/** Recognises a file, text, workbook or JSON, by the signatures of the register, whatever its name. */
export async function openFile(
  file: ReceivedFile,
  datasets: readonly Pick<DatasetDeclaration, 'id' | 'signatures' | 'jsonSignatures'>[],
  context: ImportContext,
): Promise<OpenedFile> {
  if (await isJson(file.path)) {
    const known = datasets.flatMap(({ id, jsonSignatures = [] }) =>
      jsonSignatures.map((signature) => [id, signature] as const),
    );
    return openJson(file.path, file.name, known);
  }
  const candidates: Candidate[] = datasets.flatMap(({ id, signatures }) =>
    signatures.map((signature) => [id, signature] as const),
  );
  const open = (await isArchive(file.path)) ? openWorkbook : openTextTable;
  return open(file.path, file.name, candidates, context);
}
