import { Migration } from '@mikro-orm/migrations';
import type { MigrationList } from '../../../kit/database/database.ts';

/** What withdrawn releases told of people. No resolver reads it: readers have it, so that new counts are set beside it. */
const statements = [
  `create table accountability.withdrawn_count (
     withdrawal int not null,
     release int not null references accountability.release (number) on delete cascade deferrable initially deferred,
     measure text not null,
     category text not null,
     area text not null,
     period int not null,
     value float8,
     primary key (withdrawal, measure, category, area, period)
   )`,
  'create index withdrawn_count_release on accountability.withdrawn_count (release)',
  `comment on column accountability.withdrawn_count.withdrawal is 'Numbers the withdrawals: a release may come back, and tell something else'`,
];

export const withdrawnCounts: MigrationList[number] = {
  name: 'withdrawn-counts',
  class: class extends Migration {
    override up(): void {
      for (const statement of statements) this.addSql(statement);
    }
  },
};
