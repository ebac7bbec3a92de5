import type { EventKind, KeysOf } from './eventKeys.ts';
import type { Significance } from './significance.ts';

interface EventOf<Kind extends EventKind> {
  readonly kind: Kind;
  /** Code of the area that it is about, such as "E09000030"; null where it is about no area in particular. */
  readonly area: string | null;
  readonly keys: Readonly<KeysOf<Kind>>;
  /** Left out where the event is no more or less significant than its kind usually is. */
  readonly significance?: Significance;
  /**
   * Names a fact that is told once only, however often it is noticed, such as "recommendation plan-2013/8 overdue since
   * 2013-09-30". Left out where each event is a fact of its own.
   */
  readonly fact?: string;
}

/** Something that happened, as a subgraph writes it into its outbox. */
export type HubEvent = { [Kind in EventKind]: EventOf<Kind> }[EventKind];
