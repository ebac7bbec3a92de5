import { lastPositionOf } from '../releases/positions.ts';
import type { Release } from '../releases/release.ts';
import type { ReleaseReader } from '../releases/releaseReader.ts';

/**
 * The release by which a dataset's document stands on a day: what a document says beside its numbers is answered only
 * while it has been published and not withdrawn. Null where it does not stand.
 */
export async function standingRelease(
  dataset: string,
  asAt: string | null,
  releases: ReleaseReader,
): Promise<Release | null> {
  const visible = (await releases.of(dataset)).filter(
    ({ withdrawnOn, publishedOn, position }) =>
      withdrawnOn === null && (asAt === null || (publishedOn !== null && position <= lastPositionOf(asAt))),
  );
  return visible.at(-1) ?? null;
}
