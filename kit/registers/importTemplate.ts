import type { TextRow, TextTable } from '../importing/importer.ts';
import type { ImportReport, Refusal } from '../importing/report.ts';
import { statedDay } from '../importing/statedDay.ts';
import { idOf } from './actMutations.ts';
import type { Command } from './decide.ts';
import type { Given } from './field.ts';
import { keepRecords, type Keeping } from './keepRecords.ts';
import type { Register } from './register.ts';
import { actColumn, actWords, dayColumn, reasonColumn, templateColumns, versionColumn } from './template.ts';

/** Reasons shown to the sender; the rest are counted. */
const refusalsShown = 100;

interface PlacedCommand {
  readonly line: number;
  readonly command: Command;
}

/**
 * Takes a filled-in template: its rows are acts, done in their order and by the rule that mutations go by, all of them or none.
 * Every fault is told with line and column.
 */
export async function importTemplate(register: Register, table: TextTable, keeping: Keeping): Promise<ImportReport> {
  const commands: PlacedCommand[] = [];
  const refusals: Refusal[] = [];
  const refusedLines = new Set<number>();
  const refuse = (refusal: Refusal) => {
    refusals.push(refusal);
    if (refusal.line !== null) refusedLines.add(refusal.line);
  };
  for await (const row of table.rows()) {
    const read = row.refusal === undefined ? commandOf(register, table, row) : [row.refusal];
    if ('command' in read) commands.push(read);
    else read.forEach(refuse);
  }
  const decisions = await keepRecords(
    register,
    commands.map(({ command }) => command),
    // A row that cannot be read refuses the file; the others are still judged, so that all faults are told at once.
    { ...keeping, dryRun: keeping.dryRun === true || refusals.length > 0 },
  );
  const headings = new Map(templateColumns(register).map(({ name, heading }) => [name, heading]));
  for (const [place, { objections = [] }] of decisions.entries()) {
    for (const { field, message } of objections) {
      const column = field === 'id' ? register.key[0] : (field ?? actColumn);
      refuse({ line: commands[place]?.line ?? null, column: headings.get(column ?? actColumn) ?? null, message });
    }
  }
  const isTaken = refusals.length === 0;
  return {
    file: table.fileName,
    dataset: register.id,
    release: null,
    accepted: isTaken ? commands.length : 0,
    refused: refusedLines.size,
    changed: isTaken && keeping.dryRun !== true ? new Set(commands.map(({ command }) => command.id)).size : 0,
    refusals: refusals.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0)).slice(0, refusalsShown),
    remarks: [],
  };
}

function commandOf(register: Register, table: TextTable, row: TextRow): PlacedCommand | Refusal[] {
  const { line } = row;
  const text = (column: string): string => {
    const place = table.columns[column];
    return place === undefined ? '' : (row.cells[place]?.trim() ?? '');
  };
  const heading = (column: string) => templateColumns(register).find(({ name }) => name === column)?.heading ?? null;
  const refusals: Refusal[] = [];
  const words = actWords(register);
  const act = words.find(({ word }) => word.toLowerCase() === text(actColumn).toLowerCase())?.act;
  if (act === undefined) {
    const known = words.map(({ word }) => `"${word}"`).join(', ');
    const message = `Expected one of ${known}; found "${text(actColumn).slice(0, 60)}".`;
    refusals.push({ line, column: heading(actColumn), message });
  }
  const version = text(versionColumn);
  if (version !== '' && !/^\d{1,9}$/.test(version)) {
    const message = `Expected a version such as 3; found "${version.slice(0, 60)}".`;
    refusals.push({ line, column: heading(versionColumn), message });
  }
  const day = text(dayColumn);
  const effectiveOn = day === '' ? null : statedDay(day);
  if (day !== '' && effectiveOn === null) {
    const message = `Expected a day such as 2026-03-04; found "${day.slice(0, 60)}".`;
    refusals.push({ line, column: heading(dayColumn), message });
  }
  if (act === undefined || refusals.length > 0) return refusals;
  const cells: Record<string, Given> = {};
  for (const field of register.fields) {
    const cell = text(field.name);
    if (cell !== '') cells[field.name] = field.ofCell(cell);
  }
  const opens = register.acts[act]?.from === null;
  // The key says which record is meant; an act on one that exists does not set it.
  const given = opens
    ? cells
    : Object.fromEntries(Object.entries(cells).filter(([name]) => !register.key.includes(name)));
  return {
    line,
    command: {
      act,
      id: idOf(register, cells),
      expectedVersion: version === '' ? null : Number(version),
      effectiveOn,
      reason: text(reasonColumn),
      given,
    },
  };
}
