import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '../../../kit/database/database.ts';
import { appendUpdates } from '../../../kit/outbox/appendUpdates.ts';
import { outboxMigration } from '../../../kit/outbox/outboxMigration.ts';
import { readOutbox } from '../../../kit/outbox/outboxPage.ts';
import { trimOutbox } from '../../../kit/outbox/trimOutbox.ts';
import type { HubEvent } from '../../../schema/events/hubEvent.ts';
import { onEachDatabase } from '../database/testDatabase.ts';

const shape = { schema: 'trial', entities: [], migrations: [outboxMigration('trial')] };

const adopted = (priority: string, fact?: string): HubEvent => ({
  kind: 'PRIORITY_ADOPTED',
  area: 'E05013808',
  keys: { priority },
  ...(fact !== undefined && { fact }),
});

const prioritiesIn = (events: readonly { readonly keys: Readonly<Record<string, string>> }[]) =>
  events.map(({ keys }) => keys['priority']);

describe('An outbox', () => {
  onEachDatabase(shape, (opened) => {
    let database: Database;
    const append = (...events: HubEvent[]) =>
      database.transaction((session) => appendUpdates(session, 'trial', events));
    beforeEach(() => {
      database = opened();
    });
    afterEach(async () => {
      await database.query('delete from trial.outbox');
      await database.query('delete from trial.outbox_fact');
      await database.query('update trial.outbox_log set last = 0, trimmed = 0');
    });

    it('gives events positions without a gap, in the order in which they were appended', async () => {
      await append(adopted('one'), adopted('two'));
      await append(adopted('three'));
      const page = await readOutbox(database, 'trial', 0);
      expect(page.events.map(({ position, keys }) => [position, keys['priority']])).toEqual([
        [1, 'one'],
        [2, 'two'],
        [3, 'three'],
      ]);
      expect(page).toMatchObject({ last: 3, trimmed: 0, next: 3 });
    });

    it('says of each event what it is about, how significant it is and when it took effect', async () => {
      await append({
        kind: 'RISK_REVIEW_OVERDUE',
        area: null,
        keys: { risk: 'E12000007/4', dueOn: '2026-06-01' },
      });
      const { events } = await readOutbox(database, 'trial', 0);
      expect(events).toEqual([
        {
          kind: 'RISK_REVIEW_OVERDUE',
          position: 1,
          area: null,
          significance: 'URGENT',
          keys: { risk: 'E12000007/4', dueOn: '2026-06-01' },
          occurredAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/),
        },
      ]);
    });

    it('holds nothing of a transaction that was given up, and gives its positions to the next', async () => {
      await append(adopted('before'));
      const failing = database.transaction(async (session) => {
        await appendUpdates(session, 'trial', [adopted('never')]);
        throw new Error('given up');
      });
      await expect(failing).rejects.toThrow('given up');
      await append(adopted('after'));
      const { events } = await readOutbox(database, 'trial', 0);
      expect(events.map(({ position, keys }) => [position, keys['priority']])).toEqual([
        [1, 'before'],
        [2, 'after'],
      ]);
    });

    it('tells a fact once, however often it is noticed', async () => {
      expect(await append(adopted('one', 'a fact'), adopted('one', 'a fact'), adopted('two'))).toBe(2);
      expect(await append(adopted('one', 'a fact'))).toBe(0);
      const { events } = await readOutbox(database, 'trial', 0);
      expect(prioritiesIn(events)).toEqual(['one', 'two']);
    });

    it('reads on from a position, a page at a time', async () => {
      await append(...['a', 'b', 'c', 'd', 'e'].map((name) => adopted(name)));
      const first = await readOutbox(database, 'trial', 1, 2);
      const second = await readOutbox(database, 'trial', first.next, 10);
      const end = await readOutbox(database, 'trial', second.next, 10);
      expect([prioritiesIn(first.events), prioritiesIn(second.events), end.events]).toEqual([
        ['b', 'c'],
        ['d', 'e'],
        [],
      ]);
      expect(end.next).toBe(5);
    });

    it('keeps no more than it is told to, by number and by age, and says how far it reaches back', async () => {
      await append(...['a', 'b', 'c', 'd'].map((name) => adopted(name)));
      expect(await trimOutbox(database, new Date(), { days: 1, length: 3 })).toBe(1);
      expect(await readOutbox(database, 'trial', 0)).toMatchObject({ trimmed: 1, last: 4 });
      const inTwoDays = new Date(Date.now() + 2 * 86_400_000);
      expect(await trimOutbox(database, inTwoDays, { days: 1, length: 100 })).toBe(3);
      expect(await readOutbox(database, 'trial', 2)).toMatchObject({ trimmed: 4, last: 4, events: [], next: 4 });
      await append(adopted('e'));
      expect((await readOutbox(database, 'trial', 4)).events.map(({ position }) => position)).toEqual([5]);
    });

    it('skips a kind that a newer version wrote, and still moves on past it', async () => {
      await append(adopted('a'));
      await database.query("update trial.outbox set kind = 'MOON_LANDED'");
      expect(await readOutbox(database, 'trial', 0)).toMatchObject({ events: [], next: 1 });
    });

    it('costs one statement for any number of events', async () => {
      const before = database.statements;
      await append(...Array.from({ length: 800 }, (_, place) => adopted(String(place))));
      expect(database.statements - before).toBe(1);
    });
  });
});
