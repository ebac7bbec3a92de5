import type { Database } from '../database/database.ts';
import type { RequestContext } from '../subgraph/buildSubgraph.ts';
import type { RegisterReader } from './recordReader.ts';

/** What the fields and mutations of registers find in a request's context. */
export interface RegisterContext extends RequestContext {
  /** As YYYY-MM-DD. */
  readonly today: string;
  readonly database: Database;
  readonly registers: RegisterReader;
}
