import type { Database } from '../../../kit/database/database.ts';
import { keepRecords } from '../../../kit/registers/keepRecords.ts';
import { hubItself } from '../../../kit/viewer.ts';
import { accountabilityRegisters } from '../../../subgraphs/accountability/index.ts';
import { made } from './madeCounts.ts';

/** One custody visit in each borough, entered two days after it: later would be too late for the figures of its quarter. */
export async function keepVisits(database: Database, boroughs: readonly string[], visitedOn: string): Promise<void> {
  const month = Number(visitedOn.slice(5, 7));
  const name = month === 5 ? 'spring' : 'summer';
  const on = `${visitedOn.slice(0, 8)}12`;
  for (const [place, borough] of boroughs.entries()) {
    const suite = `${borough}/${name}`;
    const opened = { borough, suite: name, name: 'Suite', agency: 'METROPOLITAN_POLICE' };
    await keep(database, on, 'custody-suites', { act: 'openCustodySuite', id: suite, given: opened });
    const [accepted = 0, declined = 0, none = 0, left = 0] = [1, 2, 3, 4].map((of) => made(month, place, of));
    const given = {
      suite,
      visitedOn,
      timeBand: 'NIGHT',
      detaineesHeld: accepted + declined + none + left,
      detaineesOffered: accepted + declined + none,
      detaineesAccepted: accepted,
      detaineesDeclined: declined,
    };
    await keep(database, on, 'custody-visits', { act: 'reportCustodyVisit', id: `${suite}/${visitedOn}/NIGHT`, given });
  }
}

interface Entered {
  readonly act: string;
  readonly id: string;
  readonly given: Readonly<Record<string, string | number>>;
}

async function keep(database: Database, on: string, register: string, entered: Entered): Promise<void> {
  const found = accountabilityRegisters.find(({ id }) => id === register);
  if (found === undefined) throw new Error(`no register ${register}`);
  const command = { ...entered, expectedVersion: null, effectiveOn: null, reason: 'As it was' };
  const keeping = { database, viewer: hubItself, today: on, now: new Date(`${on}T12:00:00Z`) };
  const [decision] = await keepRecords(found, [command], keeping);
  if (decision?.objections !== undefined) throw new Error(JSON.stringify(decision.objections));
}
