import { UpdateSeal } from '../../gateway/updates/updateSeal.ts';
import type { Database } from '../../kit/database/database.ts';

/** What every gateway on this database seals cursors with. */
export async function openUpdateSeal(spine: Database): Promise<UpdateSeal> {
  const [row] = await spine.query<{ secret: string }>('select secret from spine.update_seal');
  if (row === undefined) throw new RangeError('the spine has no seal of updates');
  return new UpdateSeal(row.secret);
}
