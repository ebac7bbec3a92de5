import { Migration } from '@mikro-orm/migrations';
import type { MigrationList } from '../../../kit/database/database.ts';

/** Every row hangs on the release that gave it; the release's scope is the neighbourhood. */
const ofRelease =
  'release int not null references engagement.release (number) on delete cascade deferrable initially deferred';

/**
 * What the police publish of their neighbourhoods, without what must not be kept: no names, contacts, addresses or times of
 * day come into these tables.
 */
const statements = [
  `create table engagement.neighbourhood_priority (
     ${ofRelease},
     ordinal int not null,
     issue text,
     issued_on date,
     action text,
     action_on date,
     primary key (release, ordinal)
   )`,
  `comment on column engagement.neighbourhood_priority.issue is 'Null where nothing is left once details of persons are taken out'`,
  `create table engagement.neighbourhood_rank (
     ${ofRelease},
     ordinal int not null,
     rank text not null,
     primary key (release, ordinal)
   )`,
  `create table engagement.neighbourhood_event (
     ${ofRelease},
     ordinal int not null,
     kind text not null,
     held_on date not null,
     primary key (release, ordinal)
   )`,
  `create table engagement.neighbourhood_ward (
     ${ofRelease},
     neighbourhood text not null,
     ward text not null,
     primary key (release, neighbourhood, ward)
   )`,
];

export const neighbourhoods: MigrationList[number] = {
  name: '0003-neighbourhoods',
  class: class extends Migration {
    override up(): void {
      for (const statement of statements) this.addSql(statement);
    }
  },
};
