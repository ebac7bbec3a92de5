import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { FormattedExecutionResult, GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { RestrictedFields } from '../../kit/access/policy/restrictedFields.ts';
import type { SourceState } from '../../kit/subgraph/subgraph.ts';
import type { Viewer } from '../../kit/viewer.ts';
import type { ViewSource } from '../../kit/views/viewSource.ts';
import type { TimeLimits } from '../deadline.ts';
import type { Operation } from '../execute.ts';
import type { ReadRecord } from '../reads/readRecord.ts';
import { createAdHocExport, type AdHocExport } from './adHocExport.ts';
import { Exporter } from './exporter.ts';
import { Keepable } from './keepable.ts';
import { addPermalinkRoutes } from './permalinkRoutes.ts';
import { tellOwners } from './tellOwners.ts';
import { Validator } from './validator.ts';
import { ViewBook } from './viewBook.ts';
import { addViewRoutes } from './viewRoutes.ts';

/** What the hub brings so that the gateway can serve views. */
export interface ViewsOptions {
  readonly source: ViewSource;
  /** Today in London, such as "2026-11-27": what is overdue changes overnight. */
  readonly today: () => string;
}

export interface ViewsParts extends ViewsOptions {
  readonly execute: (operation: Operation) => Promise<FormattedExecutionResult>;
  readonly schema: () => GraphQLSchema;
  readonly supergraphSdl: () => string;
  /** Which fields not everybody sees. */
  readonly restricted: () => RestrictedFields;
  /** Where it is recorded that somebody was given a kept answer that is not for everybody; null for nowhere. */
  readonly reads: ReadRecord | null;
  /** The state of every source; null where one of them cannot say. */
  readonly states: () => Promise<readonly SourceState[] | null>;
  readonly viewerOf: (request: FastifyRequest) => Viewer | Promise<Viewer>;
  readonly logger: Logger;
  readonly temporaryFolder: string;
  /** Most tokens in one query. */
  readonly maxTokens: number;
  /** Whether the schema may be told. */
  readonly introspection: boolean;
  /** How long an answer, and a whole table, may take. */
  readonly times: Required<TimeLimits>;
}

/** Serves views. @returns what answers any query at `/graphql` as a table */
export function addViews(app: FastifyInstance, parts: ViewsParts): AdHocExport {
  const {
    source,
    schema,
    supergraphSdl,
    restricted,
    reads,
    states,
    today,
    execute,
    logger,
    viewerOf,
    temporaryFolder,
    maxTokens,
    introspection,
    times,
  } = parts;
  const exporter = new Exporter({
    execute,
    schema,
    logger,
    today,
    states,
    keepable: new Keepable(schema, supergraphSdl, restricted),
    validator: new Validator({ states, today }),
    folder: temporaryFolder,
    times,
  });
  const book = new ViewBook(source, schema);
  tellOwners(app, { book, viewerOf });
  addViewRoutes(app, { book, exporter, schema, viewerOf, today });
  addPermalinkRoutes(app, { book, store: source.permalinks, exporter, execute, schema, viewerOf, today, reads, times });
  return createAdHocExport({ exporter, schema, viewerOf, maxTokens, introspection });
}
