import { Migration } from '@mikro-orm/migrations';
import type { MigrationList } from '../../../kit/database/database.ts';

/** The try that is under way, so that one which a killed gateway began is not missing from the log. */
export const webhookTries: MigrationList[number] = {
  name: '0010-webhook-tries',
  class: class extends Migration {
    override up(): void {
      this.addSql('alter table spine.webhook add column trying text, add column trying_since timestamptz');
    }
  },
};
