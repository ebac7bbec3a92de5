import { GraphQLError, type ExecutionResult } from 'graphql';
import { HubError } from '../hubError.ts';

/** Told of each fault that the sender is not told of. */
export type FaultListener = (error: GraphQLError) => void;

function rootCause(error: GraphQLError): unknown {
  let cause: unknown = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

function codeOf(error: GraphQLError): string | null {
  if (typeof error.extensions['code'] === 'string') return error.extensions['code'];
  const cause = rootCause(error);
  if (cause instanceof HubError) return cause.code;
  // GraphQL itself found fault with an argument; or nothing was executed (no path), so what was sent could not be.
  return cause instanceof GraphQLError || error.path === undefined ? 'BAD_USER_INPUT' : null;
}

function publicError(error: GraphQLError, requestId: string, onFault: FaultListener): GraphQLError {
  const { nodes = null, source = null, positions = null, path = null } = error;
  const place = { nodes, source, positions, path };
  const code = codeOf(error);
  if (code !== null) return new GraphQLError(error.message, { ...place, extensions: { code } });
  onFault(error);
  return new GraphQLError(`Something went wrong here. Quote ${requestId} to report it.`, {
    ...place,
    extensions: { code: 'INTERNAL' },
  });
}

/**
 * What a subgraph may tell of its faults: HubErrors and GraphQL's own in their words with a code, anything else masked as
 * INTERNAL. Both transports use it, so that a subgraph says the same however it is reached.
 */
export function publicResult(result: ExecutionResult, requestId: string, onFault: FaultListener): ExecutionResult {
  if (!result.errors?.length) return result;
  return { ...result, errors: result.errors.map((error) => publicError(error, requestId, onFault)) };
}
