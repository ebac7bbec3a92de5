import { inflateRawSync } from 'node:zlib';

/** An archive that would take more memory than any that is published. */
export class Oversized extends Error {}

/** The files of an archive. */
export interface ZipEntries {
  readonly names: readonly string[];
  /** Unpacks one of them. @throws Error where the archive is damaged, or the file larger than `mostBytes`. */
  unpack(name: string, mostBytes: number): Buffer | undefined;
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const deflated = 8;

/** Finds the files of a ZIP archive by its central directory (PKWARE APPNOTE 6.3, 4.3). @throws Error where there is none. */
export function zipEntries(archive: Buffer): ZipEntries {
  const end = archive.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end === -1 || archive.readUInt32LE(end) !== endOfDirectory) throw new Error('the archive has no directory');
  const offsets = new Map<string, number>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (archive.readUInt32LE(at) !== directoryEntry) throw new Error('the directory of the archive is damaged');
    const name = archive.readUInt16LE(at + 28);
    offsets.set(archive.toString('utf8', at + 46, at + 46 + name), at);
    at += 46 + name + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return {
    names: [...offsets.keys()],
    unpack: (name, mostBytes) => {
      const entry = offsets.get(name);
      return entry === undefined ? undefined : unpack(archive, entry, name, mostBytes);
    },
  };
}

function unpack(archive: Buffer, entry: number, name: string, mostBytes: number): Buffer {
  const header = archive.readUInt32LE(entry + 42);
  const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
  const packed = archive.subarray(start, start + archive.readUInt32LE(entry + 20));
  const isPacked = archive.readUInt16LE(entry + 10) === deflated;
  if (!isPacked && packed.length <= mostBytes) return packed;
  try {
    if (isPacked) return inflateRawSync(packed, { maxOutputLength: Math.max(1, mostBytes) });
  } catch (error) {
    if (!isTooLarge(error)) throw error;
  }
  throw new Oversized(`"${name}" unpacks to more than the ${mostBytes} bytes that are left to it`);
}

function isTooLarge(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}
