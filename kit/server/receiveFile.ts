import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { HubError } from '../hubError.ts';
import type { ReceivedFile } from '../importing/report.ts';

export interface ReceiveOptions {
  /** The sender's name for the file, without folders. */
  readonly name: string;
  readonly temporaryFolder: string;
  /** Largest file in bytes. */
  readonly maxBytes: number;
}

function tooLarge(maxBytes: number): HubError {
  return new HubError('LIMIT_EXCEEDED', `The file is larger than ${maxBytes} bytes. Nothing was changed.`);
}

function statedLength({ headers }: IncomingMessage): number | null {
  return headers['content-length'] === undefined ? null : Number(headers['content-length']);
}

/** Counts and hashes what passes, and stops at the limit: a stated length can be absent. */
class Meter extends Transform {
  readonly hash = createHash('sha256');
  bytes = 0;

  constructor(private readonly maxBytes: number) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: (error: Error | null, chunk?: Buffer) => void) {
    this.bytes += chunk.length;
    if (this.bytes > this.maxBytes) {
      done(tooLarge(this.maxBytes));
      return;
    }
    this.hash.update(chunk);
    done(null, chunk);
  }
}

async function stream(body: IncomingMessage, path: string, options: ReceiveOptions): Promise<ReceivedFile> {
  const meter = new Meter(options.maxBytes);
  // The request outlives a refusal: it must be drained, not destroyed, or the sender never reads why it was refused.
  await pipeline(
    body.iterator({ destroyOnReturn: false }),
    meter,
    createWriteStream(path, { flags: 'wx', mode: 0o600 }),
  );
  const stated = statedLength(body);
  if (meter.bytes === 0) throw new HubError('BAD_USER_INPUT', 'The body is empty; expected the file itself.');
  if (!body.complete || (stated !== null && stated !== meter.bytes)) {
    throw new HubError('BAD_USER_INPUT', `The file broke off after ${meter.bytes} bytes. Nothing was changed.`);
  }
  return { name: options.name, path, sha256: meter.hash.digest('hex'), bytes: meter.bytes };
}

/**
 * Takes the body of a request into a temporary file, hands it to `use` only when it has arrived whole, and removes it
 * afterwards on every path. Throws LIMIT_EXCEEDED or BAD_USER_INPUT.
 */
export async function receiveFile<T>(
  body: IncomingMessage,
  options: ReceiveOptions,
  use: (file: ReceivedFile) => Promise<T>,
): Promise<T> {
  const path = join(options.temporaryFolder, `upload-${randomUUID()}`);
  try {
    if ((statedLength(body) ?? 0) > options.maxBytes) throw tooLarge(options.maxBytes);
    await mkdir(options.temporaryFolder, { recursive: true });
    return await use(await stream(body, path, options));
  } finally {
    body.resume();
    await rm(path, { force: true });
  }
}
