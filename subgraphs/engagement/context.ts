import type { Database } from '../../kit/database/database.ts';
import { untilAborted } from '../../kit/database/untilAborted.ts';
import { FigureReader } from '../../kit/indicators/figureReader.ts';
import { ShelfKeeper } from '../../kit/indicators/shelfKeeper.ts';
import { RegisterReader } from '../../kit/registers/recordReader.ts';
import type { RegisterContext } from '../../kit/registers/registerContext.ts';
import type { ReleaseContext } from '../../kit/releases/datasetType.ts';
import { ReleaseReader } from '../../kit/releases/releaseReader.ts';
import type { SubgraphRequest } from '../../kit/subgraph/subgraph.ts';
import { NeighbourhoodReader } from './neighbourhoods/neighbourhoodReader.ts';

/** What the resolvers of the engagement subgraph find in their context; made afresh for each request. */
export interface EngagementContext extends RegisterContext, ReleaseContext {
  readonly figures: FigureReader;
  readonly neighbourhoods: NeighbourhoodReader;
}

export function engagementContext(database: Database, today: () => string) {
  const keeper = new ShelfKeeper(database);
  return ({ viewer, requestId, signal }: SubgraphRequest): EngagementContext => {
    const day = today();
    const reading = untilAborted(database, signal);
    const releases = new ReleaseReader(reading);
    return {
      viewer,
      requestId,
      today: day,
      database,
      registers: new RegisterReader(reading, day, viewer),
      figures: new FigureReader(reading, keeper),
      neighbourhoods: new NeighbourhoodReader(reading, releases),
      releases,
    };
  };
}
