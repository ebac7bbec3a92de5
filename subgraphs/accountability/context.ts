import type { Database } from '../../kit/database/database.ts';
import { untilAborted } from '../../kit/database/untilAborted.ts';
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
  return ({ viewer, requestId, signal }: SubgraphRequest): AccountabilityContext => {
    const day = today();
    const reading = untilAborted(database, signal);
    const releases = new ReleaseReader(reading);
    return {
      viewer,
      requestId,
      today: day,
      database,
      registers: new RegisterReader(reading, day, viewer),
      visitsOf: new QuarterVisits(reading),
      releases,
      records: new RecordReader(database, releases),
      figures: new FigureReader(reading, keeper),
      tables: new DisclosedTableReader(reading),
    };
  };
}
