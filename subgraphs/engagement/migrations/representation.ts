import { Migration } from '@mikro-orm/migrations';
import type { MigrationList } from '../../../kit/database/database.ts';

/**
 * What panels return of their members. Private: no resolver reads it, and it keeps no history, so that a member whose consent
 * is withdrawn leaves no trace. What is told is made of it and kept as a release with cells.
 */
const statements = [
  `create table engagement.representation_count (
     release int references engagement.release (number) on delete cascade deferrable initially deferred,
     ward text not null,
     half int not null,
     strand text not null,
     category text not null,
     members int not null check (members >= 0),
     consent text
   )`,
  `comment on column engagement.representation_count.release is 'The file that gave it; null where it was entered by hand'`,
  `create index representation_count_panel on engagement.representation_count (half, ward)`,
  `create table engagement.representation_publication (
     release int primary key references engagement.release (number) on delete cascade deferrable initially deferred,
     half int not null,
     tables jsonb not null
   )`,
  `comment on table engagement.representation_publication is 'The tables as they were published, to tell what the next ones would give away beside them'`,
];

export const representation: MigrationList[number] = {
  name: '0004-representation',
  class: class extends Migration {
    override up(): void {
      for (const statement of statements) this.addSql(statement);
    }
  },
};
