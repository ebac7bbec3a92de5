import { createHash } from 'node:crypto';
import { ApolloGateway } from '@apollo/gateway';
import { Kind, parse, type GraphQLScalarType, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { fieldRequirements, type FieldRequirements } from '../kit/access/policy/fieldRequirements.ts';
import { restrictedFields, type RestrictedFields } from '../kit/access/policy/restrictedFields.ts';
import { withoutOurs } from '../kit/access/policy/supergraphDirectives.ts';
import { HubError } from '../kit/hubError.ts';
import { SubgraphDataSource } from './dataSource.ts';
import { schemaSnapshot, type SchemaSnapshot } from './subscriptions/schemaSnapshot.ts';
import type { Transport } from './transports/transport.ts';

export interface SupergraphOptions {
  readonly supergraphSdl: string;
  /** By the name that the subgraph has in the supergraph. */
  readonly transports: Readonly<Record<string, Transport>>;
  readonly scalars: readonly GraphQLScalarType[];
  readonly logger: Logger;
}

export interface Supergraph {
  readonly gateway: ApolloGateway;
  /** The graph as clients see it, as it stands. */
  schema(): GraphQLSchema;
  /** What its fields need. */
  requirements(): FieldRequirements;
  /** Which of its fields not everybody sees, or not with every row. */
  restricted(): RestrictedFields;
  /** The supergraph that stands. */
  sdl(): string;
  /** Takes a new supergraph; throws and keeps the one that stands when it cannot be used. */
  update(supergraphSdl: string): void;
  /** Planner, schemas and data sources of one moment, for what is planned outside @apollo/gateway. */
  snapshot(): SchemaSnapshot;
}

/** The subgraphs that a supergraph speaks of: `enum join__Graph { SPINE @join__graph(name: "spine", url: "") … }`. */
function subgraphNames(supergraphSdl: string): string[] {
  return parse(supergraphSdl).definitions.flatMap((definition) => {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') return [];
    return (definition.values ?? []).flatMap(({ directives = [] }) =>
      directives.flatMap(({ arguments: given = [] }) =>
        given.flatMap(({ name, value }) => (name.value === 'name' && value.kind === Kind.STRING ? [value.value] : [])),
      ),
    );
  });
}

/**
 * A supergraph without our directives. @apollo/gateway ignores an update whose text it has already, so the text ends in a mark of
 * the whole: one that differs in nothing but who may see what is taken too, and all that is kept by schema is made anew.
 */
function forApollo(supergraphSdl: string): string {
  return `${withoutOurs(supergraphSdl)}\n# ${createHash('sha256').update(supergraphSdl).digest('hex')}\n`;
}

function transportOf(name: string, transports: SupergraphOptions['transports']): Transport {
  const transport = transports[name];
  if (transport) return transport;
  const known = Object.keys(transports).join(', ') || 'none';
  throw new HubError(
    'INTERNAL',
    `The supergraph needs the subgraph "${name}", for which there is no transport (${known}).`,
  );
}

/**
 * A supergraph says nothing of how a scalar is written. Given the real ones, the gateway refuses "2025-13" before it plans,
 * with its place in the client's own query, where a subgraph could only refuse a whole fetch.
 */
function teachScalars(schema: GraphQLSchema, scalars: readonly GraphQLScalarType[]): void {
  for (const scalar of scalars) {
    const type = schema.getType(scalar.name);
    if (!type || !('parseValue' in type)) continue;
    type.parseValue = scalar.parseValue;
    type.parseLiteral = scalar.parseLiteral;
  }
}

/** The gateway on a supergraph composed beforehand: it composes nothing and asks no subgraph for its schema. */
export function createSupergraph({ supergraphSdl, transports, scalars, logger }: SupergraphOptions): Supergraph {
  const check = (sdl: string) => subgraphNames(sdl).forEach((name) => transportOf(name, transports));
  let take: ((sdl: string) => void) | undefined;
  const services: Record<string, SubgraphDataSource> = {};
  const gateway = new ApolloGateway({
    supergraphSdl: async ({ update }) => {
      check(supergraphSdl);
      take = update;
      return { supergraphSdl: forApollo(supergraphSdl) };
    },
    buildService: ({ name }) =>
      (services[name] = new SubgraphDataSource(name, transportOf(name, transports), logger.child({ subgraph: name }))),
    // Lets an in-process subgraph skip the parse; bounded by the size of the plan cache.
    queryPlannerConfig: { exposeDocumentNodeInFetchNode: true },
    __exposeQueryPlanExperimental: false,
    validateSupergraph: true,
    logger,
  });
  let snapshot: SchemaSnapshot | null = null;
  let standing:
    | {
        readonly schema: GraphQLSchema;
        readonly requirements: FieldRequirements;
        readonly restricted: RestrictedFields;
        readonly sdl: string;
      }
    | undefined;
  let coming = supergraphSdl;
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
    teachScalars(apiSchema, scalars);
    const requirements = fieldRequirements(coming, apiSchema);
    const restricted = restrictedFields(coming, apiSchema, requirements);
    standing = { schema: apiSchema, requirements, restricted, sdl: coming };
    snapshot = null;
  });
  const stands = () => {
    if (!standing) throw new HubError('CONFLICT', 'The gateway has not started yet.');
    return standing;
  };
  return {
    gateway,
    schema: () => stands().schema,
    requirements: () => stands().requirements,
    restricted: () => stands().restricted,
    sdl: () => stands().sdl,
    snapshot: () => (snapshot ??= schemaSnapshot(gateway, services, stands().requirements)),
    update: (sdl) => {
      if (!take) throw new HubError('CONFLICT', 'The gateway has not started yet.');
      check(sdl);
      const before = coming;
      try {
        coming = sdl;
        take(forApollo(sdl));
      } catch (error) {
        coming = before;
        throw error;
      }
    },
  };
}
