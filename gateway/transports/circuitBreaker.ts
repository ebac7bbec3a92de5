import { SourceFailure } from './sourceFailure.ts';

export interface CircuitBreakerOptions {
  /** Failures in a row after which nothing is sent for a while. @default 5 */
  readonly failures?: number;
  /** How long nothing is sent, in milliseconds. @default 1_000 */
  readonly pauseMs?: number;
  readonly now?: () => number;
}

/**
 * Spares a subgraph that is down, and those who wait for it: after some failures in a row it fails at once. After each
 * pause one request is let through to see whether the subgraph is back.
 */
export class CircuitBreaker {
  readonly #failures: number;
  readonly #pauseMs: number;
  readonly #now: () => number;
  #inARow = 0;
  #closedUntil = 0;

  constructor({ failures = 5, pauseMs = 1_000, now = () => performance.now() }: CircuitBreakerOptions = {}) {
    this.#failures = failures;
    this.#pauseMs = pauseMs;
    this.#now = now;
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#inARow >= this.#failures) {
      if (this.#now() < this.#closedUntil) throw new SourceFailure('paused', `${this.#inARow} failures in a row`);
      // This request tries; those that come while it does are turned away.
      this.#closedUntil = this.#now() + this.#pauseMs;
    }
    try {
      const result = await work();
      this.#inARow = 0;
      return result;
    } catch (error) {
      // An answer that is unusable, too large for instance, was one request's fault and no reason to refuse the others; nor is one
      // that nobody waited for.
      if (error instanceof SourceFailure && error.kind !== 'unusable' && error.kind !== 'cut') {
        this.#inARow += 1;
        this.#closedUntil = this.#now() + this.#pauseMs;
      }
      throw error;
    }
  }
}
