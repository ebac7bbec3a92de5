import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { WebSocket } from 'ws';

/** Followers of one hub, and when each had its updates. They read no more of what comes than that it came. */
export class Followers {
  readonly #ends: (() => void)[] = [];
  readonly #deliveries: number[] = [];
  #wanted = 0;
  #complete = Promise.withResolvers<number>();

  get size(): number {
    return this.#ends.length;
  }

  /** Waits for so many deliveries from now on. @returns when the last came, in milliseconds since 1970 */
  expect(deliveries: number): Promise<number> {
    this.#wanted = deliveries;
    this.#deliveries.length = 0;
    this.#complete = Promise.withResolvers<number>();
    return this.#complete.promise;
  }

  /** Follows by server-sent events. */
  async addStream(root: string, query: string): Promise<void> {
    const { hostname, port } = new URL(root);
    const socket = connect(Number(port), hostname);
    await this.#follow(socket, query);
  }

  /** Follows by WebSocket. */
  async addSocket(root: string, query: string): Promise<void> {
    const socket = new WebSocket(`${root.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      perMessageDeflate: false,
    });
    socket.on('error', (error) => this.#complete.reject(error));
    await once(socket, 'open');
    socket.on('message', (data: Buffer) => {
      // Only the first bytes say what kind of message it is, whatever the rest holds.
      if (data.toString('latin1', 0, 60).includes('"next"')) this.#count(1);
    });
    socket.send('{"type":"connection_init"}');
    await once(socket, 'message');
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
    this.#ends.push(() => socket.terminate());
  }

  close(): void {
    for (const end of this.#ends.splice(0)) end();
  }

  async #follow(socket: Socket, query: string): Promise<void> {
    let tail = '';
    socket.setEncoding('latin1');
    socket.write(
      `GET /graphql/stream?query=${encodeURIComponent(query)} HTTP/1.1\r\nhost: hub\r\naccept: text/event-stream\r\n\r\n`,
    );
    // The first line after the headers says that it follows.
    const first: readonly unknown[] = await once(socket, 'data');
    const told = String(first[0]);
    if (!told.startsWith('HTTP/1.1 200')) throw new Error(`a follower was refused: ${told.slice(0, 200)}`);
    socket.on('data', (text: string) => {
      const seen = tail + text;
      const found = seen.split(begin).length - 1;
      if (found > 0) this.#count(found);
      tail = seen.slice(-begin.length + 1);
    });
    socket.on('error', (error) => this.#complete.reject(error));
    this.#ends.push(() => socket.destroy());
  }

  #count(times: number): void {
    const now = performance.timeOrigin + performance.now();
    for (let each = 0; each < times; each += 1) this.#deliveries.push(now);
    if (this.#deliveries.length >= this.#wanted) this.#complete.resolve(now);
  }
}

const begin = 'event: next\n';
