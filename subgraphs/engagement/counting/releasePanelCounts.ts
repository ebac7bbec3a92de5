import type { Database, Session } from '../../../kit/database/database.ts';
import { removeDemonstrations } from '../../../kit/releases/demonstration.ts';
import { CountsOutdated, releaseCounts } from '../../../kit/releases/releaseCounts.ts';
import { wardPanelRecord } from '../../../schema/datasets/engagementDatasets.ts';
import { countPanels } from './countPanels.ts';
import type { PanelChange } from './panelChange.ts';

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
    const from = known
      .filter(({ enteredOn }) => enteredOn === day)
      .reduce((earliest, { effectiveOn }) => (effectiveOn < earliest ? effectiveOn : earliest), day);
    const counted = countedDays(known, from);
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

/** The days from one on at which panels changed, with the last change of each panel by the end of them. */
function countedDays(known: readonly PanelChange[], from: string): readonly [on: string, panels: PanelChange[]][] {
  // Changes of a panel take effect in the order in which they are entered: that order stays.
  const byEffect = known.toSorted((one, other) =>
    one.effectiveOn < other.effectiveOn ? -1 : one.effectiveOn === other.effectiveOn ? 0 : 1,
  );
  const panels = new Map<string, PanelChange>();
  const counted = new Map<string, PanelChange[]>();
  for (const [place, change] of byEffect.entries()) {
    panels.set(change.ward, change);
    const isLastOfDay = byEffect[place + 1]?.effectiveOn !== change.effectiveOn;
    if (isLastOfDay && change.effectiveOn >= from) counted.set(change.effectiveOn, [...panels.values()]);
  }
  return [...counted];
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
       effective_on::text as "effectiveOn", state, held ->> 'chairKind' as "chairKind", demonstration
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
