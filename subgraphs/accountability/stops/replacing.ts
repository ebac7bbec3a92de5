import type { Database } from '../../../kit/database/database.ts';
import { noConsequence, type Consequences, type PreparedFile } from '../../../kit/importing/consequences.ts';
import { dayNumber, positionsPerDay } from '../../../kit/releases/positions.ts';
import { releaseId, type Release } from '../../../kit/releases/release.ts';
import { readReleases } from '../../../kit/releases/releaseStore.ts';
import { wardBoundaries } from '../../../schema/datasets/referenceDatasets.ts';
import { BoundaryIndex } from '../boundaries/boundaryIndex.ts';
import { boundariesOf, type StandingBoundaries } from '../boundaries/standingBoundaries.ts';
import type { WardBoundary } from '../boundaries/wardBoundary.ts';
import { placeAnew } from './placeAnew.ts';

/** Places every stop anew where other boundaries come to stand than those that stood. */
export const replacing: Consequences = {
  async ofPublishing(database, file) {
    const standing = await standingReleases(database);
    const after = await boundariesAfter(database, file, standing);
    return after.release === (standing.at(-1)?.id ?? null) ? noConsequence : placeAnew(database, after);
  },
  async ofWithdrawing(database, withdrawn) {
    const standing = await standingReleases(database);
    if (standing.at(-1)?.id !== withdrawn.id) return noConsequence;
    const before = standing.at(-2);
    const index = before === undefined ? new BoundaryIndex([]) : await boundariesOf(database, before.number);
    return placeAnew(database, { release: before?.id ?? null, index });
  },
};

/** The releases of boundaries that stand, the last being the one that counts. */
async function standingReleases(database: Database): Promise<readonly Release[]> {
  const releases = await readReleases(database, database.schema, [wardBoundaries.id]);
  return releases.filter(({ withdrawnOn }) => withdrawnOn === null);
}

/** The boundaries that will stand once the file is published: its own, unless others of a later day are loaded. */
async function boundariesAfter(
  database: Database,
  { draft, day, rows }: PreparedFile,
  standing: readonly Release[],
): Promise<StandingBoundaries> {
  const own = releaseId(draft.dataset, draft.sha256);
  const last = standing.findLast(({ id }) => id !== own);
  if (last !== undefined && Math.floor(last.position / positionsPerDay) > dayNumber(day)) {
    return { release: last.id, index: await boundariesOf(database, last.number) };
  }
  const boundaries = await database.query<WardBoundary>(`select ward, polygons from ${rows}`);
  return { release: own, index: new BoundaryIndex(boundaries) };
}
