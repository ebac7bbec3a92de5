import type { Database, Session } from '../../../kit/database/database.ts';
import { HubError } from '../../../kit/hubError.ts';
import type { Consequence } from '../../../kit/importing/consequences.ts';
import type { Release } from '../../../kit/releases/release.ts';
import { readReleases, standingRelease } from '../../../kit/releases/releaseStore.ts';
import { restateSeries } from '../../../kit/releases/restateSeries.ts';
import { stopAndSearch } from '../../../schema/datasets/accountabilityDatasets.ts';
import { wardBoundaries } from '../../../schema/datasets/referenceDatasets.ts';
import type { StandingBoundaries } from '../boundaries/standingBoundaries.ts';
import { peoplePlacedAnew, standingNumbers } from '../people/peopleConsequences.ts';
import type { PreparedPeople } from '../people/preparePeople.ts';
import { PlacedPoints } from './placedPoints.ts';
import { RecountedScope } from './recountedScope.ts';

/**
 * Prepares to place every stop by other boundaries and to count the wards anew, release by release. Loading boundaries after
 * the stops so gives what loading them before would have given.
 */
export async function placeAnew(database: Database, boundaries: StandingBoundaries): Promise<Consequence> {
  const releases = await standingStops(database, database.schema);
  const points = await PlacedPoints.open(database, boundaries.index);
  const scopes: RecountedScope[] = [];
  const people = new Map<string, PreparedPeople>();
  const dispose = async () => {
    for (const scope of scopes) await scope.drop();
    await points.drop();
  };
  try {
    for (const [scope, ofScope] of Map.groupBy(releases, (release) => release.scope)) {
      const recounted = await RecountedScope.open(database, scope);
      scopes.push(recounted);
      for (const release of ofScope) await recounted.count(release, points, boundaries.release);
      people.set(scope, await peoplePlacedAnew(database, scope, points.table));
    }
  } catch (error) {
    await dispose();
    throw error;
  }
  return {
    async apply(session) {
      await refuseIfOthersStand(session, database.schema, boundaries, releases);
      await points.apply(session);
      for (const scope of scopes) await restateSeries(session, database.schema, scope.restatement);
      for (const [scope, prepared] of people) {
        await prepared.apply(session, standingNumbers(releases.filter((release) => release.scope === scope)));
      }
    },
    dispose,
  };
}

async function standingStops(session: Session, schema: string): Promise<readonly Release[]> {
  const releases = await readReleases(session, schema, [stopAndSearch.id]);
  return releases.filter(({ withdrawnOn }) => withdrawnOn === null);
}

/** What was prepared must still be what stands: a file of stops or of boundaries may have come meanwhile. */
async function refuseIfOthersStand(
  session: Session,
  schema: string,
  boundaries: StandingBoundaries,
  prepared: readonly Release[],
): Promise<void> {
  const standing = (await standingRelease(session, schema, wardBoundaries.id))?.id ?? null;
  const positions = (releases: readonly Release[]) => releases.map(({ position }) => position).join(' ');
  const stops = await standingStops(session, schema);
  if (standing === boundaries.release && positions(stops) === positions(prepared)) return;
  throw new HubError(
    'CONFLICT',
    'Another file of stops or of boundaries was loaded while the stops were placed. Nothing was changed; try again.',
  );
}
