import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Database } from '../../../kit/database/database.ts';
import { SecretBox } from '../../../kit/webhooks/secretBox.ts';
import { WebhookStore } from '../../../kit/webhooks/webhookStore.ts';
import { spineDatabase } from '../../../subgraphs/spine/index.ts';
import { backUp, onServer, type TrialDatabase } from '../../kit/backup/trialDatabases.ts';
import { describeWithPostgresql } from '../../kit/database/testDatabase.ts';

const tables = ['webhook', 'webhook_delivery', 'webhook_dead_letter'];
const wanted = {
  title: 'A test',
  url: 'https://hooks.example.gov.uk/hub',
  document: 'subscription { updates { id } }',
};

describeWithPostgresql('webhooks in a backup', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hub-webhooks-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const within = <Result>(trial: TrialDatabase, work: (spine: Database) => Promise<Result>) =>
    trial.open([spineDatabase], ([spine]) => {
      if (spine === undefined) throw new Error('no database was opened');
      return work(spine);
    });
  const rows = async (spine: Database) => {
    const all: unknown[] = [];
    for (const table of tables) all.push(await spine.query(`select * from spine.${table} order by 1`));
    return all;
  };
  const storeIn = (spine: Database, secret: string) => new WebhookStore(spine, new SecretBox(secret));

  it('come back with places, logs and dead letters, and with secrets that this hub alone can open', async () => {
    const path = join(folder, 'spine.backup');
    const { before, id, secret } = await onServer(async (source) => {
      const kept = await within(source, async (spine) => {
        const store = storeIn(spine, 'a secret of the hub');
        const { webhook } = await store.register(wanted, 'tower-hamlets', 'k3n8w0q2ax', 'WzEsMSx7fV0');
        const made = await store.rotate(webhook.id, 'tower-hamlets', 24);
        await spine.query(
          `insert into spine.webhook_delivery (webhook, message, result, status, milliseconds) values ($1, 'msg_1', 'STATUS', 500, 7)`,
          [webhook.id],
        );
        await spine.query(
          `insert into spine.webhook_dead_letter (webhook, message, cursor, tries, result) values ($1, 'msg_1', 'WzEsMSx7fV0', 12, 'STATUS')`,
          [webhook.id],
        );
        return { before: await rows(spine), id: webhook.id, secret: made.secret };
      });
      await backUp(source, [spineDatabase], path);
      return kept;
    });
    await onServer(async (target) => {
      await target.restore(path, [spineDatabase]);
      await within(target, async (spine) => {
        expect(await rows(spine)).toEqual(before);
        const store = storeIn(spine, 'a secret of the hub');
        const { secrets } = await store.secrets(id, 'tower-hamlets');
        expect(secrets).toEqual([secret, expect.stringMatching(/^whsec_/)]);
        await expect(storeIn(spine, 'another secret').secrets(id, null)).rejects.toMatchObject({ code: 'CONFLICT' });
        // Numbers go on after those that came back.
        await spine.query(
          `insert into spine.webhook_delivery (webhook, message, result, milliseconds) values ($1, 'msg_2', 'DELIVERED', 7)`,
          [id],
        );
        expect((await store.deliveries(id, null, 5)).map(({ message }) => message)).toEqual(['msg_2', 'msg_1']);
      });
    });
  });
});
