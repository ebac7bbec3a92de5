/**
 * unreachable: no connection, or it broke; the same query sent again at once may well succeed · late: it is perhaps still at
 * work · unusable: it answered, but not with what was asked for · paused: nothing was sent after failures in a row · cut: nobody waits
 * for the answer any more.
 */
export type SourceFailureKind = 'unreachable' | 'late' | 'unusable' | 'paused' | 'cut';

/** A subgraph gave no usable answer. The message is for the log: it may hold an address, so no client sees it. */
export class SourceFailure extends Error {
  override readonly name = 'SourceFailure';

  constructor(
    readonly kind: SourceFailureKind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
