import { Migration } from '@mikro-orm/migrations';
import type { MigrationList } from '../database/database.ts';

/**
 * What was checked of each release when it was published, and the totals that later releases are checked against: one row
 * for each series and period, however many areas a file has.
 */
function qualityTables(schema: string): readonly string[] {
  const release = `release int not null references ${schema}.release (number) on delete cascade deferrable initially deferred`;
  return [
    `create table ${schema}.quality_check (
       ${release},
       rule text not null,
       dimension text not null,
       numerator float8 not null,
       denominator float8,
       threshold float8 not null,
       outcome text not null,
       periods int[] not null default '{}',
       explanation text not null,
       primary key (release, rule)
     )`,
    `create table ${schema}.release_total (
       ${release},
       series int not null,
       period int not null,
       cells int not null,
       total float8 not null,
       primary key (release, series, period)
     )`,
  ];
}

/** The tables of quality checks, in every subgraph that keeps figures. */
export function qualityMigration(schema: string): MigrationList[number] {
  return {
    name: 'quality-checks',
    class: class extends Migration {
      override up(): void {
        for (const statement of qualityTables(schema)) this.addSql(statement);
      }
    },
  };
}

/** What a release's reader told itself of its periods, apart from what the releases around it tell. */
export function toldPeriodsMigration(schema: string): MigrationList[number] {
  return {
    name: 'told-periods',
    class: class extends Migration {
      override up(): void {
        this.addSql(`alter table ${schema}.quality_check add column told int[] not null default '{}'`);
        this.addSql(
          `update ${schema}.quality_check set told = periods
           where rule in ('periods-whole', 'records-once') and explanation not like '% of the median of %'`,
        );
      }
    },
  };
}
