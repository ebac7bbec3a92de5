import type { HubEvent } from '../../schema/events/hubEvent.ts';
import { areaByCode } from '../../schema/places/areas.ts';
import type { Database, Session } from '../database/database.ts';
import { appendUpdates } from '../outbox/appendUpdates.ts';
import { markChanged } from '../outbox/markChanged.ts';
import type { Viewer } from '../viewer.ts';
import { decide, type Command, type Decision, type World } from './decide.ts';
import { isToldToAll } from './partnersOnly.ts';
import type { RecordChange, RegisterRecord } from './record.ts';
import {
  lockRegister,
  readKnown,
  readRecords,
  readRegisters,
  removeDemonstrationOf,
  settleHistory,
  writeChanges,
} from './recordStore.ts';
import { textActsOf, type Register } from './register.ts';

/** In whose name and how changes are made. */
export interface Keeping {
  readonly database: Database;
  readonly viewer: Viewer;
  /** As YYYY-MM-DD. */
  readonly today: string;
  /** The instant of the change; now where left out. */
  readonly now?: Date;
  /** Decide everything and change nothing. */
  readonly dryRun?: boolean;
  /** Whether the records are made up to show the hub. */
  readonly isDemonstration?: boolean;
  /** The registers kept in the same store: what hangs on them is worked out anew where the demonstration of a borough ends. */
  readonly beside?: readonly Register[];
}

/** Rolls a transaction back and carries out what was decided in it. */
class Undone extends Error {
  constructor(readonly decisions: readonly Decision[]) {
    super('nothing was changed');
  }
}

/**
 * Does commands in their order, all of them or none: one that is refused leaves nothing of the others. The number of
 * statements is the same for any number of commands.
 * @returns a decision for each, in their order
 */
export async function keepRecords(
  register: Register,
  commands: readonly Command[],
  keeping: Keeping,
): Promise<readonly Decision[]> {
  const { database, dryRun = false, isDemonstration = false, today } = keeping;
  const { schema } = database;
  let outdated: readonly string[] = [];
  try {
    const decided = await database.transaction(async (session) => {
      await lockRegister(session, schema, register.id);
      if (!isDemonstration) outdated = await removeDemonstrationOf(session, schema, opened(register, commands));
      const ids = [...new Set(commands.map(({ id }) => id))];
      const records = new Map<string, RegisterRecord>(await readRecords(session, schema, register.id, ids));
      const read = [...records.values()];
      const before = new Map(read.map(({ id, version }) => [id, version]));
      const world = await worldOf(session, register, { commands, before, keeping });
      const weighed = await readRegisters(session, schema, register.weighs?.registers ?? []);
      const others = weighed.filter((record) => record.register !== register.id || !records.has(record.id));
      const decisions = commands.map((command) => {
        const decided = decide(register, command, records.get(command.id), world);
        const decision = weigh(register, decided, [...others, ...records.values()]);
        if (decision.change !== undefined) records.set(command.id, decision.change);
        return decision;
      });
      if (dryRun || decisions.some(({ objections }) => objections !== undefined)) throw new Undone(decisions);
      const changes = decisions.flatMap(({ change }) => change ?? []);
      if (changes.length > 0) await writeChanges(session, schema, changes);
      await settleHistory(
        session,
        schema,
        register.id,
        decisions.flatMap(({ settled = [] }) => settled),
      );
      await appendUpdates(session, schema, eventsOf(register, changes));
      const isTold = [...read, ...changes].some((record) => isToldToAll(register, record, today));
      await markChanged(session, schema, isTold || outdated.length > 0);
      return decisions;
    });
    const others = (keeping.beside ?? []).filter(({ id }) => id !== register.id && outdated.includes(id));
    for (const each of [register, ...others]) await workOutAnew(each, database, today);
    return decided;
  } catch (error) {
    if (error instanceof Undone) return error.decisions;
    throw error;
  }
}

/** Sets a change against all that stands beside it, what was decided before it in the same file included. */
function weigh({ weighs }: Register, decided: Decision, standing: readonly RegisterRecord[]): Decision {
  if (weighs === undefined || decided.change === undefined) return decided;
  const of = (id: string) => standing.filter(({ register }) => register === id);
  const [first, ...more] = weighs.against(decided.change, of);
  return first === undefined ? decided : { objections: [first, ...more] };
}

/** The changes stand by now: whoever made them is told so, whatever becomes of what hangs on them. */
async function workOutAnew({ id, afterwards }: Register, database: Database, today: string): Promise<void> {
  try {
    await afterwards?.(database, today);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.emitWarning(`what hangs on changes of ${id} was not worked out anew: ${reason}`);
  }
}

/** Boroughs of which a record is opened: from then on they keep their own. */
function opened(register: Register, commands: readonly Command[]): readonly string[] {
  const boroughs = commands
    .filter(({ act }) => register.acts[act]?.from === null)
    .map(({ id }) => areaByCode(register.areaOf(id)))
    .flatMap((area) => (area?.kind === 'WARD' ? [area.borough] : area?.kind === 'BOROUGH' ? [area.code] : []));
  return [...new Set(boroughs)];
}

type Versions = ReadonlyMap<string, number>;

async function worldOf(
  session: Session,
  register: Register,
  { commands, before, keeping }: Readonly<{ commands: readonly Command[]; before: Versions; keeping: Keeping }>,
): Promise<World> {
  const { database, viewer, today, now = new Date(), isDemonstration = false } = keeping;
  const references = register.fields.flatMap(({ name, kind }) =>
    kind.is === 'REFERENCE'
      ? commands.flatMap(({ given }) => {
          const id = given[name];
          return typeof id === 'string' ? [[kind.register, id] as const] : [];
        })
      : [],
  );
  const known = await readKnown(session, database.schema, references);
  return {
    ...{ viewer, today, now: now.toISOString(), isDemonstration },
    knows: (of, id) => known.has(`${of} ${id}`),
    stood: (id) => before.get(id) ?? null,
  };
}

/** What subscribers are told; nothing of what is made up. */
function eventsOf(register: Register, changes: readonly RecordChange[]): readonly HubEvent[] {
  return changes.flatMap((change) => {
    if (change.isDemonstration) return [];
    const publishes = textActsOf(register).some(({ name, verdict }) => name === change.act && verdict === 'APPROVED');
    const announces = publishes ? register.announcesTexts : register.acts[change.act]?.announces;
    return announces?.(change) ?? [];
  });
}
