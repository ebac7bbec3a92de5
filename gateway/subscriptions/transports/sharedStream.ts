import { HubError } from '../../../kit/hubError.ts';
import type { Subscriber } from '../subscriber.ts';
import type { Subscribed } from '../subscriptionEngine.ts';
import { eventText, type EventStream } from './eventStream.ts';

/** One of the operations; without a subscriber while its subscription is only beginning. */
interface Operation {
  subscriber: Subscriber | null;
}

/** Most operations of one stream. */
const mostOperations = 100;

/** A stream that carries several operations (single connection mode): reserved first, and opened before or after they begin. */
export class SharedStream {
  readonly #operations = new Map<string, Operation>();
  #stream: EventStream | null = null;
  #isOver = false;

  /**
   * @param grant of whoever reserved it
   * @param expires when it is forgotten unless it was opened, in milliseconds since 1970
   * @param leave called once it is no longer reserved only
   */
  constructor(
    readonly grant: string,
    readonly expires: number,
    private readonly leave: () => void,
  ) {}

  get isOpen(): boolean {
    return this.#stream !== null;
  }

  /** Begins an operation. Who is stopped, or whose stream ends, before it has begun leaves nothing behind. @returns as `subscribe` */
  async begin(id: string, subscribe: () => Promise<Subscribed>): Promise<Subscribed> {
    if (this.#operations.has(id)) throw new HubError('CONFLICT', `The operation ${id} is under way already.`);
    if (this.#operations.size >= mostOperations)
      throw new HubError('LIMIT_EXCEEDED', 'This stream has too many operations; open another.');
    const operation: Operation = { subscriber: null };
    this.#operations.set(id, operation);
    const subscribed = await subscribe();
    if ('errors' in subscribed) this.#forget(id, operation);
    else if (this.#isOver || this.#operations.get(id) !== operation) {
      await subscribed.return();
      // Who stopped it themselves waits for nothing; anybody else would wait for ever.
      if (this.#isOver) throw new HubError('SOURCE_UNAVAILABLE', 'The stream is over. Reserve another with PUT.');
    } else {
      operation.subscriber = subscribed;
      if (this.#stream !== null) void this.#pump(this.#stream, id, operation, subscribed);
    }
    return subscribed;
  }

  open(stream: EventStream): void {
    this.leave();
    this.#stream = stream;
    for (const [id, operation] of this.#operations) {
      if (operation.subscriber !== null) void this.#pump(stream, id, operation, operation.subscriber);
    }
  }

  async stop(id: string): Promise<void> {
    const operation = this.#operations.get(id);
    this.#operations.delete(id);
    await operation?.subscriber?.return();
  }

  end(): void {
    this.leave();
    this.#isOver = true;
    for (const { subscriber } of this.#operations.values()) void subscriber?.return();
  }

  async #pump(stream: EventStream, id: string, operation: Operation, subscriber: Subscriber): Promise<void> {
    const before = `{"id":${JSON.stringify(id)},"payload":`;
    for await (const { text } of subscriber) {
      if (stream.isOver) break;
      await stream.write(eventText('next', `${before}${text}}`));
    }
    this.#forget(id, operation);
    await stream.write(eventText('complete', JSON.stringify({ id })));
  }

  /** The same name may be another operation's by now. */
  #forget(id: string, operation: Operation): void {
    if (this.#operations.get(id) === operation) this.#operations.delete(id);
  }
}
