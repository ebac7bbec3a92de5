import { createReadStream } from 'node:fs';
import { open, rm, type FileHandle } from 'node:fs/promises';

/** Text kept in memory before it goes to the file. */
const bufferLength = 262_144;

/** Text that grows while something else is written, and is read once at the end: in memory while it is short, then in a file. */
export class Spool {
  #text = '';
  #file: FileHandle | null = null;

  /** @param path where the file may be; it is made only when it is needed */
  constructor(private readonly path: string) {}

  async write(text: string): Promise<void> {
    this.#text += text;
    if (this.#text.length < bufferLength) return;
    this.#file ??= await open(this.path, 'wx', 0o600);
    await this.#file.write(this.#text);
    this.#text = '';
  }

  async *read(): AsyncGenerator<string | Uint8Array> {
    if (this.#file !== null) {
      for await (const chunk of createReadStream(this.path)) {
        if (chunk instanceof Uint8Array) yield chunk;
      }
    }
    yield this.#text;
  }

  /** Removes the file, if there is one. */
  async close(): Promise<void> {
    await this.#file?.close();
    if (this.#file !== null) await rm(this.path, { force: true });
    this.#file = null;
  }
}
