import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { parse, type GraphQLSchema } from 'graphql';
import { buildSchema, createResolversMap, type BuildSchemaOptions } from 'type-graphql';
import '../../schema/figures/wordDescriptions.ts';
import { accessDefinition, accessLink, federationDirectives } from '../access/policy/accessDirectives.ts';
import { decorateSdl } from '../access/policy/decorateSdl.ts';
import { guardFields } from '../access/policy/guardFields.ts';
import type { Viewer } from '../viewer.ts';
import { plainResolvers } from './plainResolvers.ts';

/** What every resolver of every subgraph finds in its context. */
export interface RequestContext {
  readonly viewer: Viewer;
  readonly requestId: string;
}

/** Finds the thing that the gateway names by its key. */
export type ReferenceResolver<Context> = (reference: Readonly<Record<string, string>>, context: Context) => unknown;

/** The classes of one subgraph. */
export interface SubgraphClasses {
  readonly resolvers: BuildSchemaOptions['resolvers'];
  /** Types that no field of this subgraph reaches by itself, such as an interface object. */
  readonly orphanedTypes?: NonNullable<BuildSchemaOptions['orphanedTypes']>;
}

/** type-graphql wants one wherever there is a subscription; ours are answered one event at a time, from the logs. */
const noPubSub: NonNullable<BuildSchemaOptions['pubSub']> = {
  publish: () => undefined,
  subscribe: (topic) => {
    throw new RangeError(`nothing is published under ${topic}`);
  },
};

const imported = JSON.stringify(['@key', '@shareable', '@interfaceObject', ...federationDirectives]);
const federation = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ${imported})
  ${accessLink}

${accessDefinition}`;

/** The federation SDL of a subgraph and its executable schema, from type-graphql classes and reference resolvers. */
export async function buildSubgraph<Context>(
  classes: SubgraphClasses,
  references: Readonly<Record<string, ReferenceResolver<Context>>>,
): Promise<{ readonly sdl: string; readonly schema: GraphQLSchema }> {
  const schema = await buildSchema({
    resolvers: classes.resolvers,
    // An empty list keeps type-graphql from adding types of other subgraphs that live in the same process.
    orphanedTypes: classes.orphanedTypes ?? [],
    // Arguments are parsed by the scalars; there are no class-validator classes.
    validate: false,
    // The keys and shareable marks are the federation library's, which reads the printed SDL.
    skipCheck: true,
    pubSub: noPubSub,
  });
  const sdl = decorateSdl(`${federation}\n\n${printSchemaWithDirectives(schema)}\n`);
  const resolvers = Object.entries(createResolversMap(schema)).map(([type, wrapped]) => {
    const fields = plainResolvers(type, wrapped);
    const resolveReference = references[type];
    return [
      type,
      resolveReference === undefined ? fields : Object.assign({ __resolveReference: resolveReference }, fields),
    ] as const;
  });
  const executable = buildSubgraphSchema({
    typeDefs: parse(sdl),
    resolvers: resolverMap(Object.fromEntries(resolvers)),
  });
  guardFields(executable);
  return { sdl, schema: executable };
}

type ResolverMap = NonNullable<Extract<Parameters<typeof buildSubgraphSchema>[0], { typeDefs: unknown }>['resolvers']>;

/** The two libraries describe one and the same shape in types of their own; this is the one place where they meet. */
function resolverMap(resolvers: object): ResolverMap {
  const isResolverMap = (map: object): map is ResolverMap => Object.values(map).every((of) => typeof of === 'object');
  if (!isResolverMap(resolvers)) throw new TypeError('type-graphql gave a resolver map of an unknown shape');
  return resolvers;
}
