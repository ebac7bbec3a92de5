import type { Database } from '../../kit/database/database.ts';
import { untilAborted } from '../../kit/database/untilAborted.ts';
import { FigureReader } from '../../kit/indicators/figureReader.ts';
import { ShelfKeeper } from '../../kit/indicators/shelfKeeper.ts';
import type { ReleaseContext } from '../../kit/releases/datasetType.ts';
import { ReleaseReader } from '../../kit/releases/releaseReader.ts';
import type { RequestContext } from '../../kit/subgraph/buildSubgraph.ts';
import type { SubgraphRequest } from '../../kit/subgraph/subgraph.ts';

/** What the resolvers of the performance subgraph find in their context; made afresh for each request. */
export interface PerformanceContext extends RequestContext, ReleaseContext {
  readonly figures: FigureReader;
}

export function performanceContext(database: Database, today: () => string) {
  const keeper = new ShelfKeeper(database);
  return ({ viewer, requestId, signal }: SubgraphRequest): PerformanceContext => {
    const reading = untilAborted(database, signal);
    return {
      viewer,
      requestId,
      today: today(),
      figures: new FigureReader(reading, keeper),
      releases: new ReleaseReader(reading),
    };
  };
}
