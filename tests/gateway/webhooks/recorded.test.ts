import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import type { ReadFacts } from '../../../kit/reads/readEntry.ts';
import { notRecorded } from '../../../kit/reads/readRecorder.ts';
import { spineDatabase } from '../../../subgraphs/spine/index.ts';
import { onEachDatabase } from '../../kit/database/testDatabase.ts';
import { hackney, published, towerHamlets } from '../subscriptions/support/happenings.ts';
import { MemoryFeed } from '../subscriptions/support/memoryFeed.ts';
import { startReceiver } from './support/receiver.ts';
import { makeKey, startWebhookHub } from './support/webhookHub.ts';

const register = `mutation ($input: RegisterWebhookInput!) { registerWebhook(input: $input) {
  webhook { id } userErrors { code message path } } }`;

onEachDatabase(spineDatabase, (database) => {
  it('delivers nothing that is restricted before it is recorded, of the agency and the area', async () => {
    await database().query('delete from spine.webhook');
    const feed = new MemoryFeed('performance');
    const reads: ReadFacts[] = [];
    let isRecordAway = false;
    await using hub = await startWebhookHub(
      database(),
      feed,
      {},
      {
        record: async (facts) => {
          if (isRecordAway) throw notRecorded();
          reads.push(facts);
        },
      },
    );
    const key = await makeKey(hub.keys);
    const receiver = await startReceiver();
    const document = 'subscription { updates(filter: { areas: ["E09000030", "E09000012"] }) { area { restricted } } }';
    const { act: made } = await hub.ask(key.secret, register, {
      input: { title: 'A test', url: receiver.url, document },
    });
    expect(made?.userErrors).toEqual([]);
    const id = made?.webhook?.id ?? '';
    reads.length = 0;
    feed.append(published(towerHamlets));
    const [first] = await receiver.upTo(1);
    expect(JSON.parse(first?.body ?? '')).toMatchObject({ data: { updates: { area: { restricted: 42 } } } });
    expect(first?.body).not.toContain('hubCode');
    const update = {
      kind: 'UPDATE',
      key: key.prefix,
      agency: 'tower-hamlets',
      fields: ['Area.restricted'],
      areas: [towerHamlets],
      purpose: 'sent to a webhook',
      rows: 1,
    };
    expect(reads).toEqual([expect.objectContaining(update)]);
    reads.length = 0;
    await hub.ask(key.secret, `{ webhookDryRun(webhook: "${id}", last: 1) { body } }`);
    const tried = { kind: 'READ', fields: ['Query.webhookDryRun'], areas: [], rows: 1 };
    expect(reads).toMatchObject([{ kind: 'UPDATE', areas: [towerHamlets], rows: 1 }, tried]);
    reads.length = 0;
    isRecordAway = true;
    feed.append(published(hackney));
    await wait(300);
    expect(receiver.deliveries).toHaveLength(1);
    expect(reads).toEqual([]);
    await receiver.close();
  });
});
