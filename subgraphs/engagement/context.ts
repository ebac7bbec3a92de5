import type { Database } from '../../kit/database/database.ts';
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
  return ({ viewer, requestId }: SubgraphRequest): EngagementContext => {
    const day = today();
    const releases = new ReleaseReader(database);
    return {
      viewer,
      requestId,
      today: day,
      database,
      registers: new RegisterReader(database, day, viewer),
      figures: new FigureReader(database, keeper),
      neighbourhoods: new NeighbourhoodReader(database, releases),
      releases,
    };
  };
}
