import { Migration } from '@mikro-orm/migrations';
import type { MigrationList } from '../../../kit/database/database.ts';

/** Which ward an LSOA lies in, and what became of the LSOAs of 2011: geography alone, and no crime is kept by LSOA. */
const statements = [
  `create table performance.lsoa_ward (
     release int not null references performance.release (number) on delete cascade deferrable initially deferred,
     lsoa text not null,
     ward text not null,
     primary key (release, lsoa)
   )`,
  `create table performance.lsoa_2011 (
     release int not null references performance.release (number) on delete cascade deferrable initially deferred,
     lsoa_2011 text not null,
     lsoa text not null,
     primary key (release, lsoa_2011, lsoa)
   )`,
];

export const lsoaLookups: MigrationList[number] = {
  name: '0002-lsoa-lookups',
  class: class extends Migration {
    override up(): void {
      for (const statement of statements) this.addSql(statement);
    }
  },
};
