import { Migration } from '@mikro-orm/migrations';
import type { MigrationList } from '../../../kit/database/database.ts';

/**
 * Ward boundaries, and stops one by one. Both tables are private: they hold coordinates, times and what was said of a
 * person, and no resolver reads them. Boundaries may come after the stops, so where a stop was must be kept to place it.
 *
 * Rows hang on their release by its number. Superseded releases keep theirs: when boundaries change, what those releases
 * said of a ward must be counted anew, since `asAt` and a withdrawal can bring it back.
 */
const statements = [
  `create table accountability.ward_boundary (
     release int not null references accountability.release (number) on delete cascade deferrable initially deferred,
     ward text not null,
     polygons json not null,
     primary key (release, ward)
   )`,
  `create table accountability.stop (
     release int not null,
     ordinal int not null,
     stopped_at timestamptz not null,
     london_day date not null,
     longitude int,
     latitude int,
     ward text,
     borough text,
     outcome text not null,
     object text not null,
     power text not null,
     type text not null,
     gender text not null,
     age_range text not null,
     self_defined_ethnicity text not null,
     officer_defined_ethnicity text not null,
     unrecognised json,
     primary key (release, ordinal),
     check ((longitude is null) = (latitude is null)),
     check (ward is null or longitude is not null)
   )`,
  `comment on column accountability.stop.ordinal is 'Place of the row in its file, from 1: the source gives no id, and rows alike are separate stops'`,
  `comment on column accountability.stop.longitude is 'Millionths of a degree, as the latitude; kept to place the stop when boundaries change'`,
  `comment on column accountability.stop.unrecognised is 'The source''s own words, by field, where the hub does not know them'`,
  // A foreign key would be checked stop by stop; this asks once per statement.
  `create function accountability.forget_stops() returns trigger language plpgsql as $$
   begin
     delete from accountability.stop where release in (select number from forgotten);
     return null;
   end $$`,
  `create trigger forget_stops after delete on accountability.release
     referencing old table as forgotten for each statement execute function accountability.forget_stops()`,
];

export const stops: MigrationList[number] = {
  name: '0003-stops',
  class: class extends Migration {
    override up(): void {
      for (const statement of statements) this.addSql(statement);
    }
  },
};
