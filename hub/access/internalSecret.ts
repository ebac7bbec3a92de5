import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { secretFile } from './secretFile.ts';

/** What gateway and subgraphs sign with: HUB_INTERNAL_SECRET, or a file that processes on one machine share with HUB_HOME. */
export async function internalSecret({ internalSecret: given, home }: Config): Promise<string> {
  if (given !== null) return given;
  const make = () => randomBytes(32).toString('base64url');
  return secretFile(join(home, 'internal.secret'), make, (text) => text.length >= 16);
}
