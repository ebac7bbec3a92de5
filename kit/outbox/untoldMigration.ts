import { Migration } from '@mikro-orm/migrations';
import type { MigrationList } from '../database/database.ts';

/** Lets a subgraph's log count apart what changed of which only partners may know (`markChanged`). */
export function untoldMigration(schema: string): MigrationList[number] {
  return {
    name: 'outbox-untold',
    class: class extends Migration {
      override up(): void {
        this.addSql(
          `alter table ${schema}.outbox_log add column untold bigint not null default 0, add column told_at timestamptz`,
        );
        this.addSql(`update ${schema}.outbox_log set told_at = changed_at`);
      }
    },
  };
}
