import { connect, createServer, type Server, type Socket } from 'node:net';

/** Stands between the hub and a database server, so that a test can restart "the server" without touching the real one. */
export class DatabaseProxy {
  readonly #sockets = new Set<Socket>();
  #server: Server | undefined;
  #port = 0;

  constructor(private readonly target: URL) {}

  /** The database's address through the proxy. */
  get url(): string {
    const url = new URL(this.target);
    url.host = `127.0.0.1:${this.#port}`;
    return url.href;
  }

  /** Takes connections, on the same port as before. */
  async back(): Promise<void> {
    const server = createServer((client) => {
      const upstream = connect(Number(this.target.port || 5432), this.target.hostname);
      for (const [from, to] of [
        [client, upstream],
        [upstream, client],
      ] as const) {
        this.#sockets.add(from);
        from.on('error', () => to.destroy()).on('close', () => to.destroy());
        from.pipe(to);
      }
    });
    this.#server = server;
    await new Promise<void>((done) => {
      server.listen(this.#port, '127.0.0.1', done);
    });
    const address = server.address();
    if (address !== null && typeof address !== 'string') this.#port = address.port;
  }

  /** Breaks every connection and refuses new ones. */
  async away(): Promise<void> {
    const closed = new Promise<void>((done) => {
      this.#server?.close(() => {
        done();
      });
    });
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
    await closed;
  }
}
