import { HubError } from '../../kit/hubError.ts';
import { templateColumns } from '../../kit/registers/template.ts';
import { keptRegisters } from '../domains.ts';

/**
 * Prints the heading line in which a register is kept in bulk, to be filled in as a spreadsheet; to a person at a terminal
 * also what goes into each column.
 */
export function template(id: string): void {
  const register = keptRegisters.find((kept) => kept.register.id === id)?.register;
  if (register === undefined) {
    const known = keptRegisters.map((kept) => kept.register.id).join(', ');
    throw new HubError('NOT_FOUND', `There is no register "${id}". There are: ${known}.`);
  }
  const columns = templateColumns(register);
  console.log(columns.map(({ heading }) => heading).join(','));
  if (!process.stderr.isTTY) return;
  console.error(
    `\nEach row is one act, done in the order of the rows; "hub import --dry-run" says what would be refused.`,
  );
  for (const { heading, description } of columns) console.error(`  ${heading}: ${description}`);
}
