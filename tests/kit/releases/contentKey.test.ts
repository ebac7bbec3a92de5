import { createHash } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { figureMigration } from '../../../kit/database/figureMigration.ts';
import { openPglite } from '../../../kit/database/pglite.ts';
import { outboxMigration } from '../../../kit/outbox/outboxMigration.ts';
import { contentDigest } from '../../../kit/releases/contentDigest.ts';
import { contentKeyMigration } from '../../../kit/releases/contentKeyMigration.ts';
import { conductComplaints, victimsConcernsReturn } from '../../../schema/datasets/complaintDatasets.ts';
import { datasetDeclarations } from '../../../schema/datasets/register.ts';
import { freshPglite } from '../database/freshPglite.ts';

const sha256 = createHash('sha256').update('Hackney,2026/27-Q1,Support,3,1').digest('hex');
const before = { schema: 'trial', entities: [], migrations: [figureMigration('trial'), outboxMigration('trial')] };
const after = {
  ...before,
  migrations: [...before.migrations, contentKeyMigration('trial', ['victims-concerns-return'])],
};

it('makes contents that are held known by the secret, in the log of what happened too', async () => {
  const pglite = await freshPglite();
  const old = await openPglite(before, pglite);
  for (const [position, dataset] of ['victims-concerns-return', 'iopc-complaints'].entries()) {
    const id = `${dataset}:${sha256.slice(0, 12)}`;
    await old.query(
      `insert into trial.release (id, dataset, scope, sha256, title, file_name, position, record_count, periods, scheme, given_series, given_areas)
       values ($1, $2, 'all', $3, '', '', $4, 0, '{}', '{}', '{}', '{}')`,
      [id, dataset, sha256, position],
    );
    await old.query(`insert into trial.outbox values ($1, 'RELEASE_PUBLISHED', null, 'NOTABLE', $2, now())`, [
      position,
      JSON.stringify({ dataset, release: id }),
    ]);
  }
  await old.close();
  const database = await openPglite(after, pglite);
  const digest = await contentDigest(database, victimsConcernsReturn, sha256);
  expect(digest).not.toBe(sha256);
  expect(await contentDigest(database, conductComplaints, sha256)).toBe(sha256);
  const ids = [`victims-concerns-return:${digest.slice(0, 12)}`, `iopc-complaints:${sha256.slice(0, 12)}`];
  expect(await database.query('select id, sha256 from trial.release order by position')).toEqual([
    { id: ids[0], sha256: digest },
    { id: ids[1], sha256 },
  ]);
  const told = await database.query<{ release: string }>(
    `select keys->>'release' as release from trial.outbox order by position`,
  );
  expect(told.map(({ release }) => release)).toEqual(ids);
  await database.close();
  await pglite.close();
});

it('is for every dataset of which small counts are withheld', () => {
  const controlled = datasetDeclarations.filter(({ disclosure }) => disclosure === 'CONTROLLED');
  expect(controlled.flatMap(({ consumers }) => consumers).filter((domain) => domain === 'performance')).toEqual([]);
});
