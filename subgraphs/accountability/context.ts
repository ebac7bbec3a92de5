import type { Database } from '../../kit/database/database.ts';
import { FigureReader } from '../../kit/indicators/figureReader.ts';
import type { ReleaseContext } from '../../kit/releases/datasetType.ts';
import { ReleaseReader } from '../../kit/releases/releaseReader.ts';
import type { RequestContext } from '../../kit/subgraph/buildSubgraph.ts';
import type { SubgraphRequest } from '../../kit/subgraph/subgraph.ts';
import { RecordReader } from './reading/recordReader.ts';

/** What the resolvers of the accountability subgraph find in their context; made afresh for each request. */
export interface AccountabilityContext extends RequestContext, ReleaseContext {
  readonly records: RecordReader;
  readonly figures: FigureReader;
}

export function accountabilityContext(database: Database, today: () => string) {
  return ({ viewer, requestId }: SubgraphRequest): AccountabilityContext => {
    const releases = new ReleaseReader(database);
    return {
      viewer,
      requestId,
      today: today(),
      releases,
      records: new RecordReader(database, releases),
      figures: new FigureReader(database),
    };
  };
}
