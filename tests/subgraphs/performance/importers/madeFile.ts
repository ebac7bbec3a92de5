import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Importer, TextTable } from '../../../../kit/importing/importer.ts';
import { openTextTable } from '../../../../kit/importing/textTable.ts';
import type { DatasetDeclaration } from '../../../../schema/datasets/dataset.ts';
import { boroughs } from '../../../../schema/places/boroughs.ts';
import { readToEnd } from '../../../readToEnd.ts';

/** A table that a test writes: heading first. */
export type Lines = readonly (readonly string[])[];

const today = '2026-11-01';

/** Reads a published file through an importer: its cells, the reasons against it, and its summary. */
export async function importFile(dataset: DatasetDeclaration, importer: Importer<TextTable>, path: string) {
  const candidates = dataset.signatures.map((signature) => [dataset.id, signature] as const);
  const opened = await openTextTable(path, 'made.csv', candidates, { today });
  if (!opened.recognised) return { records: [], cells: [], refusals: opened.refusals, summary: null };
  const { yielded: records, returned: summary } = await readToEnd(importer.read(opened.table, { today }));
  const refusals = [...records.flatMap((record) => record.refusals ?? []), ...summary.refusals];
  return { records, cells: records.flatMap(({ cells }) => cells), refusals, summary };
}

/** The same for a file that is made for the purpose. */
export async function importLines(dataset: DatasetDeclaration, importer: Importer<TextTable>, lines: Lines) {
  const folder = await mkdtemp(join(tmpdir(), 'made-file-'));
  const path = join(folder, 'made.csv');
  const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  try {
    await writeFile(path, lines.map((line) => `${line.map(quoted).join(',')}\n`).join(''));
    return await importFile(dataset, importer, path);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The 32 boroughs of the Metropolitan Police District. */
export const policed = boroughs.filter(({ name }) => name !== 'City of London');

export const coreKinds: readonly (readonly [major: string, minor: string])[] = [
  ['ARSON AND CRIMINAL DAMAGE', 'ARSON'],
  ['BURGLARY', 'RES BURGLARY OF A HOME'],
  ['DRUG OFFENCES', 'POSSESSION OF DRUGS'],
  ['MISCELLANEOUS CRIMES AGAINST SOCIETY', 'MISC CRIMES AGAINST SOCIETY'],
  ['POSSESSION OF WEAPONS', 'POSSESSION OF WEAPONS'],
  ['PUBLIC ORDER OFFENCES', 'PUBLIC FEAR ALARM OR DISTRESS'],
  ['ROBBERY', 'ROBBERY OF PERSONAL PROPERTY'],
  ['SEXUAL OFFENCES', 'RAPE'],
  ['THEFT', 'SHOPLIFTING'],
  ['VEHICLE OFFENCES', 'THEFT FROM A VEHICLE'],
  ['VIOLENCE AGAINST THE PERSON', 'VIOLENCE WITH INJURY'],
];
