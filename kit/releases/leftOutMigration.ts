import { Migration } from '@mikro-orm/migrations';
import type { MigrationList } from '../database/database.ts';

/** Releases keep in which periods they name an area and yet give nothing of it; in every subgraph that keeps figures. */
export function leftOutMigration(schema: string): MigrationList[number] {
  return {
    name: 'areas-left-out',
    class: class extends Migration {
      override up(): void {
        this.addSql(`alter table ${schema}.release add column left_out jsonb not null default '{}'`);
      }
    },
  };
}
