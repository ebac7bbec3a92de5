import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { z } from 'zod';
import { spineDatabase } from '../../../subgraphs/spine/index.ts';
import { onEachDatabase } from '../../kit/database/testDatabase.ts';
import { hackney, published, publishedTimes, towerHamlets } from '../subscriptions/support/happenings.ts';
import { MemoryFeed } from '../subscriptions/support/memoryFeed.ts';
import { startReceiver, verified, type Receiver } from './support/receiver.ts';
import { makeKey, startWebhookHub, type WebhookHub } from './support/webhookHub.ts';

const document = `subscription { updates(filter: { areas: ["${towerHamlets}"] }) { id sequence area { crimes } } }`;
const register = `mutation ($input: RegisterWebhookInput!) { registerWebhook(input: $input) {
  webhook { id } secret userErrors { message } } }`;
const dryRun = `query ($webhook: ID, $document: String, $last: Int = 5) {
  webhookDryRun(webhook: $webhook, document: $document, last: $last) { id body } }`;
const message = z.object({ id: z.string(), body: z.string() });

onEachDatabase(spineDatabase, (database) => {
  let feed: MemoryFeed;
  let hub: WebhookHub;
  let key: { secret: string; prefix: string };
  let receiver: Receiver;
  let isRefusing: boolean;

  beforeEach(async () => {
    await database().query('delete from spine.webhook');
    feed = new MemoryFeed('performance');
    hub = await startWebhookHub(database(), feed);
    key = await makeKey(hub.keys);
    isRefusing = true;
    receiver = await startReceiver(({ body }) => ({
      status: isRefusing && body.includes('performance/1"') ? 500 : 204,
    }));
  });
  afterEach(async () => {
    await hub[Symbol.asyncDispose]();
    await receiver.close();
  });

  const registered = async () => {
    const { act } = await hub.ask(key.secret, register, { input: { title: 'A test', url: receiver.url, document } });
    return { id: act?.webhook?.id ?? '', secret: act?.secret ?? '' };
  };
  const lettersOf = async (id: string) => {
    const { list } = await hub.ask(key.secret, `{ webhookDeadLetters(webhook: "${id}") { id message } }`);
    return z.array(z.object({ id: z.string(), message: z.string() })).parse(list);
  };
  const dry = async (variables: Record<string, unknown>) =>
    z.array(message).parse((await hub.ask(key.secret, dryRun, variables)).list);

  it('sends one dead letter again, as it was and nothing else, until it arrives', async () => {
    const { id } = await registered();
    feed.append(...publishedTimes(2));
    await receiver.upTo(1);
    const [letter] = await lettersOf(id);
    const redeliver = () =>
      hub.ask(
        key.secret,
        `mutation { redeliverDeadLetter(id: "${letter?.id ?? ''}") { result status userErrors { message } } }`,
      );
    expect((await redeliver()).act).toEqual({ result: 'STATUS', status: 500, userErrors: [] });
    expect(await lettersOf(id)).toHaveLength(1);
    isRefusing = false;
    expect((await redeliver()).act).toEqual({ result: 'DELIVERED', status: 204, userErrors: [] });
    expect(await lettersOf(id)).toEqual([]);
    expect(receiver.updates()).toEqual(['performance/2', 'performance/1']);
    const again = receiver.taken.at(-1);
    expect(again?.id).toBe(letter?.message);
    expect(again?.body).toContain('"sequence":1');
    expect((await redeliver()).act?.userErrors).toEqual([expect.objectContaining({ message: expect.any(String) })]);
  });

  it('shows what would be sent of what has happened, and sends nothing', async () => {
    feed.append(published(towerHamlets), published(hackney), ...publishedTimes(2));
    const expected = ['performance/3', 'performance/4'].map((update, place) =>
      expect.objectContaining({
        type: 'update',
        data: { updates: { id: update, sequence: place + 1, area: { crimes: 7 } } },
      }),
    );
    const bodies = async (variables: Record<string, unknown>) =>
      (await dry(variables)).map(({ body }): unknown => JSON.parse(body));
    expect(await bodies({ document, last: 2 })).toEqual(expected);
    const { id } = await registered();
    expect(await bodies({ webhook: id, last: 2 })).toEqual(expected);
    await wait(200);
    expect(receiver.deliveries).toEqual([]);
    await expect(dry({ document: 'subscription { homes }' })).rejects.toThrow('homes');
    await expect(dry({ document, webhook: id })).rejects.toThrow('either');
    key = await makeKey(hub.keys, 'hackney');
    await expect(dry({ webhook: id })).rejects.toThrow('no such webhook of your agency');
  });

  it('tells the receiver that nothing more comes, and why, when it stops a webhook', async () => {
    const { secret } = await registered();
    await hub.keys.revoke(key.prefix);
    feed.append(...publishedTimes(1));
    const [told] = await receiver.upTo(1);
    if (told === undefined) throw new Error('nothing came');
    expect(verified(told, secret)).toEqual({
      type: 'stopped',
      timestamp: expect.any(String),
      code: 'UNAUTHENTICATED',
      reason: expect.stringContaining('ended or was revoked'),
      cursor: expect.any(String),
    });
    await wait(200);
    expect(receiver.deliveries).toHaveLength(1);
  });
});
