import { Migration } from '@mikro-orm/migrations';
import type { MigrationList } from '../../../kit/database/database.ts';

/**
 * That a panel's counts of a half-year were changed: by whom, when and why, and never what. So nothing of what was counted before is
 * left, and a withdrawn consent looks like any other change. What was there before this is version 1.
 */
const statements = [
  `create table engagement.representation_change (
     ward text not null,
     half int not null,
     version int not null,
     recorded_at timestamptz not null,
     agency text,
     role text,
     reason text,
     release int references engagement.release (number) on delete cascade deferrable initially deferred,
     primary key (half, ward, version)
   )`,
  `comment on column engagement.representation_change.release is 'The file that made it; null where it was made by hand'`,
  `insert into engagement.representation_change (ward, half, version, recorded_at, release)
   select ward, half, 1, now(), max(release) from engagement.representation_count group by ward, half`,
];

export const representationChanges: MigrationList[number] = {
  name: 'representation-changes',
  class: class extends Migration {
    override up(): void {
      for (const statement of statements) this.addSql(statement);
    }
  },
};
