import { Migration } from '@mikro-orm/migrations';
import type { MigrationList } from '../../database/database.ts';

/**
 * Numbers what controlled tables tell in the order in which it was told: what was put into the store at one time has one number,
 * and what is past keeps the number at which it went. So it is known which tables readers had beside each other, whatever order rows
 * lie in. Of what was told before there were numbers only the order within a release is known.
 */
export function tableTellingMigration(schema: string): MigrationList[number] {
  const [standing, past] = [`${schema}.disclosed_table`, `${schema}.disclosed_table_past`];
  const place = 'dataset, area, period, "table"';
  const statements = [
    `alter table ${standing} add column telling int`,
    `alter table ${past} add column telling int, add column gone int`,
    `create temporary table told_before on commit drop as
       select is_past, row, ${place}, dense_rank() over (order by release, time) as telling from (
         select is_past, row, ${place}, release,
           row_number() over (partition by ${place}, release order by is_past desc, row) as time from (
           select true as is_past, ctid as row, ${place}, release from ${past}
           union all select false, ctid, ${place}, release from ${standing}) told) timed`,
    `update ${standing} t set telling = b.telling from told_before b where not b.is_past and b.row = t.ctid`,
    `update ${past} p set telling = b.telling, gone = coalesce(
         (select min(n.telling) from told_before n where (n.dataset, n.area, n.period, n."table") = (p.dataset, p.area, p.period, p."table")
            and n.telling > b.telling),
         (select max(telling) + 1 from told_before))
       from told_before b where b.is_past and b.row = p.ctid`,
    `alter table ${standing} alter column telling set not null`,
    `alter table ${past} alter column telling set not null`,
    `create index disclosed_table_telling on ${standing} (telling)`,
    `create index disclosed_table_past_telling on ${past} (telling)`,
    `create index disclosed_table_past_gone on ${past} (gone)`,
    `comment on column ${past}.gone is 'From which telling on it was told no longer; null where nothing but exact totals is told of a place, which so has no table'`,
  ];
  return {
    name: 'table-telling',
    class: class extends Migration {
      override up(): void {
        for (const statement of statements) this.addSql(statement);
      }
    },
  };
}
