import { beginningOf, chainHash, entryBody, type ReadEntry } from './readEntry.ts';
import { removalBody, type ReadRemoval } from './readRemoval.ts';
import { beginningOfSeals, sealBody, type ReadSeal } from './readSeal.ts';

/** Something that is not as it was written, and where. */
export interface ReadFault {
  /** Such as "segment 2026-11-27-…, entry 17" or "seal 3". */
  readonly where: string;
  readonly what: string;
}

/** Follows one segment's entries, in the order of their numbers, however many there are. It holds the last and nothing else. */
export class SegmentCheck {
  readonly faults: ReadFault[] = [];
  #number = 0;
  #hash: string;

  constructor(readonly segment: string) {
    this.#hash = beginningOf(segment);
  }

  get entries(): number {
    return this.#number;
  }

  take(entry: ReadEntry): void {
    const expected = this.#number + 1;
    if (entry.number > expected) {
      const last = entry.number - 1;
      const which = last === expected ? `entry ${String(expected)}` : `entries ${String(expected)} to ${String(last)}`;
      this.#fault(expected, `${which} removed: entry ${String(entry.number)} follows ${String(this.#number)}`);
    } else if (entry.number < expected) {
      this.#fault(entry.number, `out of order: it comes after entry ${String(this.#number)}`);
    } else if (entry.previous !== this.#hash) {
      this.#fault(
        entry.number,
        'does not follow the entry before it: one of the two was changed, or it was put in between',
      );
    }
    if (entry.hash !== chainHash(entry.previous, entry.body)) this.#fault(entry.number, 'changed: its hash is another');
    else if (!this.#saysItself(entry)) this.#fault(entry.number, 'speaks of another place in the record');
    this.#number = entry.number;
    this.#hash = entry.hash;
  }

  /** Holds the end against the seal; for a segment without one there is nothing to hold it against. */
  end(seal: ReadSeal | null): void {
    const sealed = seal === null ? null : sealOf(seal);
    if (sealed === null) return;
    if (this.#number < sealed.entries) {
      const [first, last] = [String(this.#number + 1), String(sealed.entries)];
      this.#fault(this.#number + 1, `entries ${first} to ${last} removed from the end of a sealed segment`);
    } else if (this.#number > sealed.entries) {
      this.#fault(sealed.entries + 1, 'added after the segment was sealed');
    } else if (this.#hash !== sealed.last) {
      this.#fault(this.#number, 'is not the entry that the seal ends with');
    }
  }

  #saysItself({ body, segment, number }: ReadEntry): boolean {
    const read = entryBody.safeParse(parsed(body));
    return read.success && segment === this.segment && read.data.segment === segment && read.data.number === number;
  }

  #fault(number: number, what: string): void {
    if (this.faults.length < 100) this.faults.push({ where: `segment ${this.segment}, entry ${String(number)}`, what });
  }
}

/** Follows the chain of seals and removals, in the order of their numbers. */
export function sealFaults(seals: readonly ReadSeal[]): ReadFault[] {
  const faults: ReadFault[] = [];
  let before = { number: 0, hash: beginningOfSeals };
  for (const seal of seals) {
    const fault = (what: string) => faults.push({ where: `seal ${String(seal.number)}`, what });
    if (seal.number !== before.number + 1) fault(`does not come after seal ${String(before.number)}: seals removed`);
    else if (seal.previous !== before.hash) fault('does not follow the seal before it');
    if (seal.hash !== chainHash(seal.previous, seal.body)) fault('changed: its hash is another');
    else if (sealOf(seal) === null && removalOf(seal) === null) fault('speaks of another seal or segment');
    before = seal;
  }
  return faults;
}

/** What a seal says; null for a removal, and where it says it of another. */
export function sealOf({ body, number, segment }: ReadSeal) {
  const read = sealBody.safeParse(parsed(body));
  return read.success && read.data.number === number && read.data.segment === segment ? read.data : null;
}

/** What a removal says; null for a seal, and where it says it of another. */
export function removalOf({ body, number, segment }: ReadSeal): ReadRemoval | null {
  const read = removalBody.safeParse(parsed(body));
  return read.success && read.data.number === number && read.data.segment === segment ? read.data : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
