import { createHash } from 'node:crypto';
import type { DatasetDeclaration } from '../../schema/datasets/dataset.ts';
import type { Database } from '../database/database.ts';

/**
 * By what a file's content is known, which anybody may see: its SHA-256. Where small counts of it are withheld that would give
 * them back, since whoever knows the form can try which counts make the file that has the digest. So it is known by a digest
 * that a secret of the hub's goes into, the same for the same content.
 */
export async function contentDigest(
  database: Database,
  { disclosure }: DatasetDeclaration,
  sha256: string,
): Promise<string> {
  if (disclosure === 'EXACT') return sha256;
  const [kept] = await database.query<{ key: string }>(`select key from ${database.schema}.content_key`);
  if (kept === undefined) throw new Error(`${database.schema}.content_key has no key`);
  return createHash('sha256').update(`${kept.key} ${sha256}`).digest('hex');
}
