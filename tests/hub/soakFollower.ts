import { setTimeout as wait } from 'node:timers/promises';
import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createWsClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { collect, type Collected, type Received } from '../gateway/subscriptions/support/collect.ts';

/** Reaches on into a domain, so that updates are made while that is away too. */
const query = `subscription ($after: String) {
  updates(after: $after) { __typename id sequence area { name crime { title } } ... on Gap { source } }
}`;

/** Follows everything, and goes on from the last cursor at the next gateway whenever the connection breaks. */
export class SoakFollower {
  /** The updates by id; gaps are told by source. */
  readonly received = new Set<string>();
  readonly sequences: number[] = [];
  /** Codes with which subscriptions ended. */
  readonly ends = new Set<string>();
  connections = 0;
  #isStopped = false;
  #leave: () => void = () => undefined;
  readonly #over: Promise<void>;

  constructor(
    private readonly gateways: readonly string[],
    private readonly place: number,
    private cursor: string,
  ) {
    this.#over = this.#follow();
  }

  stop(): Promise<void> {
    this.#isStopped = true;
    this.#leave();
    return this.#over;
  }

  async #follow(): Promise<void> {
    while (!this.#isStopped) {
      const url = this.gateways[(Math.trunc(this.place / 2) + this.connections) % this.gateways.length] ?? '';
      this.connections += 1;
      await (this.place % 2 === 0 ? this.#byWebSocket(url) : this.#byEvents(url));
      await wait(100);
    }
  }

  async #byWebSocket(url: string): Promise<void> {
    const client = createWsClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    });
    await this.#read(collect(client, query, { after: this.cursor }));
    await client.dispose();
  }

  async #byEvents(url: string): Promise<void> {
    const client = createSseClient({ url: `${url}/graphql/stream`, retryAttempts: 0 });
    await this.#read(collect(client, query, { after: this.cursor }));
    client.dispose();
  }

  /** Takes what comes until the connection ends, however it ends: that is what this follower is for. */
  async #read(collected: Collected): Promise<void> {
    this.#leave = () => collected.stop();
    let taken = 0;
    const take = () => {
      for (const result of collected.results.slice(taken)) this.#take(result);
      taken = collected.results.length;
    };
    const connection = { isOpen: true };
    const close = () => {
      connection.isOpen = false;
    };
    const ended = collected.ended.then(close, close);
    while (connection.isOpen) {
      await Promise.race([ended, wait(50)]);
      take();
    }
    take();
  }

  #take({ data, errors, extensions }: Received): void {
    const update = data?.updates;
    if (update) {
      this.received.add(update['__typename'] === 'Gap' ? `gap of ${String(update['source'])}` : String(update['id']));
      this.sequences.push(Number(update['sequence']));
    } else {
      for (const { extensions: end } of errors ?? []) this.ends.add(end.code);
    }
    this.cursor = extensions?.cursor ?? this.cursor;
  }
}
