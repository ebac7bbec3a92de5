import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { HubError } from '../hubError.ts';
import { endOfRows, formatName, formatVersion, nameOf, type BackupHeader, type BackupTable } from './backupFormat.ts';
import { codeOf } from './codeOf.ts';
import { quoted, type CopySession } from './copySession.ts';
import { describeState } from './describeState.ts';
import { lineEnds } from './lineEnds.ts';

export interface BackupSummary {
  readonly schemas: number;
  readonly tables: number;
  readonly rows: number;
  /** Of the file. */
  readonly bytes: number;
}

/**
 * Writes everything in the given schemas into one file, as one moment of the session's transaction sees it.
 * The file appears under its name only when it is whole; it holds what the hub holds, so only its owner may read it.
 * @throws HubError where the file exists or there is no state
 */
export async function writeBackup(
  session: CopySession,
  schemas: readonly string[],
  path: string,
): Promise<BackupSummary> {
  await refuseExisting(path);
  await settleText(session);
  const state = await describeState(session, schemas);
  if (state.tables.length === 0)
    throw new HubError('NOT_FOUND', 'There is no state of a hub here: nothing to back up.');
  const header: BackupHeader = {
    format: formatName,
    version: formatVersion,
    createdAt: new Date().toISOString(),
    ...state,
  };
  const counts: number[] = [];
  const unfinished = `${path}.unfinished`;
  try {
    await pipeline(
      Readable.from(lines(session, header, counts), { objectMode: false }),
      createGzip(),
      createWriteStream(unfinished, { mode: 0o600, flush: true }),
    );
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw writingFault(error, path);
  }
  const rows = counts.reduce((sum, count) => sum + count, 0);
  return { schemas: state.schemas.length, tables: state.tables.length, rows, bytes: (await stat(path)).size };
}

async function refuseExisting(path: string): Promise<void> {
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (isThere) throw new HubError('CONFLICT', `${path} is there already; give the backup a name of its own.`);
}

function writingFault(error: unknown, path: string): unknown {
  const what = new Map<unknown, string>([
    ['ENOENT', 'its folder is not there'],
    ['ENOTDIR', 'its folder is a file'],
    ['EACCES', 'its folder may not be written by this user'],
    ['EROFS', 'its folder may not be written'],
    ['ENOSPC', 'the disk is full'],
    ['EDQUOT', 'the disk is full'],
  ]).get(codeOf(error));
  return what === undefined
    ? error
    : new HubError('BAD_USER_INPUT', `${path} cannot be written: ${what}. Nothing was written.`);
}

/** Values in one spelling, whatever the server's or the user's settings: a backup is read by other versions and places. */
async function settleText(session: CopySession): Promise<void> {
  await session.query(
    `select set_config('datestyle', 'ISO, YMD', true), set_config('intervalstyle', 'postgres', true),
       set_config('timezone', 'UTC', true), set_config('extra_float_digits', '1', true), set_config('bytea_output', 'hex', true)`,
  );
}

async function* lines(session: CopySession, header: BackupHeader, counts: number[]): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const piece of content(session, header, counts)) {
    hash.update(piece);
    yield piece;
  }
  yield jsonLine({ closing: { rows: counts, sha256: hash.digest('hex') } });
}

async function* content(session: CopySession, header: BackupHeader, counts: number[]): AsyncGenerator<Uint8Array> {
  yield jsonLine(header);
  for (const table of header.tables) {
    yield jsonLine({ table: nameOf(table) });
    counts.push(yield* rowsOf(session, table));
    yield Buffer.from(endOfRows);
  }
}

async function* rowsOf(session: CopySession, table: BackupTable): AsyncGenerator<Uint8Array, number> {
  let count = 0;
  for await (const piece of session.copyOut(quoted(table.schema, table.name), table.columns)) {
    count += lineEnds(piece);
    yield piece;
  }
  return count;
}

function jsonLine(value: object): Uint8Array {
  return Buffer.from(`${JSON.stringify(value)}\n`);
}
