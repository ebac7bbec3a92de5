import type { Viewer } from '../viewer.ts';

/**
 * What tells one person from another: the line of their key, since whoever has a rotated key had the one before; without keys,
 * all who ask in one role of one agency count as one.
 */
export function personOf({ keyLine, keyId, agency, role }: Viewer): string {
  return keyLine ?? keyId ?? `${agency ?? ''}/${role}`;
}
