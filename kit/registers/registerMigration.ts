import { Migration } from '@mikro-orm/migrations';
import type { MigrationList } from '../database/database.ts';

/** What a record was after each of its changes; the same columns in both tables. */
const state = `register text not null,
     id text not null,
     version int not null check (version > 0),
     area text not null,
     borough text,
     parent text,
     state text not null,
     since date not null,
     held jsonb not null,
     effective_on date not null,
     changed_at timestamptz not null,
     agency text,
     role text not null,
     demonstration boolean not null`;

/**
 * The tables of a subgraph's registers: records as they stand, and every change with who, when and why. One pair holds all
 * registers of a subgraph, so that a new register needs no migration.
 */
export function registerMigration(schema: string, name: string): MigrationList[number] {
  return {
    name,
    class: class extends Migration {
      override up(): void {
        this.addSql(`create table ${schema}.register_record (${state}, primary key (register, id))`);
        this.addSql(`create index register_record_area on ${schema}.register_record (register, area)`);
        this.addSql(`create index register_record_parent on ${schema}.register_record (register, parent)`);
        this.addSql(
          `create table ${schema}.register_change (${state},
             act text not null, reason text not null, changed text[] not null,
             primary key (register, id, version),
             foreign key (register, id) references ${schema}.register_record (register, id)
               on delete cascade deferrable initially deferred)`,
        );
        this.addSql(`create index register_change_area on ${schema}.register_change (register, area, effective_on)`);
      }
    },
  };
}
