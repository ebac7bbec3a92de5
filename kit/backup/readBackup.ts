import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { createGunzip } from 'node:zlib';
import { HubError } from '../hubError.ts';
import { BackupParser, type BackupPart } from './backupParser.ts';
import { codeOf } from './codeOf.ts';

/** Reads a backup part by part. @throws HubError at the latest at its end, where it is cut short or altered */
export async function* readBackup(path: string): AsyncGenerator<BackupPart> {
  const parser = new BackupParser(basename(path));
  const file = createReadStream(path);
  const gunzip = createGunzip();
  file.on('error', (error) => gunzip.destroy(error));
  const chunks: AsyncIterable<Uint8Array> = file.pipe(gunzip);
  try {
    for await (const chunk of chunks) yield* parser.take(chunk);
    parser.finish();
  } catch (error) {
    throw readingFault(error, path, parser);
  } finally {
    file.destroy();
  }
}

function readingFault(error: unknown, path: string, parser: BackupParser): unknown {
  switch (codeOf(error)) {
    case 'ENOENT':
      return new HubError('NOT_FOUND', `There is no file ${path}.`);
    case 'EISDIR':
      return new HubError('BAD_USER_INPUT', `${path} is a folder; a backup is one file.`);
    case 'EACCES':
      return new HubError('FORBIDDEN', `${path} may not be read by this user.`);
    case 'Z_BUF_ERROR':
      return parser.cutShort();
    case 'Z_DATA_ERROR':
      return parser.fault('expected the compressed text of a backup, got something else: it is damaged or no backup');
    default:
      return error;
  }
}
