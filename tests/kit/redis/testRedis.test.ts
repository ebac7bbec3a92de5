import { expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { describeWithRedis, OwnRedis } from './testRedis.ts';

describeWithRedis('a Redis of a test', () => {
  it('can be stopped and started on the same address, and is not the shared one', async () => {
    const own = await OwnRedis.start();
    const client = new Redis(own.url, { maxRetriesPerRequest: null, retryStrategy: () => 50 });
    client.on('error', () => undefined);
    await client.set('key', 'value');
    await own.stop();
    await own.again();
    expect(await client.get('key')).toBeNull();
    client.disconnect();
    await own.stop();
  });
});
