import type { Viewer } from '../viewer.ts';
import { reaches } from './reaches.ts';

/** Whether a viewer is a partner to whom is told what concerns an area before it is published: records of it, and updates about them. */
export function speaksFor(viewer: Viewer, area: string): boolean {
  return viewer.scopes.includes('partner:read') && reaches(viewer, area);
}
