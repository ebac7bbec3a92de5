import type { Logger } from 'pino';
import type { Feed } from '../../kit/outbox/feed.ts';
import { SourceLog } from './sourceLog.ts';
import type { UpdateSeal } from './updateSeal.ts';

export interface UpdateLogsOptions {
  readonly feeds: readonly Feed[];
  /** Writes places in the logs as text. */
  readonly seal: UpdateSeal;
  readonly logger: Logger;
  readonly kept?: number;
}

/** The logs of all sources, and who wants to know when there is something new in any of them. */
export class UpdateLogs {
  readonly sources: readonly SourceLog[];
  readonly seal: UpdateSeal;
  readonly #listeners = new Set<() => void>();
  #round = 0;

  constructor({ feeds, seal, logger, kept }: UpdateLogsOptions) {
    this.seal = seal;
    const onNews = () => this.wakeAll();
    this.sources = feeds.map((feed) => new SourceLog({ feed, logger, onNews, ...(kept !== undefined && { kept }) }));
  }

  /** How often listeners were told to look. */
  get round(): number {
    return this.#round;
  }

  start(): void {
    for (const source of this.sources) source.start();
  }

  async stop(): Promise<void> {
    await Promise.all(this.sources.map((source) => source.stop()));
  }

  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  wakeAll(): void {
    this.#round += 1;
    for (const listener of this.#listeners) listener();
  }
}
