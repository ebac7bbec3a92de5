import { Migration } from '@mikro-orm/migrations';
import { describeState } from '../../../kit/backup/describeState.ts';
import type { Database, DatabaseShape, MigrationList, Session } from '../../../kit/database/database.ts';
import { figureMigration } from '../../../kit/database/figureMigration.ts';

/** A migration of these statements. */
export function migration(name: string, ...statements: readonly string[]): MigrationList[number] {
  return {
    name,
    class: class extends Migration {
      override up(): void {
        for (const statement of statements) this.addSql(statement);
      }
    },
  };
}

/** A migration that only has something done while it runs. */
export function migrationThat(name: string, work: () => Promise<void>): MigrationList[number] {
  return {
    name,
    class: class extends Migration {
      override up(): Promise<void> {
        return work();
      }
    },
  };
}

/**
 * Tables with everything that a register may have: an answer that comes before its question in the alphabet and cannot
 * wait for it, rows that refer to rows of their own table, numbers that the database gives, computed columns, a trigger.
 */
const registers = migration(
  '0002-registers',
  `create table trial.question (
     number int generated always as identity primary key,
     asked_at timestamptz not null,
     words text not null,
     length int generated always as (char_length(words)) stored,
     tags text[] not null default '{}',
     details jsonb,
     seal bytea,
     follows int references trial.question (number)
   )`,
  `create table trial.answer (
     question int not null references trial.question (number),
     "Order" int not null,
     weight float8,
     given_on date,
     primary key (question, "Order")
   )`,
  `create function trial.mark() returns trigger language plpgsql as
     $$ begin new.tags = new.tags || 'marked'::text; return new; end $$`,
  `create trigger mark before insert on trial.question for each row execute function trial.mark()`,
  `insert into trial.question (asked_at, words) values ('2020-01-01', 'written by a migration')`,
);

/** As the first release had it. */
export const firstShape: DatabaseShape = {
  schema: 'trial',
  entities: [],
  migrations: [figureMigration('trial'), registers],
};

/** As a later release has it: what was one column is two, and the rows have gone with it. */
export const laterShape: DatabaseShape = {
  ...firstShape,
  migrations: [
    ...firstShape.migrations,
    migration(
      '0003-two-words',
      'alter table trial.question add column first_word text',
      `update trial.question set first_word = split_part(words, ' ', 1)`,
      'alter table trial.question alter column first_word set not null',
    ),
  ],
};

/** Fills the registers with what copying could get wrong. */
export async function fillRegisters(session: Session): Promise<void> {
  const awkward = 'tab\there, line\nend, return\r, back\\slash, \\N, "quotes", Ça, 警察, 🙂';
  const put = `insert into trial.question (asked_at, words, tags, details, seal, follows) values ($1, $2, $3::text[], $4::jsonb, $5::text::bytea, $6)`;
  await session.query(put, ['2024-10-27T01:30:00.123456+01:00', awkward, ['{a}', 'b,"c"', 'null'], null, '\\x00ff', 1]);
  await session.query(put, ['1850-01-01T00:00:00Z', '\\.', [], JSON.stringify({ '\\.': ['\n', null] }), null, 2]);
  await session.query(put, ['2024-10-27T00:30:00Z', '', ['\\.'], '"\\\\."', '\\x5c2e0a', null]);
  // A number that was given out and is gone: it is not given again.
  await session.query(`insert into trial.question (asked_at, words) values (now(), 'withdrawn')`);
  await session.query(`delete from trial.question where words = 'withdrawn'`);
  await session.query(
    `insert into trial.answer (question, "Order", weight, given_on) values
       (1, 1, 0.1::float8 + 0.2::float8, '2013-03-06'), (1, 2, 'NaN', 'infinity'), (2, 1, 1e-300, null), (3, 1, null, null)`,
  );
  await session.query(
    `insert into trial.cell (series, area, dated, closed, period, opened, value)
     select 1, 'E0900' || lpad(area::text, 4, '0'), true, 1000, month, 0, area * month from generate_series(1, 60) area, generate_series(1, 120) month`,
  );
}

/** Every row of every table as the database writes it, each table's in one order, and what each sequence has come to. */
export function wholeState(database: Pick<Database, 'transaction'>, schemas: readonly string[]) {
  return database.transaction(async (session) => {
    await session.query(`select set_config('timezone', 'UTC', true)`);
    const { tables, sequences, schemas: described } = await describeState(session, schemas);
    const rows: Record<string, string[]> = {};
    for (const { schema, name } of tables) {
      const read = await session.query<{ row: string }>(`select t::text as row from "${schema}"."${name}" t`);
      rows[`${schema}.${name}`] = read.map(({ row }) => row).toSorted();
    }
    return { rows, sequences, schemas: described };
  });
}
