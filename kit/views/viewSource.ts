import type { Viewer } from '../viewer.ts';
import type { View } from './view.ts';

/** Where the gateway finds views. */
export interface ViewSource {
  /** The version asked for, or the latest that is not deprecated, or the latest; null where there is none for the viewer to see. */
  find(name: string, version: number | null, viewer: Viewer): Promise<View | null>;
  /** The latest version of each that the viewer may see, by name. */
  list(viewer: Viewer): Promise<readonly View[]>;
}

/** Whether somebody may see a view of an owner: everybody a public one, an agency its own, the hub's administrator all. */
export function mayView(owner: string | null, { agency, role }: Viewer): boolean {
  return owner === null || role === 'ADMINISTRATOR' || (agency !== null && agency === owner);
}
