import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { ServerFrames, textFrame } from './webSocketFrames.ts';

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

  /** Follows by WebSocket, whose frames are counted as they lie: a library that takes each apart would be what is measured. */
  async addSocket(root: string, query: string): Promise<void> {
    const { hostname, port } = new URL(root);
    const socket = connect(Number(port), hostname);
    const frames = new ServerFrames();
    const key = randomBytes(16).toString('base64');
    socket.write(
      `GET /graphql HTTP/1.1\r\nhost: hub\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-version: 13\r\nsec-websocket-key: ${key}\r\nsec-websocket-protocol: graphql-transport-ws\r\n\r\n`,
    );
    expectStatus(await once(socket, 'data'), 101);
    socket.write(textFrame('{"type":"connection_init"}'));
    // The acknowledgement.
    await once(socket, 'data');
    socket.write(textFrame(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } })));
    socket.on('data', (bytes: Buffer) => {
      const found = frames.take(bytes);
      if (found > 0) this.#count(found);
    });
    this.#keep(socket);
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
    expectStatus(await once(socket, 'data'), 200);
    socket.on('data', (text: string) => {
      const seen = tail + text;
      const found = seen.split(begin).length - 1;
      if (found > 0) this.#count(found);
      tail = seen.slice(-begin.length + 1);
    });
    this.#keep(socket);
  }

  #keep(socket: Socket): void {
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

function expectStatus([first]: readonly unknown[], status: number): void {
  const told = String(first);
  if (!told.startsWith(`HTTP/1.1 ${String(status)}`)) throw new Error(`a follower was refused: ${told.slice(0, 200)}`);
}
