export type HubErrorCode =
  | 'BAD_USER_INPUT'
  | 'LIMIT_EXCEEDED'
  | 'AT_CAPACITY'
  | 'SOURCE_UNAVAILABLE'
  | 'INTERNAL'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'FORBIDDEN'
  | 'UNAUTHENTICATED'
  | 'SCHEMA_CHANGED'
  | 'NOT_RECORDED'
  | 'TIMED_OUT';

/** A fault told in words meant for the person who asked; anything else that is thrown is masked as INTERNAL. */
export class HubError extends Error {
  override readonly name = 'HubError';

  constructor(
    readonly code: HubErrorCode,
    message: string,
  ) {
    super(message);
  }
}
