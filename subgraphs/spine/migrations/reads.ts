import { Migration } from '@mikro-orm/migrations';
import type { MigrationList } from '../../../kit/database/database.ts';

/**
 * The record of reads: entries in segments, one chain of hashes to each, and a chain of seals over all. `body` is the line that is
 * hashed, and is never taken apart into columns, which could then say otherwise. `read_segment` says only which segments are
 * still written to. Nothing written is changed, and nothing removed but whole sealed segments, which `read_removal` names.
 */
const statements = [
  `create table spine.read_segment (
     segment text primary key,
     seen_at timestamptz not null,
     sealed boolean not null default false
   )`,
  `create table spine.read_entry (
     segment text not null,
     number int not null check (number > 0),
     body text not null,
     previous text not null,
     hash text not null,
     primary key (segment, number)
   )`,
  `create index read_entry_at on spine.read_entry ((body::jsonb ->> 'at'), segment, number)`,
  `create table spine.read_seal (
     number int primary key check (number > 0),
     segment text not null unique,
     body text not null,
     previous text not null,
     hash text not null
   )`,
  `create table spine.read_removal (
     segment text primary key references spine.read_seal (segment) deferrable,
     removed_at timestamptz not null
   )`,
  `create function spine.refuse_change() returns trigger language plpgsql as $$
   begin
     raise exception 'the record of reads is only added to: % on % refused', tg_op, tg_table_name;
   end $$`,
  `create function spine.refuse_removal() returns trigger language plpgsql as $$
   begin
     if exists (select from spine.read_removal r where r.segment = old.segment) then return old; end if;
     raise exception 'the record of reads is only added to: % on % refused', tg_op, tg_table_name;
   end $$`,
  `create trigger no_update before update on spine.read_entry for each row execute function spine.refuse_change()`,
  `create trigger no_delete before delete on spine.read_entry for each row execute function spine.refuse_removal()`,
  ...['read_entry', 'read_seal', 'read_removal'].map(
    (table) =>
      `create trigger no_truncate before truncate on spine.${table} for each statement execute function spine.refuse_change()`,
  ),
  ...['read_seal', 'read_removal'].map(
    (table) =>
      `create trigger no_change before update or delete on spine.${table} for each row execute function spine.refuse_change()`,
  ),
];

export const reads: MigrationList[number] = {
  name: '0006-reads',
  class: class extends Migration {
    override up(): void {
      for (const statement of statements) this.addSql(statement);
    }
  },
};
