import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse, validate, type GraphQLFieldResolver } from 'graphql';
import type { Subgraph, SubgraphRequest } from '../../../kit/subgraph/subgraph.ts';

type Entity = Readonly<Record<string, string>>;
export type Resolvers = Record<
  string,
  Record<string, GraphQLFieldResolver<Entity, SubgraphRequest, Readonly<Record<string, unknown>>>>
>;

export interface TestSubgraph extends Subgraph {
  /** What the gateway sent, in order. */
  readonly received: SubgraphRequest[];
  isReady: boolean;
}

const link = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@interfaceObject", "@shareable", "@authenticated", "@requiresScopes", "@cost", "@listSize"])`;

/** A real subgraph of a few lines, which remembers what it was asked. */
export function testSubgraph(name: string, types: string, resolvers: Resolvers): TestSubgraph {
  const sdl = `${link}\n${types}`;
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]);
  const received: SubgraphRequest[] = [];
  const subgraph: TestSubgraph = {
    name,
    sdl,
    received,
    isReady: true,
    async execute(request) {
      received.push(request);
      const document = request.document ?? parse(request.query);
      const errors = validate(schema, document);
      if (errors.length > 0) return { errors };
      return execute({ schema, document, variableValues: request.variables ?? {}, contextValue: request });
    },
    ready: async () => subgraph.isReady,
    close: async () => {},
  };
  return subgraph;
}
