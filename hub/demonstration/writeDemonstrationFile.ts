import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReceivedFile } from '../../kit/importing/report.ts';
import type { DemonstrationFile } from './demonstrationFile.ts';

/** Writes a demonstration file into a folder, so that it comes to the door as a partner's does. */
export async function writeDemonstrationFile(file: DemonstrationFile, folder: string): Promise<ReceivedFile> {
  const path = join(folder, file.name);
  const hash = createHash('sha256');
  let bytes = 0;
  const text = function* () {
    for (const line of file.lines()) {
      const piece = Buffer.from(`${line}\n`);
      hash.update(piece);
      bytes += piece.length;
      yield piece;
    }
  };
  await pipeline(Readable.from(text()), createWriteStream(path, { mode: 0o600 }));
  return { name: file.name, path, sha256: hash.digest('hex'), bytes };
}
