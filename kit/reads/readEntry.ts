import { createHash } from 'node:crypto';
import { z } from 'zod';
import { viewerRoles, type ViewerRole } from '../viewer.ts';
import { actOutcomes, type ActOutcome } from './recordedAct.ts';

/** READ – a query · EXPORT – a view, table, permalink or backup · UPDATE – what a follower was told · ACT – a change, recorded before it is made, and what came of it. */
export const readKinds = ['READ', 'EXPORT', 'UPDATE', 'ACT'] as const;

export type ReadKind = (typeof readKinds)[number];

/** What somebody saw or did, as far as it may be written down: never a value that was read, a key's secret or what an argument said. */
export interface ReadFacts {
  readonly kind: ReadKind;
  /** The visible part of the key that was shown; null for a token. */
  readonly key: string | null;
  readonly agency: string | null;
  readonly role: ViewerRole;
  /** The name of the operation, such as "BoardPack"; null for one without. */
  readonly operation: string | null;
  /** SHA-256 of what was asked without the values of its arguments. */
  readonly digest: string;
  /** Restricted fields, such as "Query.accessKeys". */
  readonly fields: readonly string[];
  /** Codes of the areas under which they stand; London's where it is all of it or none is known; empty for what is about no area, such as keys. */
  readonly areas: readonly string[];
  readonly purpose: string | null;
  /** How many restricted values came back; null for an act. */
  readonly rows: number | null;
  /** Of an act, and of what a command takes out; left out for all else. */
  readonly outcome?: ActOutcome;
}

/** An entry as it is kept: a line of JSON, chained by hash to the one before. */
export interface ReadEntry {
  readonly segment: string;
  /** From 1, without gaps. */
  readonly number: number;
  readonly body: string;
  readonly previous: string;
  readonly hash: string;
}

/** What the line of an entry holds. */
export const entryBody = z.strictObject({
  segment: z.string(),
  number: z.int(),
  at: z.iso.datetime(),
  kind: z.enum(readKinds),
  key: z.string().nullable(),
  agency: z.string().nullable(),
  role: z.enum(viewerRoles),
  operation: z.string().nullable(),
  digest: z.string(),
  fields: z.array(z.string()),
  areas: z.array(z.string()),
  purpose: z.string().nullable(),
  rows: z.int().nullable(),
  /** Acts of before 28 November 2026 have none. */
  outcome: z.enum(actOutcomes).optional(),
});

/** Where the chain of a segment begins: no two segments have a beginning in common, so that entries of one fit into no other. */
export function beginningOf(segment: string): string {
  return sha256(`segment ${segment}`);
}

export function chainHash(previous: string, body: string): string {
  return sha256(`${previous}\n${body}`);
}

/** The next entry after one with this number and hash. */
export function entryAfter(
  { segment, number, hash: previous }: { readonly segment: string; readonly number: number; readonly hash: string },
  at: string,
  { kind, key, agency, role, operation, digest, fields, areas, purpose, rows, outcome }: ReadFacts,
): ReadEntry {
  const next = number + 1;
  const body = JSON.stringify({
    segment,
    number: next,
    at,
    kind,
    key,
    agency,
    role,
    operation,
    digest,
    fields,
    areas,
    purpose,
    rows,
    ...(outcome !== undefined && { outcome }),
  });
  return { segment, number: next, body, previous, hash: chainHash(previous, body) };
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
