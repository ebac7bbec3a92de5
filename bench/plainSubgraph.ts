import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse } from 'graphql';
import type { Subgraph } from '../kit/subgraph/subgraph.ts';

/**
 * The least that a subgraph of the same schema could be: graphql-js with its default resolvers on objects that lie ready in
 * memory. What it costs behind the gateway is what any subgraph costs there.
 * @param areas by code; fields with arguments are functions
 * @param types of the areas in the subgraph
 */
export function plainSubgraph(
  name: string,
  sdl: string,
  areas: ReadonlyMap<string, object>,
  types: readonly string[] = ['Area'],
): Subgraph {
  const find = ({ code }: { code: string }) => areas.get(code) ?? null;
  const schema = buildSubgraphSchema({
    typeDefs: parse(sdl),
    resolvers: Object.fromEntries(types.map((type) => [type, { __resolveReference: find }])),
  });
  return {
    name,
    sdl,
    execute: async ({ query, document, variables, operationName }) =>
      execute({
        schema,
        document: document ?? parse(query),
        variableValues: variables,
        operationName,
      }),
    ready: () => Promise.resolve(true),
    close: () => Promise.resolve(),
  };
}
