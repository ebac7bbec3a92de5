import { wasRefused, type ImportDoor } from '../../kit/importing/report.ts';
import { london } from '../../schema/places/london.ts';
import { commandHeaders } from '../access/commandKey.ts';
import { recordCommand } from '../access/recordCommand.ts';
import type { Config } from '../config.ts';
import { openEmbeddedState } from '../state/embeddedState.ts';
import { lockHolder } from '../state/lock.ts';
import { createRemoteDoor } from './remoteDoor.ts';

export interface FoundDoor {
  readonly door: ImportDoor;
  close(): Promise<void>;
}

const nothing = () => Promise.resolve();

/**
 * The door that a command goes through: the hub at HUB_URL, else the hub that holds the state, else the state itself.
 * The state is opened only under its lock, never because a connection failed.
 */
export async function findDoor(config: Config, sent?: (bytes: number) => void): Promise<FoundDoor> {
  const at = (url: string): FoundDoor => ({
    door: createRemoteDoor(url, () => commandHeaders(config, url), sent),
    close: nothing,
  });
  if (config.url !== null) return at(config.url);
  if (config.databaseUrl !== null) return at(`http://127.0.0.1:${String(config.port)}`);
  const holder = await lockHolder(config.home);
  if (holder !== null && holder.port !== null) return at(`http://127.0.0.1:${String(holder.port)}`);
  const state = await openEmbeddedState(config.home, null, () => undefined);
  const door: ImportDoor = {
    import: (file, options) => {
      const take = () => state.door.import(file, options);
      return options.dryRun ? take() : recordCommand(state.spine, 'import', take, { areas: [london.code], wasRefused });
    },
    withdraw: (release, reason) =>
      recordCommand(state.spine, 'withdraw', () => state.door.withdraw(release, reason), { areas: [london.code] }),
  };
  return { door, close: () => state.close() };
}
