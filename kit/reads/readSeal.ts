import { z } from 'zod';
import { chainHash, sha256 } from './readEntry.ts';

/**
 * What closes a segment: how many entries it has and the last one's hash, chained to the seal before, whichever process made that.
 * In the same chain stands what removed the entries of a segment after their time (`readRemoval.ts`).
 */
export interface ReadSeal {
  /** From 1, without gaps, over all segments. */
  readonly number: number;
  readonly segment: string;
  readonly body: string;
  readonly previous: string;
  readonly hash: string;
}

export const sealBody = z.strictObject({
  number: z.int(),
  segment: z.string(),
  entries: z.int(),
  last: z.string(),
  sealedAt: z.iso.datetime(),
});

export const beginningOfSeals = sha256('seals');

export interface SealedSegment {
  readonly segment: string;
  readonly entries: number;
  /** The hash of its last entry. */
  readonly last: string;
}

export function sealAfter(
  before: { readonly number: number; readonly hash: string } | null,
  { segment, entries, last }: SealedSegment,
  sealedAt: string,
): ReadSeal {
  const { number, hash: previous } = before ?? { number: 0, hash: beginningOfSeals };
  const body = JSON.stringify({ number: number + 1, segment, entries, last, sealedAt });
  return { number: number + 1, segment, body, previous, hash: chainHash(previous, body) };
}
