import type { Database, Session } from '../../../kit/database/database.ts';
import { standingRelease } from '../../../kit/releases/releaseStore.ts';
import { wardBoundaries } from '../../../schema/datasets/referenceDatasets.ts';
import { BoundaryIndex } from './boundaryIndex.ts';
import type { WardBoundary } from './wardBoundary.ts';

/** The boundaries that records are placed by. */
export interface StandingBoundaries {
  /** Id of the release that gave them; null while none stands. */
  readonly release: string | null;
  readonly index: BoundaryIndex;
}

const none: StandingBoundaries = { release: null, index: new BoundaryIndex([]) };

/** What a release of boundaries holds never changes, so the last one that was read is kept. */
const kept = new WeakMap<Database, StandingBoundaries>();

/** The boundaries of the release that stands last, dated or not. */
export async function standingBoundaries(database: Database): Promise<StandingBoundaries> {
  const release = await standingRelease(database, database.schema, wardBoundaries.id);
  if (release === null) return none;
  const known = kept.get(database);
  if (known?.release === release.id) return known;
  const read = { release: release.id, index: await boundariesOf(database, release.number) };
  kept.set(database, read);
  return read;
}

/** @param release number of a release of boundaries */
export async function boundariesOf(session: Session, release: number): Promise<BoundaryIndex> {
  const rows = await session.query<WardBoundary>(
    'select ward, polygons from accountability.ward_boundary where release = $1',
    [release],
  );
  return new BoundaryIndex(rows);
}
