import type { Database, Session } from '../../../kit/database/database.ts';
import { removeDemonstrations } from '../../../kit/releases/demonstration.ts';
import { CountsOutdated, releaseCounts } from '../../../kit/releases/releaseCounts.ts';
import { wardPanelRecord } from '../../../schema/datasets/engagementDatasets.ts';
import { countPanels } from './countPanels.ts';
import type { PanelChange } from './panelChange.ts';
import { panelTimeline, type PanelTimeline } from './panelTimeline.ts';

/** Such as "ward-panels", as in `wardPanels`, which itself calls for what stands here. */
const register = 'ward-panels';

/** How often it is counted anew where somebody enters something meanwhile; whoever enters it counts too. */
const attempts = 5;

/**
 * Releases what the records of ward panels count, a release for each day on which something was entered, today among them: of every day
 * on which that took effect, and of those after it on which panels changed, what was known at the end of the day of entry. So what is
 * entered today for last March restates the counts since March, and `asAt` tells what had been counted before.
 *
 * What is made up to show the hub is counted, as such, until a borough keeps a record of its own.
 */
export async function releasePanelCounts(database: Database, today: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await release(database, today);
      return;
    } catch (error) {
      if (!(error instanceof CountsOutdated) || attempt === attempts) throw error;
    }
  }
}

async function release(database: Database, today: string): Promise<void> {
  const mark = await readMark(database, database.schema);
  const { last, changes, isDemonstration } = await panelChanges(database);
  // Of a borough that ended its demonstration with another record nothing is left to count.
  if (changes.length === 0 && isDemonstration) await removeDemonstrations(database, wardPanelRecord.id);
  const stillStands = async (session: Session) => (await readMark(session, database.schema)) === mark;
  const days = new Set(changes.map(({ enteredOn }) => enteredOn));
  for (const day of [...days].filter((entered) => entered >= last).toSorted()) {
    const known = changes.filter(({ enteredOn }) => enteredOn <= day);
    const counted = countedDays(panelTimeline(known), day);
    await releaseCounts(database, {
      dataset: wardPanelRecord,
      day,
      countedDays: counted.map(([on]) => on),
      cells: counted.flatMap(([on, panels]) => countPanels(on, panels)),
      records: new Set(known.map(({ ward }) => ward)).size,
      isDemonstration,
      today,
      stillStands,
    });
  }
}

/** The days on which panels changed from the first on of which anything was entered on a day, with what the panels were at the end of them. */
function countedDays({ counted, panels }: PanelTimeline, day: string): readonly [on: string, panels: PanelChange[]][] {
  const from = counted
    .filter(({ change }) => change.enteredOn === day)
    .reduce((earliest, standing) => (standing.from < earliest ? standing.from : earliest), day);
  const days = new Set(counted.flatMap((standing) => [standing.from, standing.change.effectiveOn]));
  return [...days]
    .filter((on) => on >= from)
    .toSorted()
    .map((on) => [on, panels.flatMap((standing) => standing.findLast((each) => each.from <= on)?.change ?? [])]);
}

/** By what it is known that nothing was entered or removed since. */
async function readMark(session: Pick<Session, 'query'>, schema: string): Promise<string> {
  const [row] = await session.query<{ mark: string }>(
    `select concat(count(*), ' ', max(changed_at), ' ', bool_and(demonstration)) as mark from ${schema}.register_change where register = $1`,
    [register],
  );
  return row?.mark ?? '';
}

interface Counted {
  /** The day of the last release; before any, the empty text, which is before every day. */
  readonly last: string;
  /** In the order in which they were entered. */
  readonly changes: readonly PanelChange[];
  readonly isDemonstration: boolean;
}

async function panelChanges(database: Database): Promise<Counted> {
  const { schema } = database;
  const [released] = await database.query<{ last: string | null }>(
    `select max(published_on)::text as last from ${schema}.release where dataset = $1 and not demonstration`,
    [wardPanelRecord.id],
  );
  const rows = await database.query<PanelChange & { demonstration: boolean }>(
    `select id as ward, borough, (changed_at at time zone 'Europe/London')::date::text as "enteredOn",
       effective_on::text as "effectiveOn", state, held ->> 'chairKind' as "chairKind", held ->> 'lackingSince' as "lackingSince",
       demonstration
     from ${schema}.register_change where register = $1 order by changed_at, version`,
    [register],
  );
  const real = rows.filter(({ demonstration }) => !demonstration);
  const last = released?.last ?? null;
  if (real.length > 0 || last !== null) return { last: last ?? '', changes: real, isDemonstration: false };
  // Made up as if each had been entered when it took effect, and released once, on the last of those days.
  const latest = rows.reduce((day, { effectiveOn }) => (effectiveOn > day ? effectiveOn : day), '');
  return { last: '', changes: rows.map((row) => ({ ...row, enteredOn: latest })), isDemonstration: true };
}
