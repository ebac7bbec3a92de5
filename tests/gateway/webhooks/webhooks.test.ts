import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { spineDatabase } from '../../../subgraphs/spine/index.ts';
import { onEachDatabase } from '../../kit/database/testDatabase.ts';
import { publishedTimes } from '../subscriptions/support/happenings.ts';
import { MemoryFeed } from '../subscriptions/support/memoryFeed.ts';
import { startReceiver, verified, type Answer, type Delivery, type Receiver } from './support/receiver.ts';
import { makeKey, startWebhookHub, type WebhookHub } from './support/webhookHub.ts';

const document = 'subscription { updates(filter: { areas: ["E09000030"] }) { __typename id area { name crimes } } }';
const register = `mutation ($input: RegisterWebhookInput!) { registerWebhook(input: $input) {
  webhook { id status cursor secretPrefix agency } secret userErrors { code message path } } }`;
const state = '{ webhooks { id status stopCode stopReason failedTries cursor } }';

onEachDatabase(spineDatabase, (database) => {
  let feed: MemoryFeed;
  let hub: WebhookHub;
  let key: { secret: string; prefix: string };
  const receivers: Receiver[] = [];
  const receiving = async (answer?: (delivery: Delivery, count: number) => Answer) => {
    const receiver = await startReceiver(answer);
    receivers.push(receiver);
    return receiver;
  };
  const registered = async (url: string, text = document) => {
    const { act: made } = await hub.ask(key.secret, register, {
      input: { title: 'A test', url, document: text },
    });
    expect(made?.userErrors).toEqual([]);
    return {
      id: made?.webhook?.id ?? '',
      secret: made?.secret ?? '',
      cursor: made?.webhook?.cursor ?? '',
    };
  };
  const webhooksNow = async (secret = key.secret) => (await hub.ask(secret, state)).list;
  const until = async (expected: unknown) => {
    for (let attempt = 0; attempt < 300; attempt += 1) {
      if (JSON.stringify(await webhooksNow()).includes(String(expected))) return;
      await wait(30);
    }
    expect(await webhooksNow()).toBe(expected);
  };
  const act = (text: string) => hub.ask(key.secret, `mutation { ${text} }`);

  beforeEach(async () => {
    await database().query('delete from spine.webhook');
    feed = new MemoryFeed('performance');
    hub = await startWebhookHub(database(), feed);
    key = await makeKey(hub.keys);
  });
  afterEach(async () => {
    await hub[Symbol.asyncDispose]();
    for (const receiver of receivers.splice(0)) await receiver.close();
  });

  it('delivers what happens, signed, in order, and keeps no secret in clear', async () => {
    const receiver = await receiving();
    const { id, secret } = await registered(receiver.url);
    feed.append(...publishedTimes(3));
    const [first] = await receiver.upTo(3);
    expect(receiver.updates()).toEqual(['performance/1', 'performance/2', 'performance/3']);
    if (first === undefined) throw new Error('nothing came');
    expect(verified(first, secret)).toMatchObject({
      type: 'update',
      data: { updates: { __typename: 'ReleasePublished', area: { name: 'Tower Hamlets', crimes: 7 } } },
    });
    expect(() => verified({ ...first, body: `${first.body} ` }, secret)).toThrow('No matching signature');
    const rows = await database().query('select * from spine.webhook');
    expect(JSON.stringify(rows)).not.toContain(secret.slice(12));
    await wait(100);
    const log = await hub.ask(key.secret, `{ webhookDeliveries(webhook: "${id}") { result status message } }`);
    expect(log.list).toHaveLength(3);
    const other = await makeKey(hub.keys, 'hackney');
    expect(await webhooksNow(other.secret)).toEqual([]);
    const nothing = await hub.ask(other.secret, `{ webhookDeliveries(webhook: "${id}") { result } }`);
    expect(nothing.list).toEqual([]);
  });

  it('tries again under the same webhook-id, and goes on in order', async () => {
    const receiver = await receiving((_delivery, count) => ({
      status: count < 3 ? 503 : 200,
      body: 'try whsec_AAAAAAAAAAAA',
    }));
    const { id } = await registered(receiver.url);
    feed.append(...publishedTimes(2));
    await receiver.upTo(2);
    expect(new Set(receiver.deliveries.slice(0, 3).map((each) => each.id)).size).toBe(1);
    expect(receiver.updates()).toEqual(['performance/1', 'performance/2']);
    const log = await hub.ask(key.secret, `{ webhookDeliveries(webhook: "${id}") { result excerpt } }`);
    expect(JSON.stringify(log)).toContain('{"result":"STATUS","excerpt":"try …"}');
  });

  it('gives up in the end, goes on with the next, and sends again from a dead letter', async () => {
    let isRefusing = true;
    const receiver = await receiving(({ body }) => ({
      status: isRefusing && body.includes('performance/1"') ? 500 : 204,
    }));
    const { id } = await registered(receiver.url);
    feed.append(...publishedTimes(2));
    await receiver.upTo(1);
    expect(receiver.updates()).toEqual(['performance/2']);
    const { list: letters } = await hub.ask(
      key.secret,
      `{ webhookDeadLetters(webhook: "${id}") { cursor tries result message } }`,
    );
    expect(letters).toEqual([
      expect.objectContaining({ tries: 3, result: 'STATUS', message: receiver.deliveries[0]?.id }),
    ]);
    isRefusing = false;
    const cursor = letters?.[0]?.cursor ?? '';
    await act(`redeliverWebhook(id: "${id}", after: "${cursor}") { userErrors { message } }`);
    await receiver.upTo(3);
    expect(receiver.updates()).toEqual(['performance/2', 'performance/1', 'performance/2']);
    const wrong = await act(`redeliverWebhook(id: "${id}", after: "nonsense") { userErrors { code } }`);
    expect(wrong.act?.userErrors).toEqual([{ code: 'INVALID_VALUE' }]);
  });

  it('stops where update after update is dead, and loses nothing of what comes meanwhile', async () => {
    let isRefusing = true;
    const receiver = await receiving(() => ({ status: isRefusing ? 500 : 204 }));
    const { id } = await registered(receiver.url);
    feed.append(...publishedTimes(4));
    await until('RECEIVER_FAILING');
    isRefusing = false;
    await act(`resumeWebhook(id: "${id}") { userErrors { message } }`);
    await receiver.upTo(2);
    expect(receiver.updates()).toEqual(['performance/3', 'performance/4']);
  });

  it('stops at 410, and gives a receiver elsewhere what this one did not want', async () => {
    const receiver = await receiving(() => ({ status: 410 }));
    const { id } = await registered(receiver.url);
    feed.append(...publishedTimes(1));
    await until('RECEIVER_GONE');
    expect(receiver.deliveries).toHaveLength(1);
    const elsewhere = await receiving();
    await act(`changeWebhook(input: { id: "${id}", url: "${elsewhere.url}" }) { userErrors { message } }`);
    await act(`resumeWebhook(id: "${id}") { userErrors { message } }`);
    await elsewhere.upTo(1);
    expect(elsewhere.updates()).toEqual(['performance/1']);
  });

  it('follows no redirect', async () => {
    const elsewhere = await receiving();
    const receiver = await receiving(() => ({ status: 302, headers: { location: elsewhere.url } }));
    await registered(receiver.url);
    feed.append(...publishedTimes(1));
    for (let attempt = 0; attempt < 200 && receiver.deliveries.length < 2; attempt += 1) await wait(25);
    expect(receiver.deliveries.length).toBeGreaterThan(1);
    expect(elsewhere.deliveries).toEqual([]);
  });

  it('waits for no other’s slow receiver, and takes it for a failure in the end', async () => {
    const [slow, fast] = [await receiving(() => null), await receiving()];
    const { id } = await registered(slow.url);
    await registered(fast.url);
    feed.append(...publishedTimes(3));
    await fast.upTo(3);
    expect(slow.deliveries).toHaveLength(1);
    await wait(1_600);
    const log = await hub.ask(key.secret, `{ webhookDeliveries(webhook: "${id}") { result status } }`);
    expect(JSON.stringify(log)).toContain('{"result":"TIMEOUT","status":null}');
  });

  it('makes an update once for all who select the same', async () => {
    const [one, other] = [await receiving(), await receiving()];
    await registered(one.url);
    await registered(other.url);
    feed.append(...publishedTimes(4));
    await Promise.all([one.upTo(4), other.upTo(4)]);
    expect(hub.live.gateway.following().executions).toBe(4);
  });

  it('stops with a code when its key is revoked, and sends no update more', async () => {
    const receiver = await receiving();
    await registered(receiver.url);
    feed.append(...publishedTimes(1));
    await receiver.upTo(1);
    const other = await makeKey(hub.keys);
    await hub.keys.revoke(key.prefix);
    feed.append(...publishedTimes(1));
    key = other;
    await until('UNAUTHENTICATED');
    await receiver.upTo(2);
    expect(receiver.deliveries.map(({ body }) => body.includes('performance/'))).toEqual([true, false]);
  });

  it('goes on with the key that replaced its own', async () => {
    const receiver = await receiving();
    await registered(receiver.url);
    await hub.keys.rotate(key.prefix, 0);
    feed.append(...publishedTimes(1));
    await receiver.upTo(1);
  });

  it('tells of a gap, rather than leaving out what the log no longer keeps', async () => {
    const receiver = await receiving();
    const { id } = await registered(receiver.url);
    await act(`pauseWebhook(id: "${id}") { webhook { status } }`);
    await wait(100);
    feed.append(...publishedTimes(30));
    feed.trim(28);
    await act(`resumeWebhook(id: "${id}") { webhook { status } }`);
    const [gap] = await receiver.upTo(3);
    expect(gap?.body).toContain('"__typename":"Gap"');
    expect(receiver.updates().slice(1)).toEqual(['performance/29', 'performance/30']);
  });

  it('signs with both secrets while one is rotated', async () => {
    const receiver = await receiving();
    const { id, secret } = await registered(receiver.url);
    const { act: rotated } = await act(`rotateWebhookSecret(id: "${id}") { secret webhook { id cursor } }`);
    feed.append(...publishedTimes(1));
    const [delivery] = await receiver.upTo(1);
    if (delivery === undefined) throw new Error('nothing came');
    for (const each of [secret, rotated?.secret ?? ''])
      expect(verified(delivery, each)).toMatchObject({ type: 'update' });
  });

  it('sends a test that leaves nothing behind', async () => {
    const receiver = await receiving();
    const { id, secret, cursor } = await registered(receiver.url);
    const told = await act(`testWebhook(id: "${id}") { result status userErrors { message } }`);
    expect(told.act).toEqual({ result: 'DELIVERED', status: 204, userErrors: [] });
    const [delivery] = receiver.deliveries;
    if (delivery === undefined) throw new Error('nothing came');
    expect(verified(delivery, secret)).toMatchObject({ type: 'test' });
    expect(await database().query('select 1 from spine.webhook_delivery where webhook = $1', [id])).toEqual([]);
    expect(JSON.stringify(await webhooksNow())).toContain(cursor);
  });

  it.each([
    ['http://10.0.0.1/', document, 'url'],
    ['https://169.254.169.254/latest', document, 'url'],
    ['https://user:word@hooks.example.gov.uk/', document, 'url'],
    ['https://hooks.example.gov.uk/', '{ boroughs { code } }', 'document'],
    ['https://hooks.example.gov.uk/', 'subscription { updates { nothing } }', 'document'],
  ])('refuses %s with %s', async (url, text, field) => {
    const told = await hub.ask(key.secret, register, { input: { title: 'A test', url, document: text } });
    expect(told.act).toMatchObject({
      webhook: null,
      secret: null,
      userErrors: [{ code: 'INVALID_VALUE', path: ['input', field] }],
    });
  });

  it('is for keys that were given the right, and acts on one’s own agency’s alone', async () => {
    const { id } = await registered('https://hooks.example.gov.uk/');
    const without = await makeKey(hub.keys, 'tower-hamlets', ['partner:read', 'log:read']);
    await expect(hub.ask(without.secret, state)).rejects.toThrow('FORBIDDEN');
    await expect(hub.ask(without.secret, `mutation { removeWebhook(id: "${id}") { secret } }`)).rejects.toThrow(
      'FORBIDDEN',
    );
    const other = await makeKey(hub.keys, 'hackney');
    const told = await hub.ask(other.secret, `mutation { removeWebhook(id: "${id}") { userErrors { code } } }`);
    expect(told.act).toEqual({ userErrors: [{ code: 'NOT_FOUND' }] });
    expect(JSON.stringify(await webhooksNow())).toContain(id);
    await act(`removeWebhook(id: "${id}") { userErrors { code } }`);
    expect(await webhooksNow()).toEqual([]);
  });

  it('has the rights of the key that changed it last', async () => {
    const receiver = await receiving();
    const { id } = await registered(receiver.url);
    const other = await makeKey(hub.keys);
    await hub.ask(other.secret, `mutation { changeWebhook(input: { id: "${id}", title: "Another" }) { secret } }`);
    await hub.keys.revoke(key.prefix);
    feed.append(...publishedTimes(1));
    await receiver.upTo(1);
  });

  it('delivers by one gateway at a time, and by another once that one is gone', async () => {
    const receiver = await receiving();
    const { id } = await registered(receiver.url);
    await using second = await startWebhookHub(database(), feed);
    feed.append(...publishedTimes(5));
    await receiver.upTo(5);
    await wait(150);
    expect(receiver.updates()).toEqual([1, 2, 3, 4, 5].map((place) => `performance/${String(place)}`));
    await hub[Symbol.asyncDispose]();
    feed.append(...publishedTimes(3));
    await receiver.upTo(8);
    expect(receiver.updates().slice(5)).toEqual([6, 7, 8].map((place) => `performance/${String(place)}`));
    const log = await second.ask(key.secret, `{ webhookDeliveries(webhook: "${id}") { id } }`);
    expect(log.list).toEqual(expect.any(Array));
  });
});
