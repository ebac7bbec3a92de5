import { ApolloServer, type ApolloServerOptions } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Logger } from 'pino';
import type { GatewayContext } from './context.ts';
import { createDocumentStore } from './documentStore.ts';
import { createErrorFormatter } from './errors.ts';
import type { CostLimiter } from './limits/costLimiter.ts';
import { costPlugin } from './limits/costPlugin.ts';
import type { HeavyTurns } from './limits/heavyTurns.ts';
import { operationRecording } from './operationRecording.ts';
import { subscriptionRefusal } from './subscriptionRefusal.ts';

export interface GraphServerOptions {
  readonly gateway: NonNullable<ApolloServerOptions<GatewayContext>['gateway']>;
  /** Most tokens (names, braces, values) in one query. */
  readonly maxTokens: number;
  /** Has queries paid for. */
  readonly limiter: CostLimiter;
  /** Has heavy ones wait for each other. */
  readonly turns: HeavyTurns;
  /** Whether the schema may be asked for. */
  readonly introspection: boolean;
  readonly logger: Logger;
}

/** Apollo Server on the gateway, telling nothing to third parties and serving no page of theirs. */
export function createGraphServer({
  gateway,
  maxTokens,
  limiter,
  turns,
  introspection,
  logger,
}: GraphServerOptions): ApolloServer<GatewayContext> {
  return new ApolloServer<GatewayContext>({
    gateway,
    logger,
    // What Apollo Server reads from NODE_ENV otherwise; what "production" would switch off is public by intent.
    nodeEnv: 'production',
    introspection,
    // Suggestions tell the schema word by word.
    hideSchemaDetailsFromClientErrors: !introspection,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    documentStore: createDocumentStore(),
    stopOnTerminationSignals: false,
    parseOptions: { maxLexicalTokens: maxTokens },
    maxRecursiveSelections: 20_000,
    formatError: createErrorFormatter(logger),
    plugins: [
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      operationRecording,
      subscriptionRefusal,
      costPlugin(limiter, turns),
    ],
  });
}
