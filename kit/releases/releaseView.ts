import type { DatasetDeclaration } from '../../schema/datasets/dataset.ts';
import { Release as ReleaseType } from '../../schema/figures/release.ts';
import { Period } from '../../schema/periods.ts';
import type { Release } from './release.ts';

export const demonstrationPublisher = 'Demonstration data, not real';

const views = new WeakMap<Release, ReleaseType>();

/** A release as the public graph shows it. One request shows the same few releases under every figure, so they are kept. */
export function releaseView(release: Release, dataset: DatasetDeclaration): ReleaseType {
  const known = views.get(release);
  if (known !== undefined) return known;
  const view = new ReleaseType({
    id: release.id,
    dataset: release.dataset,
    title: release.title,
    publisher: release.demonstration ? demonstrationPublisher : dataset.publisher,
    publishedOn: release.publishedOn,
    covers: release.periods.toSorted((one, other) => one - other).map((code) => Period.fromCode(code)),
    licence: dataset.licence,
    sha256: release.sha256,
    recordCount: release.recordCount,
    withdrawnOn: release.withdrawnOn,
  });
  views.set(release, view);
  return view;
}
