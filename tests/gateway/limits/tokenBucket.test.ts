import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pino } from 'pino';
import { MemoryBuckets } from '../../../gateway/limits/memoryBuckets.ts';
import { RedisBuckets } from '../../../gateway/limits/redisBuckets.ts';
import { openRedisLink, type RedisLink } from '../../../kit/redis/redisLink.ts';
import { describeWithRedis, OwnRedis } from '../../kit/redis/testRedis.ts';

const budget = { capacity: 100, perSecond: 10 };
const logger = pino({ level: 'silent' });

describe('a budget', () => {
  it('is spent at once, refilled evenly, and told how long it will take', async () => {
    let now = 1_000_000;
    const buckets = new MemoryBuckets(() => now);
    expect(await buckets.pay('one', 70, budget)).toEqual({
      isPaid: true,
      remaining: 30,
      resetAt: now + 7_000,
      waitMs: 0,
    });
    expect(await buckets.pay('one', 50, budget)).toEqual({
      isPaid: false,
      remaining: 30,
      resetAt: now + 7_000,
      waitMs: 2_000,
    });
    now += 2_000;
    expect(await buckets.pay('one', 50, budget)).toMatchObject({ isPaid: true, remaining: 0 });
    expect(await buckets.pay('other', 50, budget)).toMatchObject({ isPaid: true, remaining: 50 });
  });

  it('takes back what was not needed, and never holds more than its capacity', async () => {
    const buckets = new MemoryBuckets(() => 0);
    await buckets.pay('one', 60, budget);
    expect(await buckets.settle('one', -20, budget)).toMatchObject({ isPaid: true, remaining: 60 });
    expect(await buckets.settle('one', -90, budget)).toMatchObject({ remaining: 100 });
  });

  it('takes what is owed even where it is not there, and pays nothing until it was refilled', async () => {
    let now = 0;
    const buckets = new MemoryBuckets(() => now);
    await buckets.pay('one', 60, budget);
    expect(await buckets.settle('one', 90, budget)).toMatchObject({ isPaid: true, remaining: 0, resetAt: 15_000 });
    expect(await buckets.pay('one', 10, budget)).toMatchObject({ isPaid: false, waitMs: 6_000 });
    now += 6_000;
    expect(await buckets.pay('one', 10, budget)).toMatchObject({ isPaid: true, remaining: 0 });
  });

  it('never gives more than its capacity and what flowed in, whatever is asked when', () => {
    const steps = fc.array(fc.record({ after: fc.nat(5_000), cost: fc.integer({ min: 0, max: 150 }) }));
    return fc.assert(
      fc.asyncProperty(steps, async (asked) => {
        let now = 0;
        let paid = 0;
        const buckets = new MemoryBuckets(() => now);
        for (const { after, cost } of asked) {
          now += after;
          if ((await buckets.pay('one', cost, budget)).isPaid) paid += cost;
          expect(paid).toBeLessThanOrEqual(budget.capacity + (now / 1000) * budget.perSecond + 1e-6);
        }
      }),
    );
  });

  it('remembers no more payers than it is told to', async () => {
    const buckets = new MemoryBuckets(() => 0, 2);
    for (const payer of ['one', 'two', 'three']) await buckets.pay(payer, 100, budget);
    expect((await buckets.pay('three', 1, budget)).isPaid).toBe(false);
    expect((await buckets.pay('one', 1, budget)).isPaid).toBe(true);
  });
});

describeWithRedis('budgets in Redis', () => {
  async function up(link: RedisLink): Promise<void> {
    for (let attempt = 0; attempt < 200 && !link.isUp; attempt += 1) await wait(25);
  }

  it('are shared by gateways, exact under a rush, and like those in memory', async () => {
    const own = await OwnRedis.start();
    const links = [openRedisLink({ url: own.url, logger }), openRedisLink({ url: own.url, logger })];
    try {
      await Promise.all(links.map(up));
      const slow = { capacity: 100, perSecond: 0.001 };
      const [one, two] = links.map((link) => new RedisBuckets(link, new MemoryBuckets()));
      if (!one || !two) throw new Error('there are two links');
      const rush = await Promise.all(
        Array.from({ length: 60 }, (_none, index) => (index % 2 === 0 ? one : two).pay('one', 3, slow)),
      );
      expect(rush.filter(({ isPaid }) => isPaid)).toHaveLength(33);
      const inMemory = new MemoryBuckets();
      for (const cost of [40, 30, 50, 20]) {
        const there = await one.pay('other', cost, slow);
        const here = await inMemory.pay('other', cost, slow);
        expect([there.isPaid, there.remaining]).toEqual([here.isPaid, here.remaining]);
        expect(Math.abs(there.resetAt - here.resetAt)).toBeLessThan(5_000);
      }
      for (const more of [-20, 90, -5]) {
        const [there, here] = [await one.settle('other', more, budget), await inMemory.settle('other', more, budget)];
        expect([there.isPaid, there.remaining]).toEqual([here.isPaid, here.remaining]);
      }
      expect(await two.pay('other', 1, slow)).toMatchObject({ isPaid: false, remaining: 0 });
    } finally {
      links.forEach((link) => link.close());
      await own.stop();
    }
  });

  it('are counted by each gateway itself while Redis is away', async () => {
    const link = openRedisLink({ url: 'redis://127.0.0.1:1', logger });
    const buckets = new RedisBuckets(link, new MemoryBuckets());
    expect(await buckets.pay('one', 90, budget)).toMatchObject({ isPaid: true, remaining: 10 });
    expect(await buckets.pay('one', 90, budget)).toMatchObject({ isPaid: false });
    link.close();
  });
});
