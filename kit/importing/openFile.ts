import type { DatasetDeclaration } from '../../schema/datasets/dataset.ts';
import type { ImportContext, TextTable } from './importer.ts';
import type { Candidate, OpenedTable } from './openedTable.ts';
import type { ReceivedFile } from './report.ts';
import { openTextTable } from './textTable.ts';

/** Recognises a file by the register's header signatures, whatever its name. */
export function openFile(
  file: ReceivedFile,
  datasets: readonly DatasetDeclaration[],
  context: ImportContext,
): Promise<OpenedTable<TextTable>> {
  const candidates: Candidate[] = datasets.flatMap(({ id, signatures }) =>
    signatures.map((signature) => [id, signature] as const),
  );
  return openTextTable(file.path, file.name, candidates, context);
}
