import type { DocumentNode, ExecutionResult } from 'graphql';
import type { Viewer } from '../viewer.ts';

/** One fetch of the gateway, as a subgraph receives it. */
export interface SubgraphRequest {
  readonly query: string;
  /** The parsed query where the sender has it already, so that it is not parsed again. */
  readonly document?: DocumentNode;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  readonly viewer: Viewer;
  /** Comes back in errors and logs. */
  readonly requestId: string;
}

/** A subgraph that can answer, however it is reached. */
export interface Subgraph {
  readonly name: string;
  /** Federation SDL. */
  readonly sdl: string;
  execute(request: SubgraphRequest): Promise<ExecutionResult>;
  /** Whether it can answer now; false rather than a throw. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}
