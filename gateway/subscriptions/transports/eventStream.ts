import type { ServerResponse } from 'node:http';

export const contentType = 'text/event-stream; charset=utf-8';

/** One event as text; `id` is what a browser sends back as `Last-Event-ID`. */
export function eventText(event: 'next' | 'complete', data: string, id?: string): string {
  return `event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${data}\n\n`;
}

/** A response that stays open and to which events are written, no faster than they are read. */
export class EventStream {
  readonly #response: ServerResponse;
  readonly #ended = Promise.withResolvers<undefined>();
  #stalledSince: number | null = null;
  #isBroken = false;

  constructor(response: ServerResponse, headers: Readonly<Record<string, string | number | string[]>>) {
    this.#response = response;
    response.writeHead(200, {
      ...headers,
      'content-type': contentType,
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    });
    // Some browsers say that a stream is open only once a byte has come.
    response.write(':\n\n');
    response.once('close', () => this.#ended.resolve(undefined));
    // Who went before it was opened closed it then: nobody says so again.
    if (response.destroyed) this.#ended.resolve(undefined);
    response.on('error', () => this.#ended.resolve(undefined));
  }

  get isOver(): boolean {
    return this.#isBroken || this.#response.writableEnded || this.#response.destroyed;
  }

  /** Resolves when the other side is gone, or `end` was called. */
  get ended(): Promise<undefined> {
    return this.#ended.promise;
  }

  /** Since when the other side reads nothing of what was written; null while it does. */
  get stalledSince(): number | null {
    return this.#stalledSince;
  }

  /** Resolves when there is room for more. */
  async write(text: string): Promise<void> {
    if (this.isOver || this.#response.write(text)) return;
    this.#stalledSince = performance.now();
    await Promise.race([this.#drained(), this.#ended.promise]);
    this.#stalledSince = null;
  }

  /** Writes something that may as well be left out, such as a heartbeat, where there is room. */
  tryWrite(text: string): void {
    if (!this.isOver && !this.#response.writableNeedDrain) this.#response.write(text);
  }

  end(text = ''): void {
    if (!this.isOver) this.#response.end(text);
  }

  /**
   * As `end`, but seen by the other side as a line that broke. A client of one stream for all takes a proper end for nothing
   * where it comes while its subscription begins, and waits for ever.
   */
  breakOff(text: string): void {
    if (this.isOver) return;
    this.#isBroken = true;
    this.#response.write(text, () => this.cut());
  }

  cut(): void {
    this.#response.destroy();
  }

  #drained(): Promise<void> {
    return new Promise((resolve) => {
      this.#response.once('drain', resolve);
    });
  }
}
