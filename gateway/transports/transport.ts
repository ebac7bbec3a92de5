import type { ExecutionResult } from 'graphql';
import type { SourceState, SubgraphRequest } from '../../kit/subgraph/subgraph.ts';

/** How the gateway reaches one subgraph. */
export interface Transport {
  /**
   * Whether the gateway cannot do its work without this subgraph. One in the same process is; one elsewhere may be down,
   * which costs its own fields only.
   */
  readonly required: boolean;
  /** May throw: the data source turns it into located errors. */
  send(request: SubgraphRequest): Promise<ExecutionResult>;
  /** Whether the subgraph can answer now; false rather than a throw. */
  ready(): Promise<boolean>;
  /** The state of what the subgraph answers from; null where it cannot say. Left out where it never can. */
  state?(): Promise<SourceState | null>;
  /** Closes connections of the transport's own, not the subgraph. */
  close(): Promise<void>;
}
