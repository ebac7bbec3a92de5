import { Migration } from '@mikro-orm/migrations';
import type { MigrationList } from '../../../kit/database/database.ts';

/**
 * The keys of partner agencies. Of the secret itself only its hash is kept; `prefix` is the part that may be shown. A key that
 * is rotated names its successor and ends after the overlap; one that is revoked ends at once. Rows are never removed: the
 * record of reads speaks of keys by their prefix.
 */
const statements = [
  `create table spine.access_key (
     prefix text primary key,
     hash text not null unique,
     agency text not null,
     role text not null,
     boroughs text[] not null,
     scopes text[] not null,
     purpose text not null,
     created_at timestamptz not null,
     expires_at timestamptz,
     revoked_at timestamptz,
     successor text references spine.access_key (prefix) deferrable initially deferred
   )`,
  `create index access_key_agency on spine.access_key (agency)`,
];

export const accessKeys: MigrationList[number] = {
  name: '0001-access-keys',
  class: class extends Migration {
    override up(): void {
      for (const statement of statements) this.addSql(statement);
    }
  },
};
