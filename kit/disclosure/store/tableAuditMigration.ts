import { Migration } from '@mikro-orm/migrations';
import type { MigrationList } from '../../database/database.ts';

/** Keeps beside each controlled table what an audit found of it; null until one has looked, and again once it is replaced. */
export function tableAuditMigration(schema: string): MigrationList[number] {
  return {
    name: 'table-audit',
    class: class extends Migration {
      override up(): void {
        this.addSql(`alter table ${schema}.disclosed_table add column audit json`);
      }
    },
  };
}
