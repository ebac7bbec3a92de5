import type { DocumentNode, ExecutionResult } from 'graphql';
import type { DeliveredEvent } from '../../schema/events/deliveredEvent.ts';
import type { Viewer } from '../viewer.ts';

/** How the budget of whoever asks stands, once this query is paid. */
export interface BudgetTold {
  readonly cost: number;
  readonly limit: number;
  readonly remaining: number;
  /** When it is full again, in ISO 8601. */
  readonly resetAt: string;
}

/** One fetch of the gateway, as a subgraph receives it. */
export interface SubgraphRequest {
  readonly query: string;
  /** The parsed query where the sender has it already, so that it is not parsed again. */
  readonly document?: DocumentNode;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  /** For the first fetch of a subscription: what the update that it is asked for is made from. */
  readonly event?: DeliveredEvent;
  readonly viewer: Viewer;
  /** Comes back in errors and logs. */
  readonly requestId: string;
  /** Aborts once nobody waits for the answer; left out where somebody always does. */
  readonly signal?: AbortSignal;
  /** Told to the subgraph in the gateway's own process; left out where nobody pays. */
  readonly budget?: BudgetTold;
}

/** The state of what a subgraph answers from: while it is the same, so is every answer of a day. */
export interface SourceState {
  readonly mark: string;
  /** When it last changed, in milliseconds since 1970; 0 where it never did. */
  readonly changedAt: number;
  /** The same of what anybody may see, which nothing moves that is for partners alone; left out by a subgraph of an older version. */
  readonly told?: Omit<SourceState, 'told'> | undefined;
}

/** A subgraph that can answer, however it is reached. */
export interface Subgraph {
  readonly name: string;
  /** Federation SDL. */
  readonly sdl: string;
  execute(request: SubgraphRequest): Promise<ExecutionResult>;
  /** Whether it can answer now; false rather than a throw. */
  ready(): Promise<boolean>;
  /** The state of what it answers from, read now; left out where it does not know, so that nothing of it is kept. */
  state?(): Promise<SourceState>;
  close(): Promise<void>;
}
