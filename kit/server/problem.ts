import { HubError, type HubErrorCode } from '../hubError.ts';

/** What a refused HTTP request is answered with; `/graphql` answers GraphQL errors instead. */
export interface Problem {
  readonly status: number;
  readonly code: HubErrorCode;
  readonly message: string;
}

const statusOf: Record<HubErrorCode, number> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  SCHEMA_CHANGED: 409,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  LIMIT_EXCEEDED: 413,
  INTERNAL: 500,
  SOURCE_UNAVAILABLE: 503,
  AT_CAPACITY: 503,
  NOT_RECORDED: 503,
  TIMED_OUT: 504,
};

/** Faults that the HTTP server itself finds; its own words are for the developer of a server, not for a sender. */
const serverFaults: Readonly<Record<string, Problem>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: {
    status: 413,
    code: 'LIMIT_EXCEEDED',
    message: 'The body is larger than this address takes. Send less at once.',
  },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    status: 415,
    code: 'BAD_USER_INPUT',
    message: 'The body must be JSON, with the header "content-type: application/json".',
  },
  FST_ERR_CTP_EMPTY_JSON_BODY: {
    status: 400,
    code: 'BAD_USER_INPUT',
    message: 'The body is empty; expected JSON.',
  },
};

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Puts anything thrown into words for the sender; what is unknown becomes INTERNAL and tells nothing. */
export function problemOf(error: unknown, requestId: string): Problem {
  if (error instanceof HubError) return { status: statusOf[error.code], code: error.code, message: error.message };
  const known = serverFaults[codeOf(error) ?? ''];
  if (known) return known;
  if (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number') {
    if (error.statusCode >= 400 && error.statusCode < 500) {
      return {
        status: error.statusCode,
        code: 'BAD_USER_INPUT',
        message: `The request cannot be read: ${error.message}.`,
      };
    }
  }
  return { status: 500, code: 'INTERNAL', message: `Something went wrong here. Quote ${requestId} to report it.` };
}
