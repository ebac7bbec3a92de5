import type { Database } from '../../kit/database/database.ts';
import { HubError } from '../../kit/hubError.ts';
import { ReadLog } from '../../kit/reads/readLog.ts';
import { verifyReads, type ReadVerdict } from '../../kit/reads/verifyReads.ts';
import { recordCommand } from '../access/recordCommand.ts';
import { readConfig } from '../config.ts';
import { openEmbeddedState } from '../state/embeddedState.ts';
import { lockHolder } from '../state/lock.ts';
import { openSpineDatabase, patienceOfCommands } from '../state/serverState.ts';

export interface VerifyOptions {
  /** The hash of a seal that was noted before; null where none was. */
  readonly head: string | null;
  /** How many days entries have to have been kept before they were removed. */
  readonly leastDays: number;
  readonly json: boolean;
}

/** Goes through the record of reads. @returns 0 where it is as it was written, 1 where it is not */
export function verifyAudit({ head, leastDays, json }: VerifyOptions): Promise<number> {
  return withReads(async (log) => {
    const verdict = await verifyReads(log, { head, leastDays });
    console.log(json ? JSON.stringify(verdict) : inWords(verdict));
    return verdict.faults.length === 0 ? 0 : 1;
  });
}

/** Removes the entries of segments that were sealed so many days ago or earlier, as one more act that is recorded. */
export function retainAudit(days: number): Promise<void> {
  return withReads(async (log, spine) => {
    const segments = await recordCommand(spine, `audit retain ${String(days)} days`, () => log.retain(days));
    const what = segments.length === 1 ? '1 segment is' : `${String(segments.length)} segments are`;
    console.log(`${what} removed with their entries; their seals stay.`);
  });
}

function inWords({ entries, seals, open, removed, keptDays, head, faults }: ReadVerdict): string {
  const time = keptDays === null ? '' : ` (${String(keptDays)} days or more)`;
  const counts = `${String(entries)} entries, ${String(seals)} sealed segments, of which ${String(removed)} removed after their time${time}; ${String(open.length)} open.`;
  const noted = head === null ? [] : [`The last seal is ${head}: note it elsewhere, and give it as --head next time.`];
  if (faults.length === 0) return ['The record of reads is as it was written.', counts, ...noted].join('\n');
  const found = faults.map(({ where, what }) => `${where}: ${what}`);
  return ['The record of reads is NOT as it was written.', ...found, counts].join('\n');
}

/** On the database of a cluster at any time, or on the embedded state while no hub has it open. */
async function withReads<Result>(work: (log: ReadLog, spine: Database) => Promise<Result>): Promise<Result> {
  const { databaseUrl, home } = readConfig();
  if (databaseUrl !== null) {
    const database = await openSpineDatabase(databaseUrl, patienceOfCommands);
    return work(new ReadLog(database), database).finally(() => database.close());
  }
  if ((await lockHolder(home)) !== null) {
    throw new HubError('CONFLICT', 'The hub is running and has the record open: stop it first.');
  }
  const state = await openEmbeddedState(home, null, () => undefined);
  return work(new ReadLog(state.spine), state.spine).finally(() => state.close());
}
