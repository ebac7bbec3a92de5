import { payFrom, type Budget, type Level, type Standing, type TokenBuckets } from './tokenBucket.ts';

/** Buckets of this process alone. */
export class MemoryBuckets implements TokenBuckets {
  readonly #levels = new Map<string, Level>();
  readonly #now: () => number;
  readonly #most: number;

  /** @param most how many payers are remembered; the one heard of longest ago is forgotten first, which fills its bucket */
  constructor(now: () => number = Date.now, most = 100_000) {
    this.#now = now;
    this.#most = most;
  }

  pay(payer: string, cost: number, budget: Budget): Promise<Standing> {
    return Promise.resolve(this.#take(payer, cost, budget, false));
  }

  settle(payer: string, more: number, budget: Budget): Promise<Standing> {
    return Promise.resolve(this.#take(payer, more, budget, true));
  }

  #take(payer: string, cost: number, budget: Budget, isOwed: boolean): Standing {
    const { level, standing } = payFrom(this.#levels.get(payer), cost, budget, this.#now(), isOwed);
    this.#levels.delete(payer);
    this.#levels.set(payer, level);
    for (const oldest of this.#levels.keys()) {
      if (this.#levels.size <= this.#most) break;
      this.#levels.delete(oldest);
    }
    return standing;
  }
}
