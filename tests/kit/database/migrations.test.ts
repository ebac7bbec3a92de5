import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { domains, programs } from '../../../hub/domains.ts';
import type { Databases } from '../../../hub/state/state.ts';
import type { Database, DatabaseShape, Session } from '../../../kit/database/database.ts';
import { figureMigration } from '../../../kit/database/figureMigration.ts';
import { openPglite } from '../../../kit/database/pglite.ts';
import { openPostgresql } from '../../../kit/database/postgresql.ts';
import { sampleAnswers } from '../../hub/backup/sampleState.ts';
import { migration } from '../backup/trialState.ts';
import { firstReleaseAnswers, firstReleaseState } from './firstReleaseState.ts';
import { freshPglite } from './freshPglite.ts';
import { describeWithPostgresql, ownDatabase } from './testDatabase.ts';

/** A database of the test's own: takes SQL as it is, and opens schemas on it as the hub does. */
interface Place {
  run(sql: string): Promise<unknown>;
  open(shape: DatabaseShape): Promise<Database>;
}
type On = <Result>(work: (place: Place) => Promise<Result>) => Promise<Result>;

const onEmbedded: On = async (work) => {
  const pglite = await freshPglite();
  try {
    return await work({ run: (sql) => pglite.exec(sql), open: (shape) => openPglite(shape, pglite) });
  } finally {
    await pglite.close();
  }
};

const onServer: On = async (work) => {
  const { url, drop } = await ownDatabase();
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return await work({ run: (sql) => client.query(sql), open: (shape) => openPostgresql(shape, url) });
  } finally {
    await client.end();
    await drop();
  }
};

/** Opens today's programs' databases, which brings them up to date. */
async function withToday<Result>(place: Place, work: (databases: Databases) => Promise<Result>): Promise<Result> {
  const opened: Database[] = [];
  const open = async (domain: (typeof domains)[number]) => {
    const database = await place.open(programs[domain].database);
    opened.push(database);
    return database;
  };
  try {
    return await work({
      engagement: await open('engagement'),
      accountability: await open('accountability'),
      performance: await open('performance'),
    });
  } finally {
    for (const database of opened) await database.close();
  }
}

/** Columns, constraints, indexes, triggers and functions of the hub's schemas, in words that do not depend on the order they were made in. */
async function form(session: Session): Promise<string[]> {
  const rows = await session.query<{ line: string }>(
    `with our as (select oid, nspname from pg_namespace where nspname = any($1::text[])),
     relation as (select c.oid, nspname || '.' || relname as name from pg_class c join our on our.oid = c.relnamespace
                  where c.relkind = 'r')
     select format('%s.%s %s %s default %s identity %s', name, attname, format_type(atttypid, atttypmod), attnotnull,
              pg_get_expr(adbin, adrelid), attidentity) as line
     from relation join pg_attribute on attrelid = oid left join pg_attrdef on adrelid = attrelid and adnum = attnum
     where attnum > 0 and not attisdropped
     union all
     select format('%s %s', name, pg_get_constraintdef(r.oid)) from relation join pg_constraint r on conrelid = relation.oid
     where contype <> 'n'
     union all select pg_get_indexdef(indexrelid) from relation join pg_index on indrelid = oid
     union all select pg_get_triggerdef(t.oid) from relation join pg_trigger t on tgrelid = relation.oid where not tgisinternal
     union all select pg_get_functiondef(p.oid) from pg_proc p join our on our.oid = p.pronamespace`,
    [[...domains]],
  );
  return rows.map(({ line }) => line).toSorted();
}

async function readsFirstRelease(on: On): Promise<void> {
  const [answers, migrated] = await on(async (place) => {
    await place.run(await firstReleaseState());
    return withToday(place, async (databases) => [await sampleAnswers(databases), await form(databases.performance)]);
  });
  expect(answers).toEqual(await firstReleaseAnswers());
  const made = await on((place) => withToday(place, (databases) => form(databases.performance)));
  expect(migrated).toEqual(made);
}

const first: DatabaseShape = { schema: 'trial', entities: [], migrations: [figureMigration('trial')] };

async function keepsWhatWasThere(on: On): Promise<void> {
  const broken = [
    migration(
      '0002-more',
      'create table trial.more (words text)',
      `insert into trial.series (dataset, scope, measure, category) values ('a', 'all', 'b', '')`,
    ),
    migration('0003-broken', 'drop table trial.release', 'alter table trial.more add check (words > 0)'),
  ];
  await on(async (place) => {
    await (await place.open(first)).close();
    await expect(place.open({ ...first, migrations: [...first.migrations, ...broken] })).rejects.toThrow();
    const database = await place.open(first);
    const tables = await database.query<{ name: string }>(
      `select relname::text as name from pg_class where relnamespace = 'trial'::regnamespace and relkind = 'r' order by 1`,
    );
    expect(tables.map(({ name }) => name)).toEqual(['cell', 'migration', 'release', 'series']);
    expect(await database.query('select from trial.series')).toEqual([]);
    expect(await database.query('select name from trial.migration')).toEqual([{ name: '0001-releases-and-cells' }]);
    await database.close();
  });
}

// A migration that is out is not changed any more: a state of the first release and a new one come to the same form.
describe('a state of the first release, opened with today’s programs', () => {
  it('answers as it did, in the form that a new state has', () => readsFirstRelease(onEmbedded));
});

describe('migrations of which one fails', () => {
  it('leave everything as it was', () => keepsWhatWasThere(onEmbedded));
});

describeWithPostgresql('on PostgreSQL', () => {
  it('a state of the first release answers as it did, in the form that a new state has', () =>
    readsFirstRelease(onServer));

  it('migrations of which one fails leave everything as it was', () => keepsWhatWasThere(onServer));
});
