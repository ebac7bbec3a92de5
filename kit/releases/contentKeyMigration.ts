import { Migration } from '@mikro-orm/migrations';
import type { MigrationList } from '../database/database.ts';

/**
 * Gives a subgraph the secret by which contents under disclosure control are known (`contentDigest`), and makes those that it
 * holds known by it, in its log too.
 * @param datasets ids of those of its datasets that are
 */
export function contentKeyMigration(schema: string, datasets: readonly string[]): MigrationList[number] {
  const controlled = datasets.map((id) => `'${id}'`).join(', ');
  const statements = [
    `create table ${schema}.content_key (singleton boolean primary key default true check (singleton), key text not null)`,
    `insert into ${schema}.content_key (key) values (replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''))`,
    `create temporary table renamed on commit drop as
       select r.id as old, r.dataset || ':' || left(d.digest, 12) as id, d.digest
       from ${schema}.release r, ${schema}.content_key k,
         lateral (select encode(sha256(convert_to(k.key || ' ' || r.sha256, 'UTF8')), 'hex') as digest) d
       where r.dataset in (${controlled})`,
    `update ${schema}.outbox o set keys = jsonb_set(o.keys, '{release}', to_jsonb(n.id))
       from renamed n where o.keys->>'release' = n.old`,
    `update ${schema}.release r set id = n.id, sha256 = n.digest from renamed n where r.id = n.old`,
    `drop table renamed`,
  ];
  return {
    name: 'content-key',
    class: class extends Migration {
      override up(): void {
        for (const statement of statements) this.addSql(statement);
      }
    },
  };
}
