import { createHash } from 'node:crypto';
import type { ApolloServerOptions } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { grantKey } from '../../kit/access/grantKey.ts';
import type { Viewer } from '../../kit/viewer.ts';
import type { GatewayContext } from '../context.ts';
import type { Supergraph } from '../supergraph.ts';
import { authorise, type Authorised } from './authorise.ts';
import { restoreDenied } from './restoreDenied.ts';

type GatewayInterface = NonNullable<ApolloServerOptions<GatewayContext>['gateway']>;

/** How many kinds of viewers' shares of one query are kept. */
const mostGrants = 50;

/** Works out once for each kind of viewer what is left of a query. */
export class Authoriser {
  #kept = new WeakMap<DocumentNode, Map<string, Authorised>>();

  constructor(private readonly supergraph: Supergraph) {}

  authorise(document: DocumentNode, operationName: string | undefined, viewer: Viewer): Authorised {
    const kept = this.#kept.get(document) ?? new Map<string, Authorised>();
    this.#kept.set(document, kept);
    const key = `${operationName ?? ''} ${grantKey(viewer)}`;
    const known = kept.get(key);
    if (known) return known;
    const authorised = authorise(document, operationName, viewer, {
      schema: this.supergraph.schema(),
      requirements: this.supergraph.requirements(),
    });
    if (kept.size >= mostGrants) kept.clear();
    kept.set(key, authorised);
    return authorised;
  }

  /** When another supergraph stands: what was worked out goes by its fields. */
  forget(): void {
    this.#kept = new WeakMap();
  }
}

/** The gateway with a guard before it: what a viewer may not see is taken out before it plans, and put back as null with an error. */
export function guardedGateway(supergraph: Supergraph, authoriser: Authoriser): GatewayInterface {
  const { gateway } = supergraph;
  return {
    onSchemaLoadOrUpdate: (listener) => gateway.onSchemaLoadOrUpdate(listener),
    stop: () => gateway.stop(),
    load: async (options) => {
      const loaded = await gateway.load(options);
      const { executor } = loaded;
      return {
        ...loaded,
        executor: async (request) => {
          const { document, operationName, queryHash, context } = request;
          const authorised = authoriser.authorise(document, operationName ?? undefined, contextOf(context).viewer);
          if (authorised.denied.length === 0) return executor(request);
          const result = await executor({
            ...request,
            document: authorised.document,
            operation: authorised.operation,
            // The gateway keeps plans by this: what was granted is part of what was asked.
            queryHash: hashOf(queryHash, authorised),
          });
          const { data, errors } = restoreDenied(result.data, document, authorised, supergraph.schema());
          return { ...result, data, errors: [...(result.errors ?? []), ...errors] };
        },
      };
    },
  };
}

function contextOf(context: Record<string, unknown>): { readonly viewer: Viewer } {
  if ('viewer' in context && isViewer(context['viewer'])) return { viewer: context['viewer'] };
  throw new TypeError('a request reached the gateway without a viewer');
}

function isViewer(value: unknown): value is Viewer {
  return typeof value === 'object' && value !== null && 'role' in value && 'scopes' in value;
}

function hashOf(queryHash: string, { denied }: Authorised): string {
  return createHash('sha256')
    .update(JSON.stringify([queryHash, denied.map(({ coordinate }) => coordinate)]))
    .digest('hex');
}
