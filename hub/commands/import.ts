import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Presets, SingleBar } from 'cli-progress';
import { HubError } from '../../kit/hubError.ts';
import { oneAhead } from '../../kit/importing/oneAhead.ts';
import { wasRefused, type ImportOptions, type ImportReport, type ReceivedFile } from '../../kit/importing/report.ts';
import { readConfig } from '../config.ts';
import { findDoor, type FoundDoor } from '../door/findDoor.ts';
import { describeReport } from './describeReport.ts';

export interface ImportCommand extends ImportOptions {
  readonly files: readonly string[];
  readonly json: boolean;
}

/**
 * Gives files to the hub, one after the other; the next month of the same goes while one is under way.
 * @returns exit code: 0 when every file was taken, 1 when one was refused
 */
export async function importFiles(command: ImportCommand): Promise<number> {
  const isOnTerminal = process.stderr.isTTY && !command.json;
  const bar = isOnTerminal
    ? new SingleBar(
        { format: '{file} {bar} {percentage}% sent', stream: process.stderr, hideCursor: true, clearOnComplete: true },
        Presets.shades_classic,
      )
    : null;
  const found = await findDoor(readConfig(), (bytes) => bar?.increment(bytes));
  let refused = 0;
  try {
    bar?.start(await bytesOf(command.files), 0, { file: '' });
    const reports = oneAhead(command.files, basename, (path) => importOne(found, path, command, bar));
    for await (const report of reports) {
      if (wasRefused(report)) refused += 1;
      for (const each of inLines(report)) {
        console.log(command.json ? JSON.stringify(each) : describeReport(each, command));
      }
    }
  } finally {
    bar?.stop();
    await found.close();
  }
  return refused === 0 ? 0 : 1;
}

/** A report to each line: for an archive those of its files, after its own where that says something. */
function inLines({ members, ...own }: ImportReport): readonly ImportReport[] {
  if (members === undefined) return [own];
  return own.remarks.length > 0 ? [own, ...members] : members;
}

async function importOne(
  { door }: FoundDoor,
  path: string,
  command: ImportCommand,
  bar: SingleBar | null,
): Promise<ImportReport> {
  try {
    const file = await received(path);
    bar?.update({ file: file.name });
    return await door.import(file, { publishedOn: command.publishedOn, dryRun: command.dryRun });
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    // The door as a whole said no: that is a reason against this file too, in the same shape.
    const refusals = [{ line: null, column: null, message: error.message }];
    return {
      file: basename(path),
      dataset: null,
      release: null,
      accepted: 0,
      refused: 0,
      changed: 0,
      refusals,
      remarks: [],
    };
  }
}

/** What all files have together; one that is not there counts nothing, and is told of in its turn. */
async function bytesOf(paths: readonly string[]): Promise<number> {
  const sizes = await Promise.all(paths.map((path) => stat(path).catch(() => null)));
  return sizes.reduce((sum, found) => sum + (found?.size ?? 0), 0);
}

async function received(path: string): Promise<ReceivedFile> {
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isFile()) throw new HubError('NOT_FOUND', `There is no file ${path}.`);
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { name: basename(path), path, sha256: hash.digest('hex'), bytes: found.size };
}
