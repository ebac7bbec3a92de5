import { Redis } from 'ioredis';
import type { Logger } from 'pino';

export interface RedisLinkOptions {
  readonly url: string;
  readonly logger: Logger;
  /** Before every key and channel, so that several hubs may share a server. @default "hub:" */
  readonly prefix?: string;
  /** How long a command may take in milliseconds: Redis saves time or it is done without. @default 500 */
  readonly patienceMs?: number;
}

/**
 * This process's connection to Redis, which reconnects by itself for as long as it is open. Nothing is ever lost with Redis but
 * time or exactness: whoever uses it says what happens without.
 */
export interface RedisLink {
  /** Whether Redis can be asked now. */
  readonly isUp: boolean;
  /**
   * Runs commands; null where Redis does not answer them now, and the caller does without. What it is named, keys included,
   * gets the prefix by itself; channels do not.
   */
  attempt<Result>(work: (client: Redis) => Promise<Result>): Promise<Result | null>;
  /** Tells all who listen on a channel, in whatever process; false where nobody could be told. */
  publish(channel: string, message: string): Promise<boolean>;
  /**
   * Hears a channel until the returned function is called. `onGap` is called each time the connection is there again, since
   * what was published meanwhile is lost.
   */
  listen(channel: string, onMessage: (message: string) => void, onGap?: () => void): () => void;
  close(): void;
}

interface Listener {
  readonly channel: string;
  readonly onMessage: (message: string) => void;
  readonly onGap: (() => void) | undefined;
}

const retryStrategy = (attempt: number): number => Math.min(2_000, 50 * 2 ** Math.min(attempt, 6));

class Link implements RedisLink {
  readonly #commands: Redis;
  readonly #prefix: string;
  readonly #listeners = new Set<Listener>();
  readonly #options: RedisLinkOptions;
  #hearing: Redis | null = null;
  #isDown = false;

  constructor(options: RedisLinkOptions) {
    const { prefix = 'hub:', patienceMs = 500 } = options;
    this.#options = options;
    this.#prefix = prefix;
    this.#commands = new Redis(options.url, {
      keyPrefix: prefix,
      connectTimeout: 2_000,
      commandTimeout: patienceMs,
      // A command that cannot be sent now fails now: it must not wait in a queue for Redis to come back.
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      retryStrategy,
    });
    this.#commands.on('error', (error: Error) => this.#down(error));
    this.#commands.on('ready', () => this.#up());
  }

  get isUp(): boolean {
    return this.#commands.status === 'ready';
  }

  async attempt<Result>(work: (client: Redis) => Promise<Result>): Promise<Result | null> {
    if (!this.isUp) return null;
    try {
      return await work(this.#commands);
    } catch (error) {
      this.#options.logger.debug({ err: error }, 'redis did not answer');
      return null;
    }
  }

  async publish(channel: string, message: string): Promise<boolean> {
    return (await this.attempt((client) => client.publish(this.#prefix + channel, message))) !== null;
  }

  listen(channel: string, onMessage: (message: string) => void, onGap?: () => void): () => void {
    const listener: Listener = { channel: this.#prefix + channel, onMessage, onGap };
    this.#listeners.add(listener);
    const hearing = (this.#hearing ??= this.#openHearing());
    if (hearing.status === 'ready') this.#subscribe(hearing, [listener]);
    return () => {
      this.#listeners.delete(listener);
      const isHeard = [...this.#listeners].some((other) => other.channel === listener.channel);
      if (!isHeard && hearing.status === 'ready') hearing.unsubscribe(listener.channel).catch(() => undefined);
    };
  }

  close(): void {
    this.#listeners.clear();
    this.#commands.disconnect();
    this.#hearing?.disconnect();
  }

  /** A connection that listens can do nothing else. It subscribes anew itself, so that listeners learn of the gap. */
  #openHearing(): Redis {
    const hearing = new Redis(this.#options.url, {
      connectTimeout: 2_000,
      enableOfflineQueue: false,
      autoResubscribe: false,
      maxRetriesPerRequest: 0,
      retryStrategy,
    });
    hearing.on('error', (error: Error) => this.#down(error));
    hearing.on('ready', () => this.#subscribe(hearing, [...this.#listeners]));
    hearing.on('message', (channel: string, message: string) => {
      for (const listener of this.#listeners) if (listener.channel === channel) listener.onMessage(message);
    });
    return hearing;
  }

  #subscribe(hearing: Redis, listeners: readonly Listener[]): void {
    if (listeners.length === 0) return;
    hearing.subscribe(...new Set(listeners.map(({ channel }) => channel))).then(
      () => listeners.forEach(({ onGap }) => onGap?.()),
      // The connection broke again: "ready" comes again too.
      (error: unknown) => this.#down(error),
    );
  }

  #down(error: unknown): void {
    if (this.#isDown) return;
    this.#isDown = true;
    const code = error instanceof Error && 'code' in error ? error.code : 'unknown';
    this.#options.logger.warn({ code }, 'Redis is not there; going on without it');
  }

  #up(): void {
    if (this.#isDown) this.#options.logger.info('Redis is there again');
    this.#isDown = false;
  }
}

/** Opens the connection without waiting for it. */
export function openRedisLink(options: RedisLinkOptions): RedisLink {
  return new Link(options);
}
