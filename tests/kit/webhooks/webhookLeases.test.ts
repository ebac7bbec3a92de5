import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, expect, it } from '@jest/globals';
import { afterTry, usualPatience, type Outcome } from '../../../kit/webhooks/afterTry.ts';
import { SecretBox } from '../../../kit/webhooks/secretBox.ts';
import { WebhookLeases, type HeldWebhook } from '../../../kit/webhooks/webhookLeases.ts';
import { WebhookStore } from '../../../kit/webhooks/webhookStore.ts';
import { spineDatabase } from '../../../subgraphs/spine/index.ts';
import { onEachDatabase } from '../database/testDatabase.ts';

const wanted = { title: 'A test', url: 'https://hooks.example.gov.uk/', document: 'subscription { updates { id } }' };
const outcome: Outcome = { result: 'DELIVERED', status: 204, milliseconds: 3, excerpt: null, retryAfterMs: null };

onEachDatabase(spineDatabase, (database) => {
  const store = () => new WebhookStore(database(), new SecretBox('a secret of the tests'));
  const leases = (holder: string, leaseMs = 60_000) => new WebhookLeases(database(), holder, leaseMs);
  const fresh = { tries: 0, firstTryAt: null, deadInARow: 0 };
  const step = (held: HeldWebhook, cursor: string) => ({
    held,
    message: 'msg_1',
    outcome,
    after: afterTry(fresh, outcome, usualPatience, Date.now(), 0),
    before: held.webhook.cursor,
    cursor,
  });
  const only = async (taken: WebhookLeases): Promise<HeldWebhook> => {
    await taken.take(10);
    const [held] = await taken.mine();
    if (held === undefined) throw new Error('nothing is held');
    return held;
  };

  beforeEach(async () => {
    await database().query('delete from spine.webhook');
    await store().register(wanted, 'tower-hamlets', 'k3n8w0q2ax', 'start');
  });

  it('lets one gateway deliver, however many look', async () => {
    await only(leases('one'));
    const other = leases('other');
    await other.take(10);
    expect(await other.mine()).toEqual([]);
  });

  it('passes to another when the holder is not heard of, whose writing is refused from then on', async () => {
    const dead = leases('dead', 100);
    const before = await only(dead);
    await wait(150);
    const next = leases('next');
    const after = await only(next);
    expect(await dead.areMine(before)).toBe(false);
    expect(await dead.record(step(before, 'wrong'))).toBe(false);
    expect(await next.record(step(after, 'right'))).toBe(true);
    await dead.rest(before, 'wrong');
    await dead.stop(before, 'CONFLICT', 'wrong');
    expect(await store().list(null)).toMatchObject([{ cursor: 'right', status: 'ACTIVE' }]);
    expect(await store().deliveries(after.webhook.id, null, 10)).toHaveLength(1);
  });

  it('logs a try that nobody finished, as its gateway was killed, before it is tried again', async () => {
    const dead = leases('dead', 100);
    expect(await dead.begin(await only(dead), 'msg_1')).toBe(true);
    await wait(150);
    const next = leases('next');
    const held = await only(next);
    expect(await dead.begin(held, 'msg_1')).toBe(false);
    expect(await next.begin(held, 'msg_1')).toBe(true);
    expect(await next.record(step(held, 'right'))).toBe(true);
    expect(await next.begin(held, 'msg_2')).toBe(true);
    expect(await store().deliveries(held.webhook.id, null, 10)).toMatchObject([
      { message: 'msg_1', result: 'DELIVERED' },
      { message: 'msg_1', result: 'INTERRUPTED', status: null },
    ]);
  });

  it('passes at once when the holder gives it back', async () => {
    const one = leases('one');
    await only(one);
    await one.release();
    expect(await only(leases('other'))).toMatchObject({ webhook: { title: 'A test' } });
  });

  it('is held on to by who looks again, under the same fence', async () => {
    const one = leases('one', 300);
    const before = await only(one);
    for (let look = 0; look < 5; look += 1) {
      await wait(100);
      expect((await only(one)).fence).toBe(before.fence);
    }
  });

  it('is taken back by its owner’s acts', async () => {
    const one = leases('one');
    const held = await only(one);
    await store().pause(held.webhook.id, 'tower-hamlets');
    expect(await one.record(step(held, 'wrong'))).toBe(false);
    expect(await one.mine()).toEqual([]);
    await expect(store().pause(held.webhook.id, 'hackney')).rejects.toThrow('There is no such webhook of your agency');
  });

  it('leaves no more of the log than is kept', async () => {
    const held = await only(leases('one'));
    await database().query(
      `insert into spine.webhook_delivery (webhook, message, result, milliseconds, at)
       select $1, 'msg_1', 'DELIVERED', 1, now() - n * interval '1 day' from generate_series(0, 40) n`,
      [held.webhook.id],
    );
    await leases('one').trim();
    expect(await store().deliveries(held.webhook.id, null, 100)).toHaveLength(30);
  });

  it('is given to an agency twenty times at most', async () => {
    for (let count = 1; count < 20; count += 1) await store().register(wanted, 'tower-hamlets', 'k3n8w0q2ax', 'start');
    await expect(store().register(wanted, 'tower-hamlets', 'k3n8w0q2ax', 'start')).rejects.toThrow(
      'at most 20 webhooks',
    );
    await store().register(wanted, 'hackney', 'p0d4m7c1zz', 'start');
  });
});
