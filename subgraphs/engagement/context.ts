import type { Database } from '../../kit/database/database.ts';
import { FigureReader } from '../../kit/indicators/figureReader.ts';
import { RegisterReader } from '../../kit/registers/recordReader.ts';
import type { RegisterContext } from '../../kit/registers/registerContext.ts';
import type { ReleaseContext } from '../../kit/releases/datasetType.ts';
import { ReleaseReader } from '../../kit/releases/releaseReader.ts';
import type { SubgraphRequest } from '../../kit/subgraph/subgraph.ts';

/** What the resolvers of the engagement subgraph find in their context; made afresh for each request. */
export interface EngagementContext extends RegisterContext, ReleaseContext {
  readonly figures: FigureReader;
}

export function engagementContext(database: Database, today: () => string) {
  return ({ viewer, requestId }: SubgraphRequest): EngagementContext => {
    const day = today();
    return {
      viewer,
      requestId,
      today: day,
      database,
      registers: new RegisterReader(database, day),
      figures: new FigureReader(database),
      releases: new ReleaseReader(database),
    };
  };
}
