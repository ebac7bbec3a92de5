import { HubError } from '../../kit/hubError.ts';
import { templateColumns } from '../../kit/registers/template.ts';
import type { DatasetDeclaration } from '../../schema/datasets/dataset.ts';
import { returnForms } from '../../schema/datasets/returnForms.ts';
import { keptRegisters } from '../domains.ts';

/**
 * Prints the heading line in which a register is kept in bulk, or in which boroughs return counts, to be filled in as a
 * spreadsheet; to a person at a terminal also what goes into each column of a register.
 */
export function template(id: string): void {
  const form = returnForms.find((known) => known.id === id);
  if (form !== undefined) {
    for (const line of headingLines(form)) console.log(line);
    return;
  }
  const register = keptRegisters.find((kept) => kept.register.id === id)?.register;
  if (register === undefined) {
    const known = keptRegisters.map((kept) => kept.register.id).join(', ');
    const forms = returnForms.map((kept) => kept.id).join(', ');
    throw new HubError('NOT_FOUND', `There is no template "${id}". Registers: ${known}. Returns: ${forms}.`);
  }
  const columns = templateColumns(register);
  console.log(columns.map(({ heading }) => heading).join(','));
  if (!process.stderr.isTTY) return;
  console.error(
    `\nEach row is one act, done in the order of the rows; "hub import --dry-run" says what would be refused.`,
  );
  for (const { heading, description } of columns) console.error(`  ${heading}: ${description}`);
}

/** The heading line of each form of a return, in the spelling that is asked for today. */
function headingLines({ signatures }: DatasetDeclaration): readonly string[] {
  return signatures.map(({ headings }) => headings.flatMap(({ spellings: [spelling] }) => quoted(spelling)).join(','));
}

function quoted(spelling: string | undefined): readonly string[] {
  if (spelling === undefined) return [];
  return [spelling.includes(',') ? `"${spelling}"` : spelling];
}
