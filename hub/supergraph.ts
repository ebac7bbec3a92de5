import { readFile } from 'node:fs/promises';
import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { lexicographicSortSchema, parse, printSchema } from 'graphql';
import { withOurs, withoutOurs } from '../kit/access/policy/supergraphDirectives.ts';
import { buildAccountability } from '../subgraphs/accountability/index.ts';
import { buildEngagement } from '../subgraphs/engagement/index.ts';
import { buildPerformance } from '../subgraphs/performance/index.ts';
import { buildSpine } from '../subgraphs/spine/index.ts';
import { ConfigError, type Config } from './config.ts';

const folder = new URL('../schema/', import.meta.url);

/** Where a generated schema is kept in the project. */
export function schemaFile(name: string): URL {
  return new URL(`${name}.graphql`, folder);
}

/** The supergraph as committed: what the gateway plans with. */
export function committedSupergraph(): Promise<string> {
  return readFile(schemaFile('supergraph'), 'utf8');
}

/** The supergraph that a gateway of a cluster is to plan with, as its file stands. @throws ConfigError where there is none to read */
export async function supergraphOf({ supergraph }: Config): Promise<string> {
  if (supergraph === null) return committedSupergraph();
  try {
    return await readFile(supergraph, 'utf8');
  } catch {
    throw new ConfigError('The file that HUB_SUPERGRAPH names cannot be read. Name one that `hub compose` wrote.');
  }
}

/** Prints every subgraph's schema and composes them; by the name of the file that each belongs in. */
export async function composeSchemas(): Promise<ReadonlyMap<string, string>> {
  const builders = {
    spine: buildSpine,
    engagement: buildEngagement,
    accountability: buildAccountability,
    performance: buildPerformance,
  };
  const subgraphs: [string, string][] = [];
  for (const [name, build] of Object.entries(builders)) subgraphs.push([name, (await build()).sdl]);
  const { supergraphSdl, errors } = composeServices(
    // The address is a name only: the gateway is handed the transports.
    subgraphs.map(([name, sdl]) => ({ name, url: `subgraph://${name}`, typeDefs: parse(sdl) })),
  );
  if (supergraphSdl === undefined) {
    throw new Error(`The subgraphs do not compose:\n${errors.map(({ message }) => `- ${message}`).join('\n')}`);
  }
  const api = Supergraph.build(withoutOurs(supergraphSdl)).apiSchema().toGraphQLJSSchema();
  const query = api.getQueryType();
  if (query) query.description = 'Where every question begins.';
  const mutation = api.getMutationType();
  if (mutation) mutation.description = 'Named acts on what partners keep in the hub; each needs a key.';
  const subscription = api.getSubscriptionType();
  if (subscription) subscription.description = 'What can be followed as it happens.';
  return new Map([
    ...subgraphs,
    ['supergraph', `${supergraphSdl.trim()}\n`],
    ['api', withOurs(printSchema(lexicographicSortSchema(api)), supergraphSdl)],
  ]);
}
