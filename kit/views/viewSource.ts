import type { GraphQLSchema } from 'graphql';
import type { Viewer } from '../viewer.ts';
import type { PermalinkStore } from './permalink.ts';
import type { View } from './view.ts';

/** Where the gateway finds views, and keeps what they answered. */
export interface ViewSource {
  /** The version asked for, or the latest that is not deprecated, or the latest; null where there is none for the viewer to see. */
  find(name: string, version: number | null, viewer: Viewer): Promise<View | null>;
  /** The latest version of each that the viewer may see, by name. */
  list(viewer: Viewer): Promise<readonly View[]>;
  /** Takes the graph that stands from now on, and notes which views it can no longer answer. */
  useSchema(schema: GraphQLSchema): Promise<void>;
  readonly permalinks: PermalinkStore;
}

/** Whether somebody may see a view of an owner: everybody a public one, an agency its own, the hub's administrator all. */
export function mayView(owner: string | null, { agency, role }: Viewer): boolean {
  return owner === null || role === 'ADMINISTRATOR' || (agency !== null && agency === owner);
}
