import { z } from 'zod';
import { chainHash } from './readEntry.ts';
import type { sealBody, ReadSeal } from './readSeal.ts';

/** Says that the entries of a sealed segment were removed, and why: they had been kept so many days since the seal. */
export const removalBody = z.strictObject({
  number: z.int(),
  segment: z.string(),
  /** What was asked for by whoever removed them; the seal is at least as old. */
  keptDays: z.int(),
  removedAt: z.iso.datetime(),
});

export type ReadRemoval = z.infer<typeof removalBody>;

export const dayMs = 86_400_000;

/** How far another computer's clock may be ahead. */
const clocksDifferMs = 3_600_000;

/** The removal's place in the chain of seals: it comes after the last link, whatever that is. */
export function removalAfter(
  { number: last, hash: previous }: { readonly number: number; readonly hash: string },
  { segment, keptDays }: { readonly segment: string; readonly keptDays: number },
  removedAt: string,
): ReadSeal {
  const number = last + 1;
  const body = JSON.stringify({ number, segment, keptDays, removedAt } satisfies ReadRemoval);
  return { number, segment, body, previous, hash: chainHash(previous, body) };
}

/** Why a removal is none that the hub makes; null for one that it does. */
export function removalFault(
  { number, keptDays, removedAt }: ReadRemoval,
  seal: z.infer<typeof sealBody> | undefined,
  { now, leastDays }: { readonly now: Date; readonly leastDays: number },
): string | null {
  if (seal === undefined || seal.number > number) return 'removes a segment that was not sealed before it';
  const kept = Date.parse(removedAt) - Date.parse(seal.sealedAt);
  if (keptDays < 1 || kept < keptDays * dayMs) {
    return `says that the entries were kept ${String(keptDays)} days; they were removed ${(kept / dayMs).toFixed(1)} days after their seal`;
  }
  if (Date.parse(removedAt) > now.getTime() + clocksDifferMs) return `is of a time to come, ${removedAt}`;
  if (keptDays < leastDays) {
    return `says that the entries were kept ${String(keptDays)} days; they are to be kept ${String(leastDays)}`;
  }
  return null;
}
