import { HubError } from '../kit/hubError.ts';

/** How long requests are worked on. */
export interface TimeLimits {
  /** One query: until its answer is there, or the first part of a long one, in milliseconds. @default 60_000 */
  readonly answerMs?: number;
  /** A view or a table as a whole, until its last byte is sent, in milliseconds. @default 600_000 */
  readonly exportMs?: number;
}

export const usualTimes: Required<TimeLimits> = { answerMs: 60_000, exportMs: 600_000 };

/** How much longer than its time a request is waited for, so that what there is by then can be told. */
const graceMs = 500;

/** Until when one request is worked on: for its time, and for as long as somebody waits for the answer. */
export class Deadline {
  /** Stops the work below. */
  readonly signal: AbortSignal;
  readonly #end: number;

  /** @param left aborts when whoever asked is gone */
  constructor(
    readonly milliseconds: number,
    left?: AbortSignal,
  ) {
    this.#end = performance.now() + milliseconds;
    const late = AbortSignal.timeout(milliseconds);
    this.signal = left === undefined ? late : AbortSignal.any([left, late]);
  }

  /** By the clock: while planning keeps the process busy, no timer fires. */
  isPassed(): boolean {
    return this.signal.aborted || performance.now() >= this.#end;
  }

  /** Waits for work no longer than its time and a moment. What stops by itself is rather told by its own answer. */
  async hold<Result>(work: Promise<Result>): Promise<Result> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      const left = Math.max(0, this.#end - performance.now()) + graceMs;
      timer = setTimeout(() => reject(this.fault()), left);
    });
    try {
      return await Promise.race([work, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  fault(): HubError {
    return new HubError(
      'TIMED_OUT',
      `The answer was not ready within ${String(this.milliseconds / 1_000)} s, the most time that is given to one request. Ask for less at once.`,
    );
  }
}
