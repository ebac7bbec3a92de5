import type { ReadEntry } from './readEntry.ts';
import type { ReadLog } from './readLog.ts';
import { removalFault } from './readRemoval.ts';
import type { ReadSeal } from './readSeal.ts';
import { removalOf, SegmentCheck, sealFaults, sealOf, type ReadFault } from './verifyChain.ts';

export interface ReadVerdict {
  readonly entries: number;
  readonly seals: number;
  /** Segments that are not sealed yet: entries at their end could be missing unnoticed. */
  readonly open: readonly string[];
  /** Segments whose entries were removed after their time, while their seals stay. */
  readonly removed: number;
  /** The fewest days that the removed entries are said to have been kept; null where none were removed. */
  readonly keptDays: number | null;
  /** The hash of the last seal or removal. Noted elsewhere, it shows later whether the whole record was written anew. */
  readonly head: string | null;
  readonly faults: readonly ReadFault[];
}

export type ReadSource = Pick<ReadLog, 'seals' | 'entries'>;

export interface VerifyReadsOptions {
  /** The hash of a seal that was noted before, which has to be among them. @default null */
  readonly head?: string | null;
  /** How many days entries have to have been kept before they were removed. @default 1 */
  readonly leastDays?: number;
  readonly now?: Date;
}

/** Goes through the whole record, in memory that does not grow with its entries, and tells what is no longer as it was written. */
export async function verifyReads(
  log: ReadSource,
  { head = null, leastDays = 1, now = new Date() }: VerifyReadsOptions = {},
): Promise<ReadVerdict> {
  const chain = await log.seals();
  const faults = sealFaults(chain);
  if (head !== null && chain.every(({ hash }) => hash !== head)) {
    faults.push({ where: 'the chain of seals', what: `has no seal ${head}: it ended early or was written anew` });
  }
  const seals = chain.filter((link) => removalOf(link) === null);
  const bySegment = new Map(seals.map((seal) => [seal.segment, seal]));
  const removals = checkRemovals(chain, bySegment, { leastDays, now });
  const found = await checkEntries(log.entries(), bySegment);
  faults.push(...removals.faults, ...found.faults);
  for (const { segment, number } of seals) {
    const isThere = found.segments.has(segment);
    if (isThere && removals.segments.has(segment)) {
      faults.push({ where: `segment ${segment}`, what: 'was removed after its time, and has entries' });
    }
    if (!isThere && !removals.segments.has(segment)) {
      faults.push({
        where: `segment ${segment}`,
        what: `all entries removed; seal ${String(number)} says there were some`,
      });
    }
  }
  return {
    entries: found.entries,
    seals: seals.length,
    open: [...found.segments].filter((segment) => !bySegment.has(segment)),
    removed: removals.segments.size,
    keptDays: removals.keptDays,
    head: chain.at(-1)?.hash ?? null,
    faults,
  };
}

/** A removal excuses that entries are missing only where it is one that the hub makes. */
function checkRemovals(
  chain: readonly ReadSeal[],
  seals: ReadonlyMap<string, ReadSeal>,
  held: { readonly leastDays: number; readonly now: Date },
) {
  const segments = new Set<string>();
  const faults: ReadFault[] = [];
  let keptDays: number | null = null;
  for (const removal of chain.flatMap((link) => removalOf(link) ?? [])) {
    const seal = seals.get(removal.segment);
    const fault = segments.has(removal.segment)
      ? 'removes a segment that was removed before'
      : removalFault(removal, seal && (sealOf(seal) ?? undefined), held);
    if (fault !== null) {
      faults.push({ where: `removal ${String(removal.number)}, of segment ${removal.segment}`, what: fault });
      continue;
    }
    segments.add(removal.segment);
    keptDays = Math.min(removal.keptDays, keptDays ?? removal.keptDays);
  }
  return { segments, faults, keptDays };
}

async function checkEntries(entries: AsyncIterable<ReadEntry>, seals: ReadonlyMap<string, ReadSeal>) {
  const segments = new Set<string>();
  const faults: ReadFault[] = [];
  let count = 0;
  let check: SegmentCheck | null = null;
  const end = (ended: SegmentCheck | null) => {
    if (ended === null) return;
    ended.end(seals.get(ended.segment) ?? null);
    faults.push(...ended.faults);
  };
  for await (const entry of entries) {
    if (check === null || check.segment !== entry.segment) {
      end(check);
      check = new SegmentCheck(entry.segment);
      segments.add(entry.segment);
    }
    check.take(entry);
    count += 1;
  }
  end(check);
  return { segments, faults, entries: count };
}
