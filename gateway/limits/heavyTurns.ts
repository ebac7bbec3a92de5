import type { Deadline } from '../deadline.ts';

export interface HeavyLimits {
  /** How much of one payer's is worked on at once; what costs more than that alone goes alone. @default 10_000 */
  readonly from?: number;
  /** How many times as much of all payers'. @default 2 */
  readonly atOnce?: number;
  /** How long the process is left to everybody else after as much as one payer's, in milliseconds. @default 25 */
  readonly pauseMs?: number;
}

/** What of one payer's is worked on. */
interface Work {
  /** Of what was small enough not to wait. */
  light: number;
  heavy: number;
}

interface Waiting {
  readonly share: number;
  begin(): void;
}

/** What part of a payer's work goes without waiting, so that small questions are answered while large ones are worked on. */
const lightPart = 10;

/**
 * Has queries wait where more would be worked on at once than fits: of each payer by the sum of what is under way, since a hundred
 * queries keep others waiting whether each is heavy or they are so together; and of all payers, who take turns. So what is worked on
 * fits into memory, and a hundred of one payer's keep nobody else's waiting for long.
 */
export class HeavyTurns {
  readonly #most: number;
  readonly #mostOfAll: number;
  readonly #pauseMs: number;
  readonly #work = new Map<string, Work>();
  #heavyOfAll = 0;
  /** By payer, the one who waited longest for a turn first. */
  readonly #waiting = new Map<string, Set<Waiting>>();

  constructor({ from = 10_000, atOnce = 2, pauseMs = 25 }: HeavyLimits = {}) {
    this.#most = from;
    this.#mostOfAll = from * atOnce;
    this.#pauseMs = pauseMs;
  }

  /**
   * Waits until a query may be answered. @returns what to call once it is
   * @throws HubError TIMED_OUT where its time is over before
   */
  async take(payer: string, cost: number, deadline: Deadline | undefined): Promise<() => void> {
    const light = this.#work.get(payer)?.light ?? 0;
    if (light + cost <= this.#most / lightPart) {
      this.#add(payer, { light: cost, heavy: 0 });
      return once(() => this.#add(payer, { light: -cost, heavy: 0 }));
    }
    const share = Math.min(cost, this.#most);
    await this.#turn(payer, share, deadline);
    return once(() => {
      // A light query needs many turns of the process, each of which a heavy one makes long.
      setTimeout(
        () => {
          this.#add(payer, { light: 0, heavy: -share });
          this.#beginNext();
        },
        (this.#pauseMs * share) / this.#most,
      );
    });
  }

  #add(payer: string, { light, heavy }: Work): void {
    const before = this.#work.get(payer) ?? { light: 0, heavy: 0 };
    const work = { light: before.light + light, heavy: before.heavy + heavy };
    this.#heavyOfAll += heavy;
    if (work.light === 0 && work.heavy === 0) this.#work.delete(payer);
    else this.#work.set(payer, work);
  }

  #turn(payer: string, share: number, deadline: Deadline | undefined): Promise<void> {
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
        // Others may have waited behind it alone.
        this.#beginNext();
      };
      const waiting: Waiting = {
        share,
        begin: () => {
          deadline?.signal.removeEventListener('abort', late);
          leave();
          resolve();
        },
      };
      own.add(waiting);
      deadline?.signal.addEventListener('abort', late, { once: true });
      if (deadline?.signal.aborted) late();
      else this.#beginNext();
    });
  }

  #beginNext(): void {
    for (let isBegun = true; isBegun;) {
      isBegun = false;
      for (const [payer, [next]] of [...this.#waiting]) {
        if (next === undefined) continue;
        if ((this.#work.get(payer)?.heavy ?? 0) + next.share > this.#most) continue;
        // Nobody goes before who waits for much, or small ones would keep it waiting for ever.
        if (this.#heavyOfAll + next.share > this.#mostOfAll) return;
        this.#add(payer, { light: 0, heavy: next.share });
        next.begin();
        isBegun = true;
        // Whoever had a turn goes behind all others who wait.
        const left = this.#waiting.get(payer);
        if (left === undefined) continue;
        this.#waiting.delete(payer);
        this.#waiting.set(payer, left);
      }
    }
  }
}

function once(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    work();
  };
}
