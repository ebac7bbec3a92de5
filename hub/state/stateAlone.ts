import { HubError } from '../../kit/hubError.ts';
import { spineDatabase } from '../../subgraphs/spine/index.ts';
import { ConfigError, type Config } from '../config.ts';
import { programs } from '../domains.ts';
import { completeReplacement } from './databaseFolder.ts';
import { lockState, StateHeld } from './lock.ts';

/** What a subgraph's database is made of, for all subgraphs. */
export const databaseShapes = [...Object.values(programs).map(({ database }) => database), spineDatabase];
export const databaseSchemas = databaseShapes.map(({ schema }) => schema);

/** Backups read and write the state itself, where this process can reach it. @throws ConfigError */
export function refuseRemoteHub(config: Config, command: string): void {
  if (config.url === null || config.databaseUrl !== null) return;
  throw new ConfigError(
    `"hub ${command}" works on the state itself, not through the hub at HUB_URL: run it where the state is, with HUB_URL unset, or set DATABASE_URL.`,
  );
}

/**
 * Works on the embedded state while no other process has it open.
 * @throws HubError when a hub or another command has it open
 */
export async function withStateAlone<Result>(
  home: string,
  command: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const lock = await lockState(home, null).catch((error: unknown) => {
    if (!(error instanceof StateHeld)) throw error;
    throw new HubError('CONFLICT', `${error.message} Stop the hub first, then run "hub ${command}" again.`);
  });
  try {
    await completeReplacement(home);
    return await work();
  } finally {
    await lock.release();
  }
}
