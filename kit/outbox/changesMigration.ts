import { Migration } from '@mikro-orm/migrations';
import type { MigrationList } from '../database/database.ts';

/** Lets a subgraph's log count what changed of which no follower is told (`markChanged`). */
export function changesMigration(schema: string): MigrationList[number] {
  return {
    name: 'outbox-changes',
    class: class extends Migration {
      override up(): void {
        this.addSql(
          `alter table ${schema}.outbox_log add column changes bigint not null default 0, add column changed_at timestamptz`,
        );
      }
    },
  };
}
