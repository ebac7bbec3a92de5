import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { spineDatabase } from '../../../subgraphs/spine/index.ts';
import { onEachDatabase } from '../../kit/database/testDatabase.ts';
import { publishedTimes } from '../subscriptions/support/happenings.ts';
import { MemoryFeed } from '../subscriptions/support/memoryFeed.ts';
import { startReceiver } from './support/receiver.ts';
import { makeKey, quick, startWebhookHub } from './support/webhookHub.ts';

const register = `mutation ($input: RegisterWebhookInput!) { registerWebhook(input: $input) { userErrors { message } } }`;
const step = fc.oneof(
  fc.record({ does: fc.constant('append' as const), count: fc.integer({ min: 1, max: 8 }) }),
  fc.record({ does: fc.constant('restart' as const) }),
  fc.record({ does: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 60 }) }),
);
/** What the receiver does with one delivery after the other: takes it, refuses it, or takes it and loses the answer. */
const behaviour = fc.array(fc.constantFrom('take', 'take', 'refuse', 'lose'), { minLength: 5, maxLength: 15 });

onEachDatabase(spineDatabase, (database) => {
  it('loses nothing and keeps the order, whatever fails and whoever restarts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), behaviour, async (steps, does) => {
        await database().query('delete from spine.webhook');
        const feed = new MemoryFeed('performance');
        const seen: string[] = [];
        const receiver = await startReceiver(({ body }, count) => {
          const now = does[count % does.length];
          if (now !== 'refuse') seen.push(/"performance\/\d+"/.exec(body)?.[0] ?? body);
          return { status: now === 'take' ? 204 : 500 };
        });
        const open = () =>
          startWebhookHub(database(), feed, { patience: { ...quick, mostTries: 1_000, firstPauseMs: 1 }, lookMs: 10 });
        let hub = await open();
        try {
          const { secret } = await makeKey(hub.keys);
          const document = 'subscription { updates { id } }';
          await hub.ask(secret, register, { input: { title: 'A test', url: receiver.url, document } });
          for (const each of [...steps, { does: 'append' as const, count: 1 }]) {
            if (each.does === 'append') feed.append(...publishedTimes(each.count));
            else if (each.does === 'wait') await wait(each.ms);
            else {
              await hub[Symbol.asyncDispose]();
              hub = await open();
            }
          }
          const wanted = Array.from({ length: feed.last }, (_, place) => `"performance/${String(place + 1)}"`);
          for (let attempt = 0; attempt < 400 && !seen.includes(wanted.at(-1) ?? ''); attempt += 1) await wait(25);
          expect([...new Set(seen)]).toEqual(wanted);
        } finally {
          await hub[Symbol.asyncDispose]();
          await receiver.close();
        }
      }),
      { numRuns: 6 },
    );
  }, 120_000);
});
