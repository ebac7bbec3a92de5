import { execute, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { QueryCache } from '../server/queryCache.ts';
import type { RequestContext } from './buildSubgraph.ts';
import type { SourceState, Subgraph, SubgraphRequest } from './subgraph.ts';

/** What makes a schema into a subgraph that answers. */
export interface SubgraphParts<Context extends RequestContext> {
  readonly name: string;
  readonly sdl: string;
  readonly schema: GraphQLSchema;
  /** Made afresh for each request: a reader remembers what it has fetched. */
  context(request: SubgraphRequest): Context;
  ready(): Promise<boolean>;
  /** The state of its data, read now; left out where it does not know. */
  readonly state?: () => Promise<SourceState>;
  close(): Promise<void>;
}

export function executableSubgraph<Context extends RequestContext>(parts: SubgraphParts<Context>): Subgraph {
  const queries = new QueryCache(parts.schema);
  return {
    name: parts.name,
    sdl: parts.sdl,
    async execute(request): Promise<ExecutionResult> {
      const query = request.document === undefined ? queries.get(request.query) : { document: request.document };
      if (query.document === undefined) return { errors: query.errors };
      return await execute({
        schema: parts.schema,
        document: query.document,
        variableValues: request.variables,
        operationName: request.operationName,
        rootValue: request.event,
        contextValue: parts.context(request),
      });
    },
    ready: () => parts.ready(),
    ...(parts.state && { state: parts.state }),
    close: () => parts.close(),
  };
}
