import type { RedisLink } from '../../kit/redis/redisLink.ts';
import type { Budget, Standing, TokenBuckets } from './tokenBucket.ts';

/**
 * One bucket, in one step that no other command can come between. It goes by the server's clock, since those of gateways
 * differ, and forgets a bucket once it would be full. Numbers are text: Redis would cut them to whole ones.
 */
const script = `
local clock = redis.call('TIME')
local now = clock[1] * 1000 + clock[2] / 1000
local cost, capacity, perSecond = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local held = redis.call('HMGET', KEYS[1], 'tokens', 'at')
local refilled = capacity
if held[1] then
  refilled = math.min(capacity, tonumber(held[1]) + math.max(0, now - tonumber(held[2])) / 1000 * perSecond)
end
local paid = ARGV[4] == '1' or cost <= refilled
local tokens = refilled
if paid then tokens = math.min(capacity, refilled - cost) end
local full = (capacity - tokens) / perSecond * 1000
redis.call('HSET', KEYS[1], 'tokens', string.format('%.6f', tokens), 'at', string.format('%.3f', now))
redis.call('PEXPIRE', KEYS[1], math.max(1000, math.ceil(full)))
local wait = 0
if not paid then wait = math.ceil((cost - refilled) / perSecond * 1000) end
return { paid and 1 or 0, math.max(0, math.floor(tokens)), string.format('%.0f', math.ceil(now + full)), wait }
`;

/** Buckets that all gateways share. While Redis is away each gateway counts by itself: then a payer has that many budgets. */
export class RedisBuckets implements TokenBuckets {
  constructor(
    private readonly redis: RedisLink,
    private readonly meanwhile: TokenBuckets,
  ) {}

  async pay(payer: string, cost: number, budget: Budget): Promise<Standing> {
    return (await this.#take(payer, cost, budget, false)) ?? this.meanwhile.pay(payer, cost, budget);
  }

  async settle(payer: string, more: number, budget: Budget): Promise<Standing> {
    return (await this.#take(payer, more, budget, true)) ?? this.meanwhile.settle(payer, more, budget);
  }

  async #take(payer: string, cost: number, budget: Budget, isOwed: boolean): Promise<Standing | null> {
    const { capacity, perSecond } = budget;
    const asked = [cost, capacity, perSecond, isOwed ? 1 : 0].map(String);
    return standingOf(await this.redis.attempt((client) => client.eval(script, 1, `budget:${payer}`, ...asked)));
  }
}

function standingOf(answer: unknown): Standing | null {
  if (!Array.isArray(answer) || answer.length !== 4) return null;
  const [paid = 0, remaining = 0, resetAt = 0, waitMs = 0] = answer.map(Number);
  return { isPaid: paid === 1, remaining, resetAt, waitMs };
}
