import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { pino } from 'pino';
import type { Database } from '../../../kit/database/database.ts';
import { openPostgresql } from '../../../kit/database/postgresql.ts';
import { appendUpdates } from '../../../kit/outbox/appendUpdates.ts';
import { openDatabaseFeed } from '../../../kit/outbox/databaseFeed.ts';
import { outboxMigration } from '../../../kit/outbox/outboxMigration.ts';
import { openRedisLink } from '../../../kit/redis/redisLink.ts';
import { describeWithPostgresql, ownDatabase, embedded } from '../database/testDatabase.ts';
import { describeWithRedis, OwnRedis } from '../redis/testRedis.ts';

const shape = { schema: 'trial', entities: [], migrations: [outboxMigration('trial')] };
const logger = pino({ level: 'silent' });

const append = (database: Database, priority: string) =>
  database.transaction((session) =>
    appendUpdates(session, 'trial', [{ kind: 'PRIORITY_ADOPTED', area: null, keys: { priority } }]),
  );

async function timed<Result>(work: Promise<Result>): Promise<{ result: Result; milliseconds: number }> {
  const started = performance.now();
  const result = await work;
  return { result, milliseconds: performance.now() - started };
}

describeWithPostgresql('A feed of a database', () => {
  it('answers at once where there is something, and waits where there is nothing yet', async () => {
    const { database, close } = await embedded(shape);
    const feed = openDatabaseFeed({ database, pollMs: 60_000 });
    try {
      const waiting = timed(feed.read({ after: 0, waitMs: 10_000 }));
      await wait(50);
      await append(database, 'one');
      const { result, milliseconds } = await waiting;
      expect(result.events.map(({ position }) => position)).toEqual([1]);
      expect(milliseconds).toBeLessThan(5_000);
      expect((await feed.read({ after: 1 })).events).toEqual([]);
    } finally {
      feed.close();
      await close();
    }
  });

  it('stops waiting when it is told to, and when it closes', async () => {
    const { database, close } = await embedded(shape);
    const feed = openDatabaseFeed({ database, pollMs: 60_000 });
    try {
      const told = timed(feed.read({ after: 0, waitMs: 60_000, signal: AbortSignal.timeout(50) }));
      expect((await told).milliseconds).toBeLessThan(5_000);
      const closed = timed(feed.read({ after: 0, waitMs: 60_000 }));
      await wait(50);
      feed.close();
      expect((await closed).milliseconds).toBeLessThan(5_000);
    } finally {
      await close();
    }
  });
});

describeWithRedis('Two processes of one subgraph', () => {
  it('wake each other through Redis, and lose only time while it is away', async () => {
    const redis = await OwnRedis.start();
    const own = await ownDatabase();
    const [writer, reader] = [await openPostgresql(shape, own.url), await openPostgresql(shape, own.url)];
    const links = [openRedisLink({ url: redis.url, logger }), openRedisLink({ url: redis.url, logger })] as const;
    const feeds = [
      openDatabaseFeed({ database: writer, redis: links[0], pollMs: 700 }),
      openDatabaseFeed({ database: reader, redis: links[1], pollMs: 700 }),
    ] as const;
    try {
      while (!links.every(({ isUp }) => isUp)) await wait(20);
      await wait(100);
      const quick = timed(feeds[1].read({ after: 0, waitMs: 20_000 }));
      await wait(50);
      await append(writer, 'with Redis');
      const first = await quick;
      expect(first.result.last).toBe(1);
      expect(first.milliseconds).toBeLessThan(600);

      await redis.stop();
      const slow = timed(feeds[1].read({ after: 1, waitMs: 20_000 }));
      await wait(50);
      await append(writer, 'without Redis');
      expect((await slow).result.last).toBe(2);

      await redis.again();
      while (!links.every(({ isUp }) => isUp)) await wait(20);
      const again = feeds[1].read({ after: 2, waitMs: 20_000 });
      await append(writer, 'Redis again');
      expect((await again).events.map(({ keys }) => keys['priority'])).toEqual(['Redis again']);
    } finally {
      for (const feed of feeds) feed.close();
      for (const link of links) link.close();
      await writer.close();
      await reader.close();
      await own.drop();
      await redis.stop();
    }
  });
});
