import type { GraphQLSchema } from 'graphql';
import type { FieldRequirements } from '../access/policy/fieldRequirements.ts';
import type { Viewer } from '../viewer.ts';
import type { PermalinkStore } from './permalink.ts';
import type { View } from './view.ts';

/** Where the gateway finds views, and keeps what they answered. */
export interface ViewSource {
  /** The version asked for, or the latest that is not deprecated, or the latest; null where there is none for the viewer to see. */
  find(name: string, version: number | null, viewer: Viewer): Promise<View | null>;
  /** The latest version of each that the viewer may see, by name. */
  list(viewer: Viewer): Promise<readonly View[]>;
  /** Takes the graph that stands from now on, and notes which views it can no longer answer to whom they are for. */
  useSchema(schema: GraphQLSchema, requirements: FieldRequirements): Promise<void>;
  /** Views with faults, as far as this process has seen them. */
  faulty(): readonly Pick<View, 'name' | 'owner'>[];
  readonly permalinks: PermalinkStore;
}

/** Whether somebody may see a view of an owner: everybody a public one, an agency its own, the hub's administrator all. */
export function mayView(owner: string | null, { agency, role }: Viewer): boolean {
  return owner === null || role === 'ADMINISTRATOR' || (agency !== null && agency === owner);
}

/** Everybody's views are published by City Hall or whoever runs the hub; an agency publishes its own. */
export function mayPublish(owner: string | null, { agency, role }: Viewer): boolean {
  if (role === 'ADMINISTRATOR') return true;
  return owner === null ? role === 'CITY_HALL' : agency !== null && agency === owner;
}
