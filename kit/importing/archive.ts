import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { getFileNameLowLevel, openPromise, validateFileName, type Entry, type ZipFile } from 'yauzl';

/** The published archive of all forces and three years has some five thousand files. */
const mostMembers = 20_000;
/** What the door takes of one file. */
const mostBytesOfMember = 536_870_912;
/** All forces and three years unpack to some 8 GB; more is a mistake or an attack. */
const mostBytes = 17_179_869_184;

/** Published files unpack to some ten times what they are packed in; by far more than that grows what was made to. */
const mostGrowth = 200;
/** Below this growth harms nobody. */
const smallMember = 10_000_000;

/** A file of an archive that has been unpacked. */
export interface UnpackedMember {
  readonly sha256: string;
  readonly bytes: number;
}

/** A file of an archive, known by the archive's directory. */
export interface ArchiveMember {
  /** As the archive has it, such as "2024-01/2024-01-city-of-london-street.csv". */
  readonly name: string;
  /** Why it is not unpacked, in words; null where it can be. */
  readonly fault: string | null;
  /** Writes it to a new file. @throws Error where the archive is damaged there */
  unpack(path: string): Promise<UnpackedMember>;
}

export interface Archive {
  /** In the order of their names; folders are none. */
  readonly members: readonly ArchiveMember[];
  close(): void;
}

/** Opens a ZIP archive by its directory; nothing is unpacked. @throws Error where it is damaged, or holds too much */
export async function openArchive(path: string): Promise<Archive> {
  // Names are decoded here and not there, so that a bad one is refused alone instead of ending the reading.
  const zip = await openPromise(path, { autoClose: false, lazyEntries: true, decodeStrings: false });
  try {
    if (zip.entryCount > mostMembers) throw new Error(`it holds ${zip.entryCount} files, more than ${mostMembers}`);
    const members: ArchiveMember[] = [];
    let bytes = 0;
    for await (const entry of zip.eachEntry()) {
      bytes += entry.uncompressedSize;
      if (bytes > mostBytes) throw new Error(`it unpacks to more than ${mostBytes} bytes`);
      const member = memberOf(zip, entry);
      if (!member.name.endsWith('/')) members.push(member);
    }
    members.sort((one, other) => (one.name < other.name ? -1 : 1));
    const close = () => {
      zip.close();
    };
    return { members, close };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** Whether an archive is a workbook (Office Open XML), which is one file to whoever sends it. */
export function isWorkbook({ members }: Archive): boolean {
  return members.some(({ name }) => name === '[Content_Types].xml');
}

function memberOf(zip: ZipFile, entry: Entry): ArchiveMember {
  const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
  return { name, fault: faultOf(name, entry), unpack: (path) => unpack(zip, entry, path) };
}

function faultOf(name: string, entry: Entry): string | null {
  const badName = validateFileName(name);
  if (badName !== null) return 'Its name leads out of the archive. Pack the files anew, or send it by itself.';
  if (entry.isEncrypted()) return 'It is encrypted. Send it without a password.';
  if (!entry.canDecodeFileData())
    return 'It is packed in a way that is not known here. Pack it as ZIP does by default.';
  if (entry.uncompressedSize > mostBytesOfMember) {
    return `It unpacks to ${entry.uncompressedSize} bytes, more than the ${mostBytesOfMember} that are taken.`;
  }
  const growth = Math.round(entry.uncompressedSize / Math.max(1, entry.compressedSize));
  return entry.uncompressedSize > smallMember && growth > mostGrowth
    ? `It unpacks to ${growth} times its size, as no published file does. Send it by itself.`
    : null;
}

/** Writes a file out; its size is held to what the directory says while it is unpacked. @throws Error where either differs */
async function unpack(zip: ZipFile, entry: Entry, path: string): Promise<UnpackedMember> {
  const hash = createHash('sha256');
  let checksum = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      checksum = crc32(chunk, checksum);
      done(null, chunk);
    },
  });
  const content = await zip.openReadStreamPromise(entry);
  await pipeline(content, meter, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  if (checksum !== entry.crc32) throw new Error('its checksum is not that of the directory');
  return { sha256: hash.digest('hex'), bytes: entry.uncompressedSize };
}
