import { Migration } from '@mikro-orm/migrations';
import type { MigrationList } from '../database/database.ts';
import { outboxTables } from './outboxTables.ts';

/** Gives a subgraph its outbox. */
export function outboxMigration(schema: string): MigrationList[number] {
  return {
    name: 'outbox',
    class: class extends Migration {
      override up(): void {
        for (const statement of outboxTables(schema)) this.addSql(statement);
      }
    },
  };
}
