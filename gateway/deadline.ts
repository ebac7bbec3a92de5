import type { FastifyReply } from 'fastify';
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
  readonly #work = new AbortController();
  readonly #timer: NodeJS.Timeout;
  readonly #end: number;
  #leave: (() => void) | null = null;

  constructor(readonly milliseconds: number) {
    this.#end = performance.now() + milliseconds;
    // One timer that is stopped with the request: a signal of its own for the clock and one for both costs ten times as much.
    this.#timer = setTimeout(() => this.#work.abort(), milliseconds);
    this.#timer.unref();
  }

  /** Of the request that a reply answers: over when the reply is out, and cut short when whoever asked goes away before. */
  static ofReply({ raw }: FastifyReply, milliseconds: number): Deadline {
    const deadline = new Deadline(milliseconds);
    const over = () => {
      if (raw.writableFinished) deadline.end();
      else deadline.cut();
    };
    // Whoever asked may be gone before anything was begun.
    if (raw.closed) over();
    else raw.once('close', over);
    return deadline;
  }

  /** Of a part of what this one is for: with a time of its own, and over with the whole. `end` it when the part is there. */
  part(milliseconds: number): Deadline {
    const part = new Deadline(milliseconds);
    const cut = () => part.cut();
    if (this.signal.aborted) cut();
    this.signal.addEventListener('abort', cut, { once: true });
    part.#leave = () => this.signal.removeEventListener('abort', cut);
    return part;
  }

  /** Stops the work below. */
  get signal(): AbortSignal {
    return this.#work.signal;
  }

  /** Stops the clock: the work is done. */
  end(): void {
    clearTimeout(this.#timer);
    this.#leave?.();
  }

  /** Stops the work: nobody waits for it any more. */
  cut(): void {
    this.end();
    this.#work.abort();
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
