import type { Logger } from 'pino';
import { HubError } from '../../kit/hubError.ts';
import type { ImportDoor } from '../../kit/importing/report.ts';
import type { Domain } from '../../schema/datasets/dataset.ts';

/** A door of another process, which partners know by its name: where it stands is for the log alone. */
export function namedDoor(domain: Domain, door: ImportDoor, logger: Logger): ImportDoor {
  const named = (err: unknown): never => {
    if (!(err instanceof HubError) || (err.code !== 'SOURCE_UNAVAILABLE' && err.code !== 'INTERNAL')) throw err;
    logger.warn({ domain, err }, 'subgraph did not answer about a file');
    throw new HubError(
      'SOURCE_UNAVAILABLE',
      `The source "${domain}" did not answer, so it is not known whether the file was taken. Send it again in a minute: what was taken already changes nothing.`,
    );
  };
  return {
    import: (file, options) => door.import(file, options).catch(named),
    withdraw: (release, reason) => door.withdraw(release, reason).catch(named),
  };
}
