import { Migration } from '@mikro-orm/migrations';
import type { MigrationList } from '../../../kit/database/database.ts';

/** How each target stood when it was last looked at, so that a change of it is noticed. */
export const targetStanding: MigrationList[number] = {
  name: '0003-target-standing',
  class: class extends Migration {
    override up(): void {
      this.addSql(`create table performance.target_standing (
        target text primary key,
        status text not null,
        period text not null
      )`);
    }
  },
};
