import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Database } from '../../../kit/database/database.ts';
import { HubError } from '../../../kit/hubError.ts';
import { changesByTimeMigration } from '../../../kit/registers/changesByTimeMigration.ts';
import { changesSince, type ChangeKey, type ChangesPage } from '../../../kit/registers/changesSince.ts';
import { registerMigration } from '../../../kit/registers/registerMigration.ts';
import { onEachDatabase } from '../database/testDatabase.ts';

const schema = 'trial';
const shape = {
  schema,
  entities: [],
  migrations: [registerMigration(schema, 'registers'), changesByTimeMigration(schema)],
};

const [hackney, towerHamlets, london] = ['E09000012', 'E09000030', 'E12000007'];
const places = [
  { area: towerHamlets, borough: towerHamlets },
  { area: 'E05009317', borough: towerHamlets },
  { area: hackney, borough: hackney },
  { area: london, borough: null },
];

/** A record's changes, each some hours after the one before; few hours, so that many fall on one instant. */
const record = fc.record({
  register: fc.constantFrom('boards', 'panels', 'risks'),
  place: fc.constantFrom(...places),
  hours: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 4 }),
});

interface Entered extends ChangeKey {
  readonly at: string;
  readonly area: string;
  readonly borough: string | null;
}

describe('What was entered since a day', () => {
  onEachDatabase(shape, (opened) => {
    let database: Database;
    beforeAll(() => {
      database = opened();
    });

    const walk = async (asked: { day: string; first: number; registers: string[] }, place: string) => {
      const pages: ChangesPage[] = [];
      let after: ChangeKey | null = null;
      for (;;) {
        const [page]: (ChangesPage | HubError)[] = await changesSince(database, { ...asked, after }, [place]);
        if (page === undefined || page instanceof HubError) throw page ?? new Error('no answer');
        pages.push(page);
        after = page.changes.at(-1) ?? null;
        if (!page.hasNext) return pages;
      }
    };

    it('is told once and whole by pages of any size, the latest first, as by one reading of everything', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(record, { maxLength: 12 }),
          fc.integer({ min: 1, max: 7 }),
          async (records, first) => {
            const entered = records.flatMap(({ register, place, hours }, at) =>
              hours
                .toSorted((one, other) => one - other)
                .map((hour, version): Entered => ({
                  register,
                  id: `${place.area} ${String(at)}`,
                  version: version + 1,
                  ...place,
                  at: new Date(Date.UTC(2026, 2, 3, 12 + hour)).toISOString(),
                })),
            );
            await keep(database, entered);
            const registers = ['boards', 'panels'];
            for (const place of [towerHamlets, 'E05009317', hackney, london]) {
              const expected = entered
                .filter(({ area, borough }) => area === place || (borough ?? london) === place)
                // The 4th begins at midnight in London, which in March is midnight by UTC.
                .filter(({ at, register }) => at >= '2026-03-04T00:00:00.000Z' && registers.includes(register))
                .toSorted(
                  (one, other) =>
                    other.at.localeCompare(one.at) ||
                    compare(one.register, other.register) ||
                    compare(one.id, other.id) ||
                    other.version - one.version,
                )
                .map(keyOf);
              const pages = await walk({ day: '2026-03-04', first, registers }, place);
              expect(pages.flatMap(({ changes }) => changes.map(keyOf))).toEqual(expected);
              expect(pages.every(({ changes, total }) => changes.length <= first && total === expected.length)).toBe(
                true,
              );
            }
          },
        ),
        { numRuns: 25 },
      );
    });

    it('answers many places by one statement, and refuses a page after what is on no list of theirs', async () => {
      const own = { register: 'boards', id: 'board', version: 1, area: hackney, borough: hackney };
      await keep(database, [{ ...own, at: '2026-03-04T09:00:00.000Z' }]);
      const before = database.statements;
      const answers = await changesSince(database, { registers: ['boards'], day: '2026-03-01', first: 5, after: own }, [
        hackney,
        towerHamlets,
      ]);
      expect(database.statements - before).toBe(1);
      expect(answers[0]).toEqual({ changes: [], hasNext: false, total: 1 });
      expect(answers[1]).toMatchObject({
        code: 'BAD_USER_INPUT',
        message: expect.stringContaining('no cursor of this list'),
      });
    });
  });
});

const keyOf = ({ register, id, version }: ChangeKey) => `${register} ${id} ${String(version)}`;

const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other));

/** Puts changes in the place of all that were there. */
async function keep(database: Database, entered: readonly Entered[]): Promise<void> {
  await database.transaction(async (session) => {
    await session.query(`delete from ${schema}.register_record`);
    const values = `area, borough, 'OPEN' as state, '2026-03-01'::date as since, '{}'::jsonb as held, '2026-03-01'::date as effective_on, at::timestamptz as changed_at, 'secretary' as role, false as demonstration`;
    const columns =
      'register, id, version, area, borough, state, since, held, effective_on, changed_at, role, demonstration';
    const rows = `select * from jsonb_to_recordset($1::jsonb) as r (register text, id text, version int, area text, borough text, at text)`;
    await session.query(
      `insert into ${schema}.register_record (${columns}) select distinct on (register, id) register, id, version, ${values} from (${rows}) r order by register, id, version desc`,
      [JSON.stringify(entered)],
    );
    await session.query(
      `insert into ${schema}.register_change (${columns}, act, reason, changed) select register, id, version, ${values}, 'openBoard', 'Minutes', '{}' from (${rows}) r`,
      [JSON.stringify(entered)],
    );
  });
}
