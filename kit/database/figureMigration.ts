import { Migration } from '@mikro-orm/migrations';
import { releaseTables } from '../releases/releaseTables.ts';
import type { MigrationList } from './database.ts';

/** The first migration of every subgraph that keeps figures: its tables of releases, series and cells. */
export function figureMigration(schema: string): MigrationList[number] {
  return {
    name: '0001-releases-and-cells',
    class: class extends Migration {
      override up(): void {
        for (const statement of releaseTables(schema)) this.addSql(statement);
      }
    },
  };
}
