import { randomUUID } from 'node:crypto';
import { operationFromDocument } from '@apollo/federation-internals';
import { buildOperationContext, executeQueryPlan } from '@apollo/gateway';
import { GraphQLError, type DocumentNode, type FormattedExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import type { Viewer } from '../../kit/viewer.ts';
import type { DeliveredEvent } from '../../schema/events/deliveredEvent.ts';
import { authorise } from '../access/authorise.ts';
import { restoreDenied } from '../access/restoreDenied.ts';
import type { GatewayContext } from '../context.ts';
import { SubgraphDataSource } from '../dataSource.ts';
import { createErrorFormatter } from '../errors.ts';
import { EntityTrees } from '../federation/entityTrees.ts';
import type { ReadRecord, ReadUpdate } from '../reads/readRecord.ts';
import { newRequestRecord, requestRecords } from '../requestRecord.ts';
import type { Transport } from '../transports/transport.ts';
import { BoundedMap } from './boundedMap.ts';
import type { SchemaSnapshot } from './schemaSnapshot.ts';
import type { SubscriptionShape } from './subscriptionShape.ts';

type QueryPlan = Parameters<typeof executeQueryPlan>[0];
type RequestContext = Parameters<typeof executeQueryPlan>[2];
type Primary = Extract<NonNullable<QueryPlan['node']>, { kind: 'Subscription' }>['primary'];

interface UpdatePlan {
  readonly plan: QueryPlan;
  readonly primary: Primary;
}

export interface UpdateRun {
  readonly snapshot: SchemaSnapshot;
  readonly shape: SubscriptionShape;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly viewer: Viewer;
  readonly delivered: DeliveredEvent;
}

/** What an update comes to, for all followers who share it. */
export interface ToldUpdate {
  readonly result: FormattedExecutionResult;
  /** What of it is to be recorded for each who is told it; null for nothing. */
  readonly read: ReadUpdate | null;
}

const plans = new WeakMap<SchemaSnapshot, BoundedMap<string, UpdatePlan>>();

/** Plans a shape: the fetch that the event itself answers, and all that follows from it. Plans are kept with their schema. */
function planOf(snapshot: SchemaSnapshot, key: string, document: DocumentNode): UpdatePlan {
  const known = plans.get(snapshot) ?? new BoundedMap<string, UpdatePlan>(500);
  plans.set(snapshot, known);
  return known.ensure(key, () => {
    const { node } = snapshot.planner.buildQueryPlan(operationFromDocument(snapshot.apiSchema, document));
    if (node?.kind !== 'Subscription') throw new GraphQLError('The subscription cannot be planned.');
    const { primary, rest } = node;
    const nodes = rest === undefined ? [primary] : [primary, rest];
    return { primary, plan: { kind: 'QueryPlan', node: { kind: 'Sequence', nodes } } };
  });
}

/** Sends the first fetch with the event that it is answered from; everything else passes by. */
function withEvent(transport: Transport, query: string, event: DeliveredEvent): Transport {
  return {
    required: transport.required,
    send: (request) => transport.send(request.query === query ? { ...request, event } : request),
    ready: () => transport.ready(),
    close: () => transport.close(),
  };
}

/** What @apollo/gateway reads of a request; the rest of its type is for plugins that never see this one. */
function isRequestContext(context: object): context is RequestContext {
  return 'request' in context && 'context' in context && 'metrics' in context;
}

/**
 * Runs one update through the official executor: the event answers the plan's first fetch, and the executor does all that it
 * does for a query, entities, lists, errors and nulls. `metrics` must be there: it is read wherever a subgraph fails.
 */
export function createUpdateRunner(
  transports: Readonly<Record<string, Transport>>,
  logger: Logger,
  reads: ReadRecord | null,
) {
  const format = createErrorFormatter(logger);
  return async ({ snapshot, shape, variables, viewer, delivered }: UpdateRun): Promise<ToldUpdate> => {
    const requestId = randomUUID();
    return requestRecords.run(newRequestRecord(requestId), async () => {
      try {
        const authorised = authorise(shape.document, undefined, viewer, snapshot);
        const { denied } = authorised;
        const { document, operation: asked } = reads?.askedOfUpdate(authorised) ?? authorised;
        // What is denied is part of what is planned.
        const key = JSON.stringify([shape.key, denied.map(({ coordinate }) => coordinate)]);
        const { plan, primary } = planOf(snapshot, key, document);
        const { serviceName, operation } = primary;
        const transport = transports[serviceName];
        if (transport === undefined) throw new RangeError(`there is no transport to ${serviceName}`);
        const first = new SubgraphDataSource(serviceName, withEvent(transport, operation, delivered), logger);
        const context: GatewayContext = { viewer, requestId, trees: new EntityTrees() };
        const requestContext = {
          request: { query: shape.key, variables: { ...variables } },
          document,
          operation: asked,
          operationName: asked.name?.value ?? null,
          source: shape.key,
          schema: snapshot.schema,
          context,
          logger,
          metrics: { captureTraces: false },
        };
        if (!isRequestContext(requestContext)) throw new TypeError('no request context');
        const result = await executeQueryPlan(
          plan,
          { ...snapshot.services, [serviceName]: first },
          requestContext,
          buildOperationContext({ schema: snapshot.schema, operationDocument: document }),
          snapshot.supergraphSchema,
          snapshot.apiSchema,
        );
        const read = reads?.updateOf(authorised, variables, delivered, result.data) ?? null;
        const restored =
          denied.length > 0 ? restoreDenied(result.data, shape.document, authorised, snapshot.schema) : null;
        const data = restored === null ? result.data : restored.data;
        const errors = [...(result.errors ?? []), ...(restored?.errors ?? [])];
        return {
          result: {
            ...(data !== undefined && { data }),
            ...(errors.length > 0 && { errors: errors.map((each) => format(each.toJSON(), each)) }),
          },
          read,
        };
      } catch (error) {
        const fault = error instanceof GraphQLError ? error : new GraphQLError('', { originalError: errorOf(error) });
        return { result: { errors: [format(fault.toJSON(), fault)] }, read: null };
      }
    });
  };
}

export type UpdateRunner = ReturnType<typeof createUpdateRunner>;

function errorOf(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
