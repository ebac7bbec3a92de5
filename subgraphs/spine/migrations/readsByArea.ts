import { Migration } from '@mikro-orm/migrations';
import type { MigrationList } from '../../../kit/database/database.ts';

/** By these an agency finds the reads of its own data. */
const statements = [
  `create index read_entry_areas on spine.read_entry using gin ((body::jsonb -> 'areas'))`,
  `create index read_entry_agency on spine.read_entry ((body::jsonb ->> 'agency'))`,
];

export const readsByArea: MigrationList[number] = {
  name: '0007-reads-by-area',
  class: class extends Migration {
    override up(): void {
      for (const statement of statements) this.addSql(statement);
    }
  },
};
