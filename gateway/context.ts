import type { BudgetTold } from '../kit/subgraph/subgraph.ts';
import type { Viewer } from '../kit/viewer.ts';
import type { Deadline } from './deadline.ts';
import type { EntityTrees } from './federation/entityTrees.ts';
import type { Payer } from './limits/costLimiter.ts';

/** What a request carries through Apollo Server to the data sources. */
export interface GatewayContext {
  readonly viewer: Viewer;
  readonly requestId: string;
  readonly trees: EntityTrees;
  /** Whether the answer leaves as a table or a page, for the record of reads. */
  readonly isExport?: boolean;
  /** Until when it is worked on; left out where whoever asks sees to that. */
  readonly deadline?: Deadline;
  /** Who pays for it; left out for what the hub asks itself. */
  readonly payer?: Payer;
  /** How the payer's budget stands, once the query is paid. */
  budget?: BudgetTold;
}
