import { createHash } from 'node:crypto';
import type { ApolloServerOptions } from '@apollo/server';
import { GraphQLError, type DocumentNode } from 'graphql';
import { grantKey } from '../../kit/access/grantKey.ts';
import { HubError } from '../../kit/hubError.ts';
import type { Viewer } from '../../kit/viewer.ts';
import type { GatewayContext } from '../context.ts';
import type { ReadRecord } from '../reads/readRecord.ts';
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

/**
 * The gateway with a guard before it: what a viewer may not see is taken out before it plans, and put back as null with an error.
 * @param reads where acts are recorded before they are done, and restricted reads before they are answered; null for nowhere
 */
export function guardedGateway(
  supergraph: Supergraph,
  authoriser: Authoriser,
  reads: ReadRecord | null,
): GatewayInterface {
  const { gateway } = supergraph;
  return {
    onSchemaLoadOrUpdate: (listener) => gateway.onSchemaLoadOrUpdate(listener),
    stop: () => gateway.stop(),
    load: async (options) => {
      const loaded = await gateway.load(options);
      const { executor: unguarded } = loaded;
      return {
        ...loaded,
        executor: async (request) => {
          const { document, operationName, queryHash, context } = request;
          const { viewer, isExport } = contextOf(context);
          const authorised = authoriser.authorise(document, operationName ?? undefined, viewer);
          const executor: typeof unguarded = async (granted) => {
            const variables = request.request.variables ?? {};
            try {
              await reads?.before(authorised, variables, viewer);
              const result = await unguarded(granted);
              await reads?.after(authorised, variables, viewer, result, isExport);
              return result;
            } catch (error) {
              if (!(error instanceof HubError)) throw error;
              return { errors: [new GraphQLError(error.message, { originalError: error })] };
            }
          };
          const asked = reads?.asked(authorised, viewer) ?? authorised;
          if (asked.document === document) return executor(request);
          const result = await executor({
            ...request,
            document: asked.document,
            operation: asked.operation,
            // The gateway keeps plans by this: what was granted is part of what was asked, and what is asked beside it.
            queryHash: hashOf(queryHash, authorised, asked.document !== authorised.document),
          });
          if (authorised.denied.length === 0) return result;
          // Refused as a whole: there is nothing to put anything back into.
          if (result.data === undefined) return result;
          const { data, errors } = restoreDenied(result.data, document, authorised, supergraph.schema());
          return { ...result, data, errors: [...(result.errors ?? []), ...errors] };
        },
      };
    },
  };
}

function contextOf(context: Record<string, unknown>): { readonly viewer: Viewer; readonly isExport: boolean } {
  const { viewer, isExport } = context;
  if (isViewer(viewer)) return { viewer, isExport: isExport === true };
  throw new TypeError('a request reached the gateway without a viewer');
}

function isViewer(value: unknown): value is Viewer {
  return typeof value === 'object' && value !== null && 'role' in value && 'scopes' in value;
}

function hashOf(queryHash: string, { denied }: Authorised, isBeside: boolean): string {
  return createHash('sha256')
    .update(JSON.stringify([queryHash, denied.map(({ coordinate }) => coordinate), isBeside]))
    .digest('hex');
}
