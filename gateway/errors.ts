import { ApolloServerErrorCode } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { HubError, type HubErrorCode } from '../kit/hubError.ts';
import { invalidValue } from '../schema/figures/scalars.ts';
import { errorPath } from './errorPath.ts';
import { requestRecords } from './requestRecord.ts';

const hubCodes: Record<HubErrorCode, true> = {
  BAD_USER_INPUT: true,
  LIMIT_EXCEEDED: true,
  AT_CAPACITY: true,
  SOURCE_UNAVAILABLE: true,
  INTERNAL: true,
  NOT_FOUND: true,
  CONFLICT: true,
  FORBIDDEN: true,
  UNAUTHENTICATED: true,
  SCHEMA_CHANGED: true,
  NOT_RECORDED: true,
  TIMED_OUT: true,
};

/** Codes whose messages are meant for the sender: the hub's own, and Apollo's for requests that cannot be run. */
const toldCodes: ReadonlySet<unknown> = new Set([
  ...Object.keys(hubCodes),
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.PERSISTED_QUERY_NOT_FOUND,
  ApolloServerErrorCode.PERSISTED_QUERY_NOT_SUPPORTED,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
  ApolloServerErrorCode.BAD_REQUEST,
]);

type ErrorFormatter = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

function hubErrorIn(error: unknown): HubError | null {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause instanceof HubError ? cause : null;
}

/**
 * Makes what every error of the graph looks like: `extensions` hold a code, the request id to quote, the name of the
 * partner source where one is missing, after how many seconds to ask again where a budget is spent, and nothing else. What is unknown becomes INTERNAL and is logged whole.
 */
export function createErrorFormatter(logger: Logger): ErrorFormatter {
  return ({ message, locations, extensions = {}, ...formatted }, error) => {
    const path = formatted.path ?? errorPath(error);
    const record = requestRecords.getStore();
    const requestId = record?.requestId ?? 'unknown';
    const place = { ...(locations && { locations }), ...(path && { path }) };
    const hubError = hubErrorIn(error);
    const code = hubError?.code ?? (extensions['reason'] === invalidValue ? 'BAD_USER_INPUT' : extensions['code']);
    const told = toldCodes.has(code);
    record?.errorCodes.add(told ? String(code) : 'INTERNAL');
    if (told) {
      const source = code === 'SOURCE_UNAVAILABLE' ? { source: extensions['source'] } : {};
      const { retryAfterSeconds } = extensions;
      const later = typeof retryAfterSeconds === 'number' ? { retryAfterSeconds } : {};
      return { message: hubError?.message ?? message, ...place, extensions: { code, ...source, ...later, requestId } };
    }
    logger.error({ requestId, path, err: error }, 'request failed');
    return {
      message: `Something went wrong here. Quote ${requestId} to report it.`,
      ...place,
      extensions: { code: 'INTERNAL', requestId },
    };
  };
}
