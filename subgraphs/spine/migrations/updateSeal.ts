import { Migration } from '@mikro-orm/migrations';
import type { MigrationList } from '../../../kit/database/database.ts';

/**
 * What gateways seal cursors of updates with. It lies beside the logs whose positions it hides, and not with the hub's secrets:
 * whoever reads it here reads the logs, and followers keep their places when the hub gets another secret.
 */
export const updateSeal: MigrationList[number] = {
  name: '0012-update-seal',
  class: class extends Migration {
    override up(): void {
      this.addSql(`create table spine.update_seal (
        singleton boolean primary key default true check (singleton),
        secret text not null
      )`);
      this.addSql('insert into spine.update_seal (secret) values (gen_random_uuid()::text || gen_random_uuid()::text)');
    }
  },
};
