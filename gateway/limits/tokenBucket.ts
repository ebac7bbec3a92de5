/** What someone may spend: `capacity` at once, refilled evenly at `perSecond`. */
export interface Budget {
  readonly capacity: number;
  readonly perSecond: number;
}

/** How a budget stands after it was asked. */
export interface Standing {
  /** Whether it was paid. What could not be paid whole takes nothing. */
  readonly isPaid: boolean;
  /** What is left, rounded down. */
  readonly remaining: number;
  /** When it is full again, in milliseconds since 1970. */
  readonly resetAt: number;
  /** How long until what was asked could be paid, in milliseconds; 0 where it was. */
  readonly waitMs: number;
}

/** Counts what each payer spends. Whoever implements it takes a whole payment or nothing, however many ask at once. */
export interface TokenBuckets {
  pay(payer: string, cost: number, budget: Budget): Promise<Standing>;
  /**
   * Sets right what was paid once it is known. @param more what is owed beside it, taken even where the bucket does not hold it: it
   * then stands below nought until it was refilled; below 0 gives back
   */
  settle(payer: string, more: number, budget: Budget): Promise<Standing>;
}

/** One bucket, as it stood when it was last asked. */
export interface Level {
  readonly tokens: number;
  readonly at: number;
}

/** The arithmetic of one bucket; the script in redisBuckets.ts does the same, and a test holds the two together. */
export function payFrom(
  level: Level | undefined,
  cost: number,
  { capacity, perSecond }: Budget,
  now: number,
  isOwed = false,
): { readonly level: Level; readonly standing: Standing } {
  const refilled = level
    ? Math.min(capacity, level.tokens + (Math.max(0, now - level.at) / 1000) * perSecond)
    : capacity;
  const isPaid = isOwed || cost <= refilled;
  const tokens = isPaid ? Math.min(capacity, refilled - cost) : refilled;
  return {
    level: { tokens, at: now },
    standing: {
      isPaid,
      remaining: Math.max(0, Math.floor(tokens)),
      resetAt: Math.ceil(now + ((capacity - tokens) / perSecond) * 1000),
      waitMs: isPaid ? 0 : Math.ceil(((cost - refilled) / perSecond) * 1000),
    },
  };
}
