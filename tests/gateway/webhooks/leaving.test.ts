import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import type { Viewer } from '../../../kit/viewer.ts';
import { spineDatabase } from '../../../subgraphs/spine/index.ts';
import { onEachDatabase } from '../../kit/database/testDatabase.ts';
import { MemoryFeed } from '../subscriptions/support/memoryFeed.ts';
import { makeKey, startWebhookHub } from './support/webhookHub.ts';

const register = `mutation ($input: RegisterWebhookInput!) { registerWebhook(input: $input) { userErrors { message } } }`;
const viewer: Viewer = { agency: 'tower-hamlets', role: 'PARTNER', boroughs: ['E09000030'], scopes: ['partner:read'] };

onEachDatabase(spineDatabase, (database) => {
  it('closes while its webhooks look for the next update', async () => {
    await database().query('delete from spine.webhook');
    let held = Promise.resolve();
    let looks = 0;
    const viewerOf = async () => {
      looks += 1;
      await held;
      return viewer;
    };
    const hub = await startWebhookHub(database(), new MemoryFeed('performance'), { viewerOf });
    const { secret } = await makeKey(hub.keys);
    const document = 'subscription { updates { id } }';
    await hub.ask(secret, register, { input: { title: 'A test', url: 'http://127.0.0.1:9/hub', document } });
    // By the third look it has begun, has found nothing, and has been woken to look again.
    while (looks < 3) await wait(5);
    const { promise, resolve } = Promise.withResolvers<undefined>();
    held = promise.then(() => undefined);
    const before = looks;
    while (looks === before) await wait(5);
    const closed = hub[Symbol.asyncDispose]().then(() => 'closed');
    await wait(100);
    resolve(undefined);
    expect(await Promise.race([closed, wait(5_000, 'still waits', { ref: false })])).toBe('closed');
  }, 30_000);
});
