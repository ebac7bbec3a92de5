import { Migration } from '@mikro-orm/migrations';
import type { MigrationList } from '../../../kit/database/database.ts';

/**
 * Panels whose counts in a file are out of date because a member withdrew consent since: by which the file cannot bring the member
 * back. Whose answers they were, and which, is not kept.
 */
export const withdrawnConsent: MigrationList[number] = {
  name: '0005-withdrawn-consent',
  class: class extends Migration {
    override up(): void {
      this.addSql(`create table engagement.representation_outdated (
        release int not null references engagement.release (number) on delete cascade deferrable initially deferred,
        ward text not null,
        half int not null,
        primary key (release, ward, half)
      )`);
    }
  },
};
