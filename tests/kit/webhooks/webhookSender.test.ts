import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { makeKey } from '../../../kit/access/keySecret.ts';
import { NearNetworks } from '../../../kit/webhooks/receiverAddress.ts';
import { makeWebhookSecret } from '../../../kit/webhooks/secretBox.ts';
import { excerptOf, retryAfterOf, WebhookSender } from '../../../kit/webhooks/webhookSender.ts';
import { startReceiver, type Receiver } from '../../gateway/webhooks/support/receiver.ts';

const message = { id: 'msg_1', body: '{}', secrets: [makeWebhookSecret()] };
/** One address of this machine stands for what is allowed, and every other for what is not. */
const near = new NearNetworks(['127.0.0.1/32']);

describe('sending an update', () => {
  let receiver: Receiver;
  beforeEach(async () => {
    receiver = await startReceiver((_delivery, count) => ({
      status: count > 1 ? 503 : 204,
      headers: { 'retry-after': '7', connection: 'close' },
      body: count > 1 ? 'x'.repeat(100_000) : '',
    }));
  });
  afterEach(() => receiver.close());

  it('looks at what a name leads to at each connection, not once', async () => {
    const answers = ['127.0.0.1', '127.0.0.2'];
    const sender = new WebhookSender({
      near,
      lookup: (_host, done) => done(null, [{ address: answers.shift() ?? '127.0.0.2', family: 4 }]),
    });
    const url = `http://hooks.example:${String(receiver.port)}/`;
    expect(await sender.send({ ...message, url })).toMatchObject({ result: 'DELIVERED', status: 204 });
    expect(await sender.send({ ...message, url })).toMatchObject({ result: 'ADDRESS_REFUSED', status: null });
    expect(receiver.deliveries).toHaveLength(1);
    await sender.close();
  });

  it('does not connect where it may not, though the address was once taken', async () => {
    const sender = new WebhookSender({ near: new NearNetworks() });
    expect(await sender.send({ ...message, url: receiver.url })).toMatchObject({ result: 'ADDRESS_REFUSED' });
    expect(receiver.deliveries).toEqual([]);
    await sender.close();
  });

  it('keeps a line of an answer that refuses, however long it is, and how long to wait', async () => {
    const sender = new WebhookSender({ near });
    await sender.send({ ...message, url: receiver.url });
    const outcome = await sender.send({ ...message, url: receiver.url });
    expect(outcome).toMatchObject({ result: 'STATUS', status: 503, retryAfterMs: 7_000 });
    expect(outcome.excerpt).toHaveLength(200);
    await sender.close();
  });

  it('tells that a name leads nowhere, as the system says it', async () => {
    const sender = new WebhookSender({ near });
    expect(await sender.send({ ...message, url: 'http://no-such-name.invalid/' })).toMatchObject({ status: null });
    await sender.close();
  });

  it('tells that nobody answers', async () => {
    const sender = new WebhookSender({ near });
    await receiver.close();
    expect(await sender.send({ ...message, url: receiver.url })).toMatchObject({ result: 'CONNECTION', status: null });
    await sender.close();
  });
});

describe('what is kept of an answer', () => {
  it('is without keys, secrets and signatures', () => {
    const { secret } = makeKey();
    expect(excerptOf(`no\n\0 ${secret} ${makeWebhookSecret()} v1,abc+/= here`)).toBe('no … … … here');
  });
});

describe('Retry-After', () => {
  const now = new Date('2026-11-27T12:00:00Z');
  it.each([
    ['120', 120_000],
    ['Fri, 27 Nov 2026 12:01:00 GMT', 60_000],
    ['Fri, 27 Nov 2026 11:00:00 GMT', 0],
    ['soon', null],
    [undefined, null],
  ])('"%s" is %s milliseconds', (header, expected) => {
    expect(retryAfterOf(header, now)).toBe(expected);
  });
});
