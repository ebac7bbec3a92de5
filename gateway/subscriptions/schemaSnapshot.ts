import type { ApolloGateway, GraphQLDataSource } from '@apollo/gateway';
import type { GraphQLSchema } from 'graphql';
import type { FieldRequirements } from '../../kit/access/policy/fieldRequirements.ts';
import { HubError } from '../../kit/hubError.ts';
import type { GatewayContext } from '../context.ts';

type Planner = NonNullable<ReturnType<ApolloGateway['__testing']>['queryPlanner']>;
type FederationSchema = ReturnType<Planner['supergraph']['apiSchema']>;

/** Everything of one supergraph that planning and executing need, of one moment. */
export interface SchemaSnapshot {
  /** What clients may ask. */
  readonly schema: GraphQLSchema;
  readonly planner: Planner;
  readonly apiSchema: FederationSchema;
  readonly supergraphSchema: GraphQLSchema;
  /** Who may see each field of it. */
  readonly requirements: FieldRequirements;
  readonly services: Readonly<Record<string, GraphQLDataSource<GatewayContext>>>;
}

/**
 * Reads what @apollo/gateway has loaded; called from its schema listener, planner and schemas belong together.
 * `__testing` is a public method of it, and the only way to the planner that it uses itself.
 */
export function schemaSnapshot(
  gateway: ApolloGateway,
  services: Readonly<Record<string, GraphQLDataSource<GatewayContext>>>,
  requirements: FieldRequirements,
): SchemaSnapshot {
  const { queryPlanner: planner } = gateway.__testing();
  const { schema } = gateway;
  if (planner === undefined || schema === undefined) throw new HubError('CONFLICT', 'The gateway has not started yet.');
  return {
    schema,
    planner,
    apiSchema: planner.supergraph.apiSchema(),
    supergraphSchema: planner.supergraph.schema.toGraphQLJSSchema(),
    services: { ...services },
    requirements,
  };
}
