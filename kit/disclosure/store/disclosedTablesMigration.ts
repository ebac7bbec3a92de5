import { Migration } from '@mikro-orm/migrations';
import type { MigrationList } from '../../database/database.ts';

/** Gives a subgraph its store of controlled tables: what stands in it may be told to anybody, and nothing else of its people may. */
export function disclosedTablesMigration(schema: string): MigrationList[number] {
  const columns = `
       dataset text not null,
       area text not null,
       period int not null,
       "table" text not null,
       release int not null references ${schema}.release (number) on delete cascade deferrable initially deferred,
       rule json not null,
       counts int[] not null`;
  const statements = [
    `create table ${schema}.disclosed_table (${columns}, primary key (dataset, area, period, "table"))`,
    `create table ${schema}.disclosed_table_past (${columns})`,
    `create index disclosed_table_past_place on ${schema}.disclosed_table_past (dataset, area, period)`,
    `comment on table ${schema}.disclosed_table_past is 'What tables said before. Never shown; readers have it, so new tables are set beside it'`,
    `create index disclosed_table_release on ${schema}.disclosed_table (release)`,
    `comment on column ${schema}.disclosed_table.counts is 'Every combination of codes, totals last, the last dimension fastest; null where withheld'`,
  ];
  return {
    name: 'disclosed-tables',
    class: class extends Migration {
      override up(): void {
        for (const statement of statements) this.addSql(statement);
      }
    },
  };
}
