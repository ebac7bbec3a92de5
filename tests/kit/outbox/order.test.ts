import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Database } from '../../../kit/database/database.ts';
import { openPostgresql } from '../../../kit/database/postgresql.ts';
import { appendUpdates } from '../../../kit/outbox/appendUpdates.ts';
import { outboxMigration } from '../../../kit/outbox/outboxMigration.ts';
import { readOutbox } from '../../../kit/outbox/outboxPage.ts';
import { describeWithPostgresql, ownDatabase } from '../database/testDatabase.ts';

const shape = { schema: 'trial', entities: [], migrations: [outboxMigration('trial')] };

describeWithPostgresql('Several processes that append to one outbox', () => {
  let databases: Database[];
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const own = await ownDatabase();
    drop = own.drop;
    databases = [await openPostgresql(shape, own.url), await openPostgresql(shape, own.url)];
  });
  afterAll(async () => {
    for (const database of databases) await database.close();
    await drop();
  });

  it('never let a reader see a position before an earlier one: who reads on misses nothing', async () => {
    const [one, other] = databases;
    if (one === undefined || other === undefined) throw new Error('no databases');
    const each = 60;
    const writing: { isOver: boolean } = { isOver: false };
    const seen: number[] = [];
    const reading = (async () => {
      let after = 0;
      for (;;) {
        const isLastLook = writing.isOver;
        const { events, next } = await readOutbox(one, 'trial', after, 7);
        seen.push(...events.map(({ position }) => position));
        after = next;
        if (isLastLook && events.length === 0) return;
      }
    })();
    const writer = async (database: Database, name: string) => {
      for (let turn = 0; turn < each; turn += 1) {
        await database.transaction(async (session) => {
          await appendUpdates(session, 'trial', [{ kind: 'PRIORITY_ADOPTED', area: null, keys: { priority: name } }]);
          // Holds the transaction open a little, so that the other would overtake it if it could.
          await session.query('select pg_sleep($1)', [(turn % 3) / 1_000]);
        });
      }
    };
    await Promise.all([writer(one, 'one'), writer(other, 'other'), writer(one, 'third')]);
    writing.isOver = true;
    await reading;
    expect(seen).toEqual(Array.from({ length: 3 * each }, (_, place) => place + 1));
  });
});
