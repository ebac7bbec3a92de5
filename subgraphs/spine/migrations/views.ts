import { Migration } from '@mikro-orm/migrations';
import type { MigrationList } from '../../../kit/database/database.ts';

/**
 * Views that partners publish, version by version: a version's document never changes. `faults` says why the graph as it stands
 * cannot answer it. A permalink keeps what a view answered, under the digest of those bytes; `audience` is who may see it, null
 * for everybody.
 */
const statements = [
  `create table spine.view (
     name text not null,
     version int not null check (version > 0),
     title text not null,
     description text,
     document text not null,
     owner text,
     published_on date not null,
     deprecated_on date,
     deprecation_reason text,
     faults text[] not null default '{}',
     primary key (name, version),
     check ((deprecated_on is null) = (deprecation_reason is null))
   )`,
  `create table spine.permalink (
     digest text primary key,
     title text not null,
     document text not null,
     parameters jsonb not null,
     audience text,
     releases text[] not null,
     content text not null,
     whole text not null,
     taken_at timestamptz not null
   )`,
];

export const views: MigrationList[number] = {
  name: '0005-views',
  class: class extends Migration {
    override up(): void {
      for (const statement of statements) this.addSql(statement);
    }
  },
};
