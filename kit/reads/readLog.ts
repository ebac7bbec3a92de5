import type { Database, Session } from '../database/database.ts';
import { beginningOf, type ReadEntry } from './readEntry.ts';
import { dayMs, removalAfter } from './readRemoval.ts';
import { sealAfter, type ReadSeal } from './readSeal.ts';

/** Any number that no other program on the database is likely to lock: one seal is made after the other. */
const sealLock = 7_301_968;

/** How many entries are read at once where all are. */
const pageLength = 2_000;

/** What the record needs of the database that it lies in. */
export type LogDatabase = Pick<Database, 'query' | 'transaction'>;

/** The record of reads as it lies in the spine's schema. Nothing here changes what was written: the tables refuse it. */
export class ReadLog {
  constructor(
    private readonly database: LogDatabase,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** Begins a segment. */
  async open(segment: string): Promise<void> {
    await this.database.query('insert into spine.read_segment (segment, seen_at) values ($1, $2::timestamptz)', [
      segment,
      this.now().toISOString(),
    ]);
  }

  /** Adds entries, all or none, in one statement. @returns false where the segment was sealed meanwhile */
  async append(segment: string, entries: readonly ReadEntry[]): Promise<boolean> {
    // The segment's row is held meanwhile: who seals waits, and who comes after a seal finds the row sealed.
    const rows = await this.database.query<{ count: number }>(
      `with held as (
         update spine.read_segment set seen_at = $2::timestamptz where segment = $1 and not sealed returning segment
       ), added as (
         insert into spine.read_entry (segment, number, body, previous, hash)
         select held.segment, given.number, given.body, given.previous, given.hash
         from held, unnest($3::int[], $4::text[], $5::text[], $6::text[]) as given (number, body, previous, hash)
         returning 1
       ) select count(*)::int as count from added`,
      [
        segment,
        this.now().toISOString(),
        entries.map(({ number }) => number),
        entries.map(({ body }) => body),
        entries.map(({ previous }) => previous),
        entries.map(({ hash }) => hash),
      ],
    );
    return rows[0]?.count === entries.length;
  }

  /** Says that the process of a segment is still there. */
  async touch(segment: string): Promise<void> {
    await this.database.query('update spine.read_segment set seen_at = $2::timestamptz where segment = $1', [
      segment,
      this.now().toISOString(),
    ]);
  }

  /** Seals a segment as it is; one that is sealed stays so, and one without entries leaves no seal. */
  async seal(segment: string): Promise<void> {
    await this.database.transaction(async (session) => {
      await session.query('select pg_advisory_xact_lock($1)', [sealLock]);
      const held = await session.query(
        'update spine.read_segment set sealed = true where segment = $1 and not sealed returning 1',
        [segment],
      );
      if (held.length === 0) return;
      const [last] = await session.query<{ number: number; hash: string }>(
        'select number, hash from spine.read_entry where segment = $1 order by number desc limit 1',
        [segment],
      );
      if (last === undefined) return;
      const [before] = await session.query<{ number: number; hash: string }>(
        'select number, hash from spine.read_seal order by number desc limit 1',
      );
      const sealed = { segment, entries: last.number, last: last.hash };
      await insertSeal(session, sealAfter(before ?? null, sealed, this.now().toISOString()));
    });
  }

  /** Seals the segments of processes that have not been heard of for so long. @returns how many */
  async sealAbandoned(silentForMs: number): Promise<number> {
    const rows = await this.database.query<{ segment: string }>(
      'select segment from spine.read_segment where not sealed and seen_at <= $1::timestamptz order by seen_at, segment',
      [new Date(this.now().getTime() - silentForMs).toISOString()],
    );
    for (const { segment } of rows) await this.seal(segment);
    return rows.length;
  }

  /**
   * Removes the entries of segments that were sealed so many days ago or earlier, and says so in the chain of seals; their seals
   * stay, so that the chain still holds.
   * @returns the segments
   */
  async retain(keptDays: number): Promise<readonly string[]> {
    const sealedBefore = new Date(this.now().getTime() - keptDays * dayMs).toISOString();
    const rows = await this.database.query<{ segment: string }>(
      `select segment from spine.read_seal s where body::jsonb ->> 'sealedAt' < $1 and not exists (${removalOf('s.segment')})
       order by number`,
      [sealedBefore],
    );
    const removed: string[] = [];
    for (const { segment } of rows) if (await this.#remove(segment, keptDays)) removed.push(segment);
    return removed;
  }

  /** @returns false where another process did it meanwhile */
  #remove(segment: string, keptDays: number): Promise<boolean> {
    return this.database.transaction(async (session) => {
      await session.query('select pg_advisory_xact_lock($1)', [sealLock]);
      const [last] = await session.query<{ number: number; hash: string }>(
        `select number, hash from spine.read_seal where not exists (${removalOf('$1')}) order by number desc limit 1`,
        [segment],
      );
      if (last === undefined) return false;
      await insertSeal(session, removalAfter(last, { segment, keptDays }, this.now().toISOString()));
      await session.query('delete from spine.read_entry where segment = $1', [segment]);
      return true;
    });
  }

  /** All seals and removals, in order: a seal for each process and day. */
  seals(): Promise<ReadSeal[]> {
    return this.database.query<ReadSeal & Record<string, unknown>>(
      'select number, segment, body, previous, hash from spine.read_seal order by number',
    );
  }

  /** Every entry, by segment and number, in pages. */
  async *entries(): AsyncGenerator<ReadEntry> {
    let after = { segment: '', number: 0 };
    for (;;) {
      const page = await this.database.query<ReadEntry & Record<string, unknown>>(
        `select segment, number, body, previous, hash from spine.read_entry
         where (segment, number) > ($1, $2) order by segment, number limit ${String(pageLength)}`,
        [after.segment, after.number],
      );
      yield* page;
      const last = page.at(-1);
      if (last === undefined || page.length < pageLength) return;
      after = last;
    }
  }
}

async function insertSeal(session: Session, { number, segment, body, previous, hash }: ReadSeal): Promise<void> {
  await session.query(
    'insert into spine.read_seal (number, segment, body, previous, hash) values ($1, $2, $3, $4, $5)',
    [number, segment, body, previous, hash],
  );
}

/** A query for the removal of a segment. */
function removalOf(segment: string): string {
  return `select from spine.read_seal r where r.segment = ${segment} and r.body like '%"removedAt":%'`;
}

/** The place before a segment's first entry. */
export function startOf(segment: string) {
  return { segment, number: 0, hash: beginningOf(segment) };
}
