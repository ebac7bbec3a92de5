import type { ExecutionResult } from 'graphql';
import type { Subscriber } from '../subscriber.ts';

/**
 * A subscriber's updates on their way through a WebSocket. What they are told is JSON already, and most of it shared with others: so
 * it is sent from here, and graphql-ws, which would write each result anew, sees nothing but the end.
 */
export class SentUpdates implements AsyncIterableIterator<ExecutionResult, undefined> {
  readonly #subscriber: Subscriber;
  readonly #send: (message: string) => Promise<void>;
  readonly #before: string;

  /** @param id of the operation, as the client names it */
  constructor(subscriber: Subscriber, id: string, send: (message: string) => Promise<void>) {
    this.#subscriber = subscriber;
    this.#send = send;
    this.#before = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Each update is asked for when the one before it has left this process. */
  async next(): Promise<IteratorResult<ExecutionResult, undefined>> {
    for await (const { text } of this.#subscriber) await this.#send(`${this.#before}${text}}`);
    return { value: undefined, done: true };
  }

  async return(): Promise<IteratorResult<ExecutionResult, undefined>> {
    await this.#subscriber.return();
    return { value: undefined, done: true };
  }

  async throw(error: unknown): Promise<IteratorResult<ExecutionResult, undefined>> {
    await this.#subscriber.throw(error);
    return { value: undefined, done: true };
  }
}
