import { readHeadingLine } from './headingLine.ts';
import type { ImportContext, TextTable } from './importer.ts';
import { monthFaults } from './monthFaults.ts';
import { refusedTable, type Candidate, type OpenedTable } from './openedTable.ts';
import { recogniseHeading } from './recogniseHeading.ts';
import { textRows, textRuns } from './textRows.ts';

/**
 * Recognises a delimited text file (comma, semicolon or tab; UTF-8) by its heading line. Only that line is read here;
 * the rows stream from the file when they are asked for.
 */
export async function openTextTable(
  path: string,
  fileName: string,
  candidates: readonly Candidate[],
  context: ImportContext,
): Promise<OpenedTable<TextTable>> {
  const heading = await readHeadingLine(path);
  if (typeof heading === 'string') return refusedTable(heading, null);
  const { headings } = heading;
  const known = recogniseHeading(fileName, headings, candidates);
  if (typeof known === 'string') return refusedTable(known, 1);
  const { dataset, signature, columns, months } = known;
  const refusals = monthFaults({ headings, months }, context);
  if (refusals.length > 0) return { recognised: false, dataset, refusals };
  const rows = () => textRows(path, heading);
  const runs = () => textRuns(path, heading);
  return { recognised: true, dataset, signature, table: { fileName, headings, columns, months, rows, runs } };
}
