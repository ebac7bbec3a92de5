import type { LoggedEvent } from './loggedEvent.ts';

/** Why some updates cannot be given: retention removed them, or their source was away when the subscription began. */
export const gapReasons = ['RETENTION', 'SOURCE_AWAY'] as const;

export type GapReason = (typeof gapReasons)[number];

/** Updates that a follower has missed and that no log holds any more. */
export interface GapFacts {
  /** The same for whoever goes on from the same place, whenever they are told. */
  readonly id: string;
  readonly source: string;
  readonly reason: GapReason;
  /** The query whose answer tells the follower how things stand now. */
  readonly reconcile: string;
  readonly occurredAt: string;
}

/** What one update is made from, as the gateway hands it to the spine. */
export type DeliveredEvent =
  | { readonly is: 'EVENT'; readonly id: string; readonly source: string; readonly event: LoggedEvent }
  | { readonly is: 'GAP'; readonly gap: GapFacts };

/**
 * What stands for an update's cursor and number until the gateway puts in those of each follower: one execution serves many.
 * No real value can be taken for them.
 */
export const placeholders = { cursor: '\u0000cursor', sequence: -2_147_483_648 } as const;
