import { Migration } from '@mikro-orm/migrations';
import type { MigrationList } from '../../../kit/database/database.ts';

/**
 * Removals stand in the chain of seals, with how long the entries had been kept: a row that somebody adds elsewhere opens nothing,
 * and is found. Those made before are put at the chain's end, with the whole days that they had been kept; a row whose entries are still
 * there was none, and goes. The lock is the one that seals are made under.
 */
const statements = [
  `alter table spine.read_removal drop constraint read_removal_segment_fkey`,
  `alter table spine.read_seal drop constraint read_seal_segment_key`,
  `create unique index read_seal_segment on spine.read_seal (segment) where body not like '%"removedAt":%'`,
  `create unique index read_seal_removal on spine.read_seal (segment) where body like '%"removedAt":%'`,
  `do $$
   declare
     made record;
     place int;
     head text;
     line text;
   begin
     perform pg_advisory_xact_lock(7301968);
     for made in
       select s.segment, r.removed_at as at,
         floor(extract(epoch from r.removed_at - (s.body::jsonb ->> 'sealedAt')::timestamptz) / 86400)::int as days
       from spine.read_removal r join spine.read_seal s on s.segment = r.segment
       where not exists (select from spine.read_entry e where e.segment = r.segment)
       order by r.removed_at, s.number
     loop
       select number, hash into place, head from spine.read_seal order by number desc limit 1;
       line := format('{"number":%s,"segment":%s,"keptDays":%s,"removedAt":"%s"}', place + 1, to_json(made.segment),
         made.days, to_char(made.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'));
       insert into spine.read_seal (number, segment, body, previous, hash) values
         (place + 1, made.segment, line, head, encode(sha256(convert_to(head || E'\\n' || line, 'UTF8')), 'hex'));
     end loop;
   end $$`,
  `drop table spine.read_removal`,
  `create or replace function spine.refuse_removal() returns trigger language plpgsql as $$
   begin
     if exists (
       select from spine.read_seal r
       join spine.read_seal b on b.number = r.number - 1 and b.hash = r.previous
       join spine.read_seal s on s.segment = r.segment and s.number < r.number and s.body not like '%"removedAt":%'
       where r.segment = old.segment and r.body like '%"removedAt":%'
         and r.hash = encode(sha256(convert_to(r.previous || E'\\n' || r.body, 'UTF8')), 'hex')
         and (r.body::jsonb ->> 'keptDays')::int >= 1
         and (r.body::jsonb ->> 'removedAt')::timestamptz < now() + interval '1 hour'
         and (s.body::jsonb ->> 'sealedAt')::timestamptz
           <= (r.body::jsonb ->> 'removedAt')::timestamptz - make_interval(hours => 24 * (r.body::jsonb ->> 'keptDays')::int)
     ) then return old; end if;
     raise exception 'the record of reads is only added to: % on % refused', tg_op, tg_table_name;
   end $$`,
];

export const readRemovals: MigrationList[number] = {
  name: '0009-read-removals',
  class: class extends Migration {
    override up(): void {
      for (const statement of statements) this.addSql(statement);
    }
  },
};
