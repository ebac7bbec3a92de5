import { Migration } from '@mikro-orm/migrations';
import type { MigrationList } from '../../../kit/database/database.ts';

/** What the fields of a view needed of whoever asks when it was published; null where that is not known yet. */
export const viewNeeds: MigrationList[number] = {
  name: '0011-view-needs',
  class: class extends Migration {
    override up(): void {
      this.addSql('alter table spine.view add column needs text[]');
    }
  },
};
