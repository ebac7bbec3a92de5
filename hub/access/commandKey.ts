import type { Config } from '../config.ts';
import { readAdministratorKey } from './administratorKey.ts';

const here = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * The headers with which the command shows a hub who it is: HUB_KEY, or the administrator's key from HUB_HOME for a hub on this
 * machine. The file's key is never sent elsewhere.
 */
export async function commandHeaders({ key, home }: Config, url: string): Promise<Record<string, string>> {
  const shown = key ?? (here.test(new URL(url).hostname) ? await readAdministratorKey(home) : null);
  return shown === null ? {} : { authorization: `Bearer ${shown}` };
}
