import { Migration } from '@mikro-orm/migrations';
import type { MigrationList } from '../database/database.ts';
import { placeOf } from './changesSince.ts';

/** Indexes by which a page of what was entered since a day is found, however long the registers have been kept. */
export function changesByTimeMigration(schema: string): MigrationList[number] {
  return {
    name: 'changes-by-time',
    class: class extends Migration {
      override up(): void {
        this.addSql(`create index register_change_entered on ${schema}.register_change (area, changed_at)`);
        this.addSql(`create index register_change_told on ${schema}.register_change (${placeOf()}, changed_at)`);
      }
    },
  };
}
