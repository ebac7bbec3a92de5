import type { Scope, Viewer, ViewerRole } from '../viewer.ts';

/** A partner agency's key, without its secret. */
export interface AccessKey {
  /** The visible part, which records and lists name it by. */
  readonly prefix: string;
  /** The visible part of the first key of its line: a key and all that replaced it by rotation have one holder. */
  readonly line: string;
  /** Such as "tower-hamlets". */
  readonly agency: string;
  readonly role: ViewerRole;
  readonly boroughs: readonly string[];
  readonly scopes: readonly Scope[];
  /** What it is for, such as "Borough dashboard"; never a person's name. */
  readonly purpose: string;
  /** Instants in ISO 8601. */
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
  /** The prefix of the key that replaces it; null while none does. */
  readonly successor: string | null;
}

/** Whether the key opens anything at that instant. */
export function isInForce({ revokedAt, expiresAt }: AccessKey, now: Date): boolean {
  return revokedAt === null && (expiresAt === null || Date.parse(expiresAt) > now.getTime());
}

export function viewerOfKey({ agency, role, boroughs, scopes, prefix, line }: AccessKey): Viewer {
  return { agency, role, boroughs, scopes, keyId: prefix, ...(line !== prefix && { keyLine: line }) };
}
