import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { pino } from 'pino';
import { openRedisLink } from '../../../kit/redis/redisLink.ts';
import { describeWithRedis, OwnRedis } from './testRedis.ts';

const logger = pino({ level: 'silent' });

async function until(isSo: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 200 && !isSo(); attempt += 1) await wait(25);
  expect(isSo()).toBe(true);
}

describeWithRedis('the link to Redis', () => {
  it('does without Redis while it is away, at once, and finds it again by itself', async () => {
    const own = await OwnRedis.start();
    const link = openRedisLink({ url: own.url, logger });
    try {
      await until(() => link.isUp);
      expect(await link.attempt((client) => client.set('key', 'value'))).toBe('OK');
      expect(await link.attempt((client) => client.call('KEYS', '*'))).toEqual(['hub:key']);
      await own.stop();
      await until(() => !link.isUp);
      const started = performance.now();
      expect(await link.attempt((client) => client.get('key'))).toBeNull();
      expect(await link.publish('news', 'nobody hears')).toBe(false);
      expect(performance.now() - started).toBeLessThan(200);
      await own.again();
      await until(() => link.isUp);
      expect(await link.attempt((client) => client.set('key', 'again'))).toBe('OK');
    } finally {
      link.close();
      await own.stop();
    }
  });

  it('gives up a command that Redis is too long about', async () => {
    const own = await OwnRedis.start();
    const link = openRedisLink({ url: own.url, logger, patienceMs: 100 });
    try {
      await until(() => link.isUp);
      expect(await link.attempt((client) => client.blpop('nothing', 2))).toBeNull();
    } finally {
      link.close();
      await own.stop();
    }
  });

  it('hears what is published, and is told of the gap when Redis has been away', async () => {
    const own = await OwnRedis.start();
    const [sender, hearer] = [openRedisLink({ url: own.url, logger }), openRedisLink({ url: own.url, logger })];
    const heard: string[] = [];
    let gaps = 0;
    try {
      const stop = hearer.listen(
        'news',
        (message) => heard.push(message),
        () => (gaps += 1),
      );
      await until(() => sender.isUp && gaps === 1);
      await sender.publish('news', 'one');
      await until(() => heard.length === 1);
      await own.stop();
      await until(() => !sender.isUp);
      await own.again();
      await until(() => sender.isUp && gaps === 2);
      await sender.publish('news', 'two');
      await sender.publish('other', 'for others');
      await until(() => heard.length === 2);
      stop();
      await wait(50);
      await sender.publish('news', 'three');
      await wait(50);
      expect(heard).toEqual(['one', 'two']);
    } finally {
      sender.close();
      hearer.close();
      await own.stop();
    }
  });

  it('opens where nothing listens, and closes without waiting for it', async () => {
    const link = openRedisLink({ url: 'redis://127.0.0.1:1', logger });
    expect(await link.attempt((client) => client.ping())).toBeNull();
    link.close();
  });
});
