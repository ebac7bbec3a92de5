import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Importer, TextTable } from '../../../../kit/importing/importer.ts';
import { Intake } from '../../../../kit/importing/intake.ts';
import { openFile } from '../../../../kit/importing/openFile.ts';
import type { DatasetDeclaration } from '../../../../schema/datasets/dataset.ts';
import { boroughs } from '../../../../schema/places/boroughs.ts';
import { readToEnd } from '../../../readToEnd.ts';

/** A table that a test writes: heading first. */
export type Lines = readonly (readonly string[])[];

const today = '2026-11-01';

/** Reads a published file through an importer: its cells, the reasons against it, and its summary. */
export async function importFile(dataset: DatasetDeclaration, importer: Importer<TextTable>, path: string) {
  const opened = await openFile({ name: 'made.csv', path, sha256: '', bytes: 0 }, [dataset], { today });
  if (!opened.recognised) return { records: [], cells: [], refusals: opened.refusals, summary: null };
  if (!('table' in opened)) throw new Error('expected a table, found JSON');
  const intake = new Intake();
  const { yielded: records } = await readToEnd(intake.taken(importer.read(opened.table, { today })));
  const { summary, refusals } = intake;
  return { records, cells: records.flatMap(({ cells }) => cells), refusals, summary };
}

/** The same for a table that is made for the purpose. */
export function importLines(dataset: DatasetDeclaration, importer: Importer<TextTable>, lines: Lines) {
  const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return importContent(dataset, importer, lines.map((line) => `${line.map(quoted).join(',')}\n`).join(''));
}

/** The same for the content of a file. */
export async function importContent(
  dataset: DatasetDeclaration,
  importer: Importer<TextTable>,
  content: string | Buffer,
) {
  const folder = await mkdtemp(join(tmpdir(), 'made-file-'));
  const path = join(folder, 'made.csv');
  try {
    await writeFile(path, content);
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
