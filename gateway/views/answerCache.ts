import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { acceptedWays } from './acceptedWays.ts';

/** Bytes as they are sent, with their headers. */
export interface CachedAnswer {
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
}

interface Entry extends CachedAnswer {
  readonly packed: Map<string, Promise<Buffer>>;
}

const packers: Readonly<Record<string, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes) => promisify(gzip)(bytes),
};

export interface AnswerCacheOptions {
  /** Most bytes kept, packed copies not counted. @default 67_108_864 */
  readonly maxBytes?: number;
  /** Largest answer that is kept. @default 4_194_304 */
  readonly maxAnswerBytes?: number;
}

/**
 * Answers that were given, under keys that say everything they depend on: who may see what, the query with its parameters, and
 * the state of every source. So nothing has to be thrown away when data change: what is out of date is not found again.
 */
export class AnswerCache {
  readonly maxAnswerBytes: number;
  readonly #maxBytes: number;
  readonly #entries = new Map<string, Entry>();
  #bytes = 0;

  constructor({ maxBytes = 67_108_864, maxAnswerBytes = 4_194_304 }: AnswerCacheOptions = {}) {
    this.#maxBytes = maxBytes;
    this.maxAnswerBytes = maxAnswerBytes;
  }

  get(key: string): CachedAnswer | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    // Asked for again, it is the last to go.
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry;
  }

  set(key: string, answer: CachedAnswer): void {
    if (answer.bytes.length > this.maxAnswerBytes || this.#entries.has(key)) return;
    this.#entries.set(key, { ...answer, packed: new Map() });
    this.#bytes += answer.bytes.length;
    for (const [oldest, { bytes }] of this.#entries) {
      if (this.#bytes <= this.#maxBytes) break;
      this.#entries.delete(oldest);
      this.#bytes -= bytes.length;
    }
  }

  /** The bytes of a kept answer packed as the client takes them, packed once; null where it takes none of our ways. */
  async packed(key: string, accepted: string): Promise<{ readonly encoding: string; readonly bytes: Buffer } | null> {
    const entry = this.#entries.get(key);
    const ways = acceptedWays(accepted);
    const encoding = Object.keys(packers).find((way) => ways.includes(way));
    const pack = packers[encoding ?? ''];
    if (entry === undefined || encoding === undefined || pack === undefined) return null;
    const packing = entry.packed.get(encoding) ?? pack(entry.bytes);
    entry.packed.set(encoding, packing);
    return { encoding, bytes: await packing };
  }
}
