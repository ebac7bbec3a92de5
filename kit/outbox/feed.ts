import type { OutboxPage } from './outboxPage.ts';

export interface FeedRequest {
  /** The position after which to read; 0 for the beginning. */
  readonly after: number;
  /** Most events of the page. @default 1_000 */
  readonly limit?: number;
  /** How long to wait for an event where there is none yet, in milliseconds. @default 0 */
  readonly waitMs?: number;
  /** Ends the waiting early, with an empty page. */
  readonly signal?: AbortSignal;
}

/** A subgraph's outbox as others read it, in whatever process. */
export interface Feed {
  /** The subgraph whose outbox it is. */
  readonly source: string;
  read(request: FeedRequest): Promise<OutboxPage>;
}
