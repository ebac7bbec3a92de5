import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '../../../kit/database/database.ts';
import type { Shelf } from '../../../kit/indicators/shelf.ts';
import { ShelfKeeper } from '../../../kit/indicators/shelfKeeper.ts';
import { boroughFile } from '../../subgraphs/performance/boroughFile.ts';
import { loadedPerformance, type LoadedPerformance } from '../../subgraphs/performance/loadedPerformance.ts';

const dataset = 'mps-borough-crime';
const file = (count: number) => boroughFile(['202601', '202602'], () => count);

describe('what a process keeps of releases', () => {
  let hub: LoadedPerformance;
  let database: Database;
  let keeper: ShelfKeeper;

  beforeAll(async () => {
    hub = await loadedPerformance();
    database = hub.database;
    keeper = new ShelfKeeper(database);
  });
  afterAll(() => hub.close());

  const shelf = async (of = keeper): Promise<Shelf | undefined> => (await of.read([dataset]))[0]?.get('all');
  const standing = async (of = keeper) => {
    const one = await shelf(of);
    return [
      one?.book.standing(100_000 + 2026 * 12, null)?.id,
      one?.book.coveredPeriods(null),
      one?.categories('count'),
    ];
  };

  it('is always what the database has, whatever happens to them', async () => {
    const same = async () => {
      const kept = await standing();
      expect(kept).toEqual(await standing(new ShelfKeeper(database)));
      return kept[0];
    };
    expect(await same()).toBeUndefined();
    const first = await hub.load(file(3), '2026-03-15');
    expect(await same()).toBe(first);
    const second = await hub.load(file(4), '2026-04-15');
    expect(await same()).toBe(second);
    await hub.withdraw(second);
    expect(await same()).toBe(first);
    await hub.load(file(4), '2026-04-15');
    expect(await same()).toBe(second);
    // A change that no importer makes, such as a mended day, is seen as well.
    await database.query(`update performance.release set withdrawn_on = '2026-05-01' where id = $1`, [second]);
    expect(await same()).toBe(first);
  });

  it('is read again only where it changed, at the same two statements', async () => {
    const before = await shelf();
    const sent = database.statements;
    expect(await shelf()).toBe(before);
    expect(database.statements - sent).toBe(2);
    await hub.load(file(5), '2026-05-15');
    const between = database.statements;
    expect(await shelf()).not.toBe(before);
    expect(database.statements - between).toBe(2);
  });

  it('is never older than the question, whichever of several answers comes last', async () => {
    const slow = delaying({ schema: database.schema, query: (...asked) => database.query(...asked) });
    const both = new ShelfKeeper(slow.database);
    const older = shelf(both);
    await slow.held();
    const added = await hub.load(file(6), '2026-05-20');
    const newer = await shelf(both);
    expect(newer?.book.standing(100_000 + 2026 * 12, null)?.id).toBe(added);
    slow.release();
    await older;
    expect((await shelf(both))?.book.standing(100_000 + 2026 * 12, null)?.id).toBe(added);
  });
});

/** The same database, whose first two answers are held back until they are released. */
function delaying({ schema, query }: Pick<Database, 'schema' | 'query'>) {
  const gate = Promise.withResolvers<null>();
  const answers: Promise<unknown>[] = [];
  return {
    database: {
      schema,
      query: async <Row extends object>(sql: string, parameters?: readonly unknown[]): Promise<Row[]> => {
        const answer = query<Row>(sql, parameters);
        const isHeld = answers.length < 2;
        if (isHeld) answers.push(answer);
        const rows = await answer;
        if (isHeld) await gate.promise;
        return rows;
      },
    },
    /** Resolves when the database has answered what is held back. */
    held: () => Promise.all(answers),
    release: () => {
      gate.resolve(null);
    },
  };
}
