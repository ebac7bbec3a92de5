import type { View } from '../../kit/views/view.ts';
import { mayView, type ViewSource } from '../../kit/views/viewSource.ts';

/** Views that do not change while the hub runs. */
export function fixedViews(views: readonly View[]): ViewSource {
  const newest = (one: View, other: View) => other.version - one.version;
  return {
    find: async (name, version, viewer) =>
      views
        .filter((view) => view.name === name && mayView(view.owner, viewer))
        .filter((view) => version === null || view.version === version)
        .toSorted(newest)[0] ?? null,
    list: async (viewer) => views.filter(({ owner }) => mayView(owner, viewer)),
  };
}
