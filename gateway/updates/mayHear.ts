import { speaksFor } from '../../kit/access/speaksFor.ts';
import type { Viewer } from '../../kit/viewer.ts';
import { isForPartnersOnly } from '../../schema/events/audience.ts';
import type { LoggedEvent } from '../../schema/events/loggedEvent.ts';

/** Whether a viewer may know that an event happened at all; what they may see of it the graph decides as for any query. */
export function mayHear(viewer: Viewer, { kind, area }: LoggedEvent): boolean {
  if (!isForPartnersOnly(kind)) return true;
  return area === null ? viewer.scopes.includes('partner:read') : speaksFor(viewer, area);
}
