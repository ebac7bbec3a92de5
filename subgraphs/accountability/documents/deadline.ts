/** When a recommendation was to be met, in the document's words and as far as they can be dated. */
export type StatedDeadline = AbsoluteDeadline | RecurringDeadline | EventDeadline;

/** By a day: met on it, overdue from the day after. */
export interface AbsoluteDeadline {
  readonly kind: 'ABSOLUTE';
  readonly on: string;
  readonly words: string;
}

/** Again and again. */
export interface RecurringDeadline {
  readonly kind: 'RECURRING';
  /** The day of each year by which it falls due; null where the document says "regular" and no more. */
  readonly everyYearBy: { readonly month: number; readonly day: number } | null;
  readonly words: string;
}

/** Before, with or after something that happens. While the event has no day, nothing can be said to be overdue. */
export interface EventDeadline {
  readonly kind: 'RELATIVE_TO_EVENT';
  readonly event: string;
  /** The day of the event; null where the document gives none. */
  readonly eventOn: string | null;
  /** WITH: in what the event brings, such as a plan that is published. */
  readonly direction: 'BEFORE' | 'WITH' | 'AFTER';
  /** Months between event and deadline; 0 for WITH, and for BEFORE where no length is stated. */
  readonly offsetMonths: number;
  readonly words: string;
}
