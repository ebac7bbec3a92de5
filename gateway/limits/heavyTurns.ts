import type { Deadline } from '../deadline.ts';

export interface HeavyLimits {
  /** What a query costs at least to be heavy. @default 10_000 */
  readonly from?: number;
  /** How many heavy ones are answered at once, of different payers. @default 2 */
  readonly atOnce?: number;
  /** How long the process is left to everybody else between them, in milliseconds. @default 25 */
  readonly pauseMs?: number;
}

interface Waiting {
  begin(): void;
}

/**
 * Has heavy queries wait for each other: one at a time of each payer, and a few of all payers, who take turns. So what is worked on
 * at once fits into memory, and a hundred of one payer's keep nobody else's waiting for more than one.
 */
export class HeavyTurns {
  readonly #from: number;
  readonly #atOnce: number;
  readonly #pauseMs: number;
  readonly #running = new Set<string>();
  /** By payer, the one who waited longest for a turn first. */
  readonly #waiting = new Map<string, Set<Waiting>>();

  constructor({ from = 10_000, atOnce = 2, pauseMs = 25 }: HeavyLimits = {}) {
    this.#from = from;
    this.#atOnce = atOnce;
    this.#pauseMs = pauseMs;
  }

  /**
   * Waits until a query may be answered. @returns what to call once it is
   * @throws HubError TIMED_OUT where its time is over before
   */
  async take(payer: string, cost: number, deadline: Deadline | undefined): Promise<() => void> {
    if (cost < this.#from) return () => undefined;
    if (this.#mayBegin(payer)) this.#running.add(payer);
    else await this.#turn(payer, deadline);
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      // A light query needs many turns of the process, each of which a heavy one makes long.
      setTimeout(() => {
        this.#running.delete(payer);
        this.#beginNext();
      }, this.#pauseMs);
    };
  }

  #mayBegin(payer: string): boolean {
    return this.#running.size < this.#atOnce && !this.#running.has(payer);
  }

  #turn(payer: string, deadline: Deadline | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const own = this.#waiting.get(payer) ?? new Set<Waiting>();
      this.#waiting.set(payer, own);
      const leave = () => {
        own.delete(waiting);
        if (own.size === 0) this.#waiting.delete(payer);
      };
      const late = () => {
        leave();
        reject(deadline?.fault() ?? new RangeError('no deadline has passed'));
      };
      const waiting: Waiting = {
        begin: () => {
          deadline?.signal.removeEventListener('abort', late);
          leave();
          resolve();
        },
      };
      own.add(waiting);
      deadline?.signal.addEventListener('abort', late, { once: true });
      if (deadline?.signal.aborted) late();
    });
  }

  #beginNext(): void {
    for (const [payer, [next]] of [...this.#waiting]) {
      if (next === undefined || !this.#mayBegin(payer)) continue;
      this.#running.add(payer);
      next.begin();
      // Whoever had a turn goes behind all others who wait.
      const left = this.#waiting.get(payer);
      if (left === undefined) continue;
      this.#waiting.delete(payer);
      this.#waiting.set(payer, left);
    }
  }
}
