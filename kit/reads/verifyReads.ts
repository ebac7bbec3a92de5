import type { ReadEntry } from './readEntry.ts';
import type { ReadLog } from './readLog.ts';
import type { ReadSeal } from './readSeal.ts';
import { SegmentCheck, sealFaults, type ReadFault } from './verifyChain.ts';

export interface ReadVerdict {
  readonly entries: number;
  readonly seals: number;
  /** Segments that are not sealed yet: entries at their end could be missing unnoticed. */
  readonly open: readonly string[];
  /** Segments whose entries were removed after their time, while their seals stay. */
  readonly removed: number;
  /** The last seal's hash. Noted elsewhere, it shows later whether the whole record was written anew. */
  readonly head: string | null;
  readonly faults: readonly ReadFault[];
}

export type ReadSource = Pick<ReadLog, 'seals' | 'removed' | 'entries'>;

/**
 * Goes through the whole record, in memory that does not grow with its entries, and tells what is no longer as it was written.
 * @param head the hash of a seal that was noted before, which has to be among them
 */
export async function verifyReads(log: ReadSource, head: string | null = null): Promise<ReadVerdict> {
  const seals = await log.seals();
  const removed = await log.removed();
  const bySegment = new Map(seals.map((seal) => [seal.segment, seal]));
  const faults = sealFaults(seals);
  if (head !== null && seals.every(({ hash }) => hash !== head)) {
    faults.push({ where: 'the chain of seals', what: `has no seal ${head}: it ended early or was written anew` });
  }
  const found = await checkEntries(log.entries(), bySegment);
  faults.push(...found.faults);
  for (const { segment, number } of seals) {
    const isThere = found.segments.has(segment);
    if (isThere && removed.has(segment)) {
      faults.push({ where: `segment ${segment}`, what: 'was removed after its time, and has entries' });
    }
    if (!isThere && !removed.has(segment)) {
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
    removed: removed.size,
    head: seals.at(-1)?.hash ?? null,
    faults,
  };
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
