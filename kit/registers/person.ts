import type { Viewer } from '../viewer.ts';

/** What tells one person from another: their key; without keys, all who ask in one role of one agency count as one. */
export function personOf(viewer: Viewer): string {
  return viewer.keyId ?? `${viewer.agency ?? ''}/${viewer.role}`;
}
