import type { Database } from '../../kit/database/database.ts';
import { FigureReader } from '../../kit/indicators/figureReader.ts';
import type { ReleaseContext } from '../../kit/releases/datasetType.ts';
import { ReleaseReader } from '../../kit/releases/releaseReader.ts';
import type { RequestContext } from '../../kit/subgraph/buildSubgraph.ts';
import type { SubgraphRequest } from '../../kit/subgraph/subgraph.ts';

/** What the resolvers of the engagement subgraph find in their context; made afresh for each request. */
export interface EngagementContext extends RequestContext, ReleaseContext {
  readonly figures: FigureReader;
}

export function engagementContext(database: Database, today: () => string) {
  return ({ viewer, requestId }: SubgraphRequest): EngagementContext => ({
    viewer,
    requestId,
    today: today(),
    figures: new FigureReader(database),
    releases: new ReleaseReader(database),
  });
}
