import { connectionFault } from '../database/connectionFault.ts';
import type { Session } from '../database/database.ts';
import { HubError } from '../hubError.ts';
import { nameOf, type BackupHeader, type BackupTable } from './backupFormat.ts';
import type { BackupPart } from './backupParser.ts';
import { quoted, type CopySession } from './copySession.ts';
import { describeTables } from './describeState.ts';
import { lineEnds } from './lineEnds.ts';
import { readBackup } from './readBackup.ts';
import { withRelaxedRules } from './relaxedRules.ts';
import type { VerifiedBackup } from './verifyBackup.ts';

/**
 * Loads a backup's rows into tables that its migrations have made. The file is checked once more on the way: where it is no
 * longer what it was when it was verified, this throws, and the transaction is given up.
 * @returns rows loaded
 */
export async function loadRows(session: CopySession, { path, header }: VerifiedBackup): Promise<number> {
  await refuseUnmade(session, header);
  let rows = 0;
  await withRelaxedRules(session, header.tables, async () => {
    await empty(session, header.tables);
    for await (const { table, pieces } of tablesOf(readBackup(path))) {
      await session
        .copyIn(
          quoted(table.schema, table.name),
          table.columns,
          counted(pieces, (count) => (rows += count)),
        )
        .catch((error: unknown) => {
          throw loadingFault(error, table);
        });
    }
  });
  await continueSequences(session, header);
  for (const table of header.tables) await session.query(`analyze ${quoted(table.schema, table.name)}`);
  return rows;
}

/** A header that its own migrations do not make is not one that a hub wrote. */
async function refuseUnmade(session: Session, header: BackupHeader): Promise<void> {
  const made = await describeTables(
    session,
    header.schemas.map(({ name }) => name),
  );
  const columns = new Map(made.map((table) => [nameOf(table), table.columns]));
  for (const table of header.tables) {
    const known = columns.get(nameOf(table));
    const strange = table.columns.find((column) => known?.includes(column) !== true);
    if (known !== undefined && strange === undefined) continue;
    throw new HubError(
      'BAD_USER_INPUT',
      `The backup has ${strange === undefined || known === undefined ? `a table ${nameOf(table)}` : `a column ${strange} of ${nameOf(table)}`}, which the migrations that it names do not make. Nothing was changed.`,
    );
  }
}

/** Rows that migrations write are in the backup too, as they were then. */
async function empty(session: Session, tables: readonly BackupTable[]): Promise<void> {
  if (tables.length === 0) return;
  await session.query(`truncate ${tables.map(({ schema, name }) => quoted(schema, name)).join(', ')}`);
}

/** The parts of a backup, table by table. Each table's pieces must be read before the next table. */
async function* tablesOf(parts: AsyncGenerator<BackupPart>) {
  let next = await parts.next();
  while (next.done !== true) {
    const part = next.value;
    if (part.kind !== 'table') {
      next = await parts.next();
      continue;
    }
    const pieces = (async function* () {
      next = await parts.next();
      while (next.done !== true && next.value.kind === 'rows') {
        yield next.value.rows;
        next = await parts.next();
      }
    })();
    yield { table: part.table, pieces };
  }
}

async function* counted(pieces: AsyncIterable<Uint8Array>, count: (rows: number) => void): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    count(lineEnds(piece));
    yield piece;
  }
}

/** The database's own words say which row; they come from the operator's own file. */
function loadingFault(error: unknown, table: BackupTable): unknown {
  const fault = connectionFault(error);
  if (fault instanceof HubError || !(fault instanceof Error)) return fault;
  return new HubError(
    'BAD_USER_INPUT',
    `The database does not take the backup's rows of ${nameOf(table)}: ${fault.message}. Nothing was changed.`,
  );
}

async function continueSequences(session: Session, header: BackupHeader): Promise<void> {
  for (const { schema, name, last } of header.sequences) {
    if (last !== null) await session.query('select setval($1::regclass, $2::bigint)', [quoted(schema, name), last]);
  }
}
