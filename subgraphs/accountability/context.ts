import type { Database } from '../../kit/database/database.ts';
import { DisclosedTableReader } from '../../kit/disclosure/store/disclosedTableReader.ts';
import { FigureReader } from '../../kit/indicators/figureReader.ts';
import { ShelfKeeper } from '../../kit/indicators/shelfKeeper.ts';
import { RegisterReader } from '../../kit/registers/recordReader.ts';
import type { RegisterContext } from '../../kit/registers/registerContext.ts';
import type { ReleaseContext } from '../../kit/releases/datasetType.ts';
import { ReleaseReader } from '../../kit/releases/releaseReader.ts';
import type { SubgraphRequest } from '../../kit/subgraph/subgraph.ts';
import { QuarterVisits } from './custody/quarterVisits.ts';
import { RecordReader } from './reading/recordReader.ts';

/** What the resolvers of the accountability subgraph find in their context; made afresh for each request. */
export interface AccountabilityContext extends RegisterContext, ReleaseContext {
  readonly records: RecordReader;
  readonly figures: FigureReader;
  readonly visitsOf: QuarterVisits;
  /** Stored tables of people. */
  readonly tables: DisclosedTableReader;
}

export function accountabilityContext(database: Database, today: () => string) {
  const keeper = new ShelfKeeper(database);
  return ({ viewer, requestId }: SubgraphRequest): AccountabilityContext => {
    const day = today();
    const releases = new ReleaseReader(database);
    return {
      viewer,
      requestId,
      today: day,
      database,
      registers: new RegisterReader(database, day, viewer),
      visitsOf: new QuarterVisits(database),
      releases,
      records: new RecordReader(database, releases),
      figures: new FigureReader(database, keeper),
      tables: new DisclosedTableReader(database),
    };
  };
}
