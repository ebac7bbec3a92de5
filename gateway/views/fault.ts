import type { GraphQLFormattedError } from 'graphql';
import { HubError } from '../../kit/hubError.ts';
import { problemOf } from '../../kit/server/problem.ts';

/** Why there is no answer, or none that is whole: as every format tells it. */
export class Fault extends Error {
  override readonly name = 'Fault';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    /** Each thing that is wrong, where it is known. */
    readonly details: readonly FaultDetail[] = [],
    /** After how many seconds to ask again; null where that would not help. */
    readonly retryAfterSeconds: number | null = status === 503 ? 5 : null,
  ) {
    super(message);
  }
}

export interface FaultDetail {
  readonly code: string;
  readonly message: string;
  /** Such as "borough.crime.latest"; null where it has no place. */
  readonly where: string | null;
}

export function faultOf(error: unknown, requestId: string): Fault {
  if (error instanceof Fault) return error;
  const { status, code, message } = problemOf(error, requestId);
  return new Fault(status, code, message);
}

/** The worst first: a client is told of what it can mend, before what will mend itself. */
const worst: readonly (readonly [code: string, status: number])[] = [
  ['GRAPHQL_PARSE_FAILED', 400],
  ['GRAPHQL_VALIDATION_FAILED', 400],
  ['BAD_USER_INPUT', 400],
  ['UNAUTHENTICATED', 401],
  ['FORBIDDEN', 403],
  ['RATE_LIMITED', 429],
  ['LIMIT_EXCEEDED', 413],
  ['NOT_RECORDED', 503],
  ['TIMED_OUT', 504],
  ['SOURCE_UNAVAILABLE', 503],
];

export function detailOf({ message, path, extensions }: GraphQLFormattedError): FaultDetail {
  const code = extensions?.['code'];
  return { code: typeof code === 'string' ? code : 'INTERNAL', message, where: path?.join('.') ?? null };
}

/** After how many seconds a spent budget reaches again; null where no error tells of one. */
export function waitOf(errors: readonly GraphQLFormattedError[]): number | null {
  const [seconds] = errors.flatMap(({ extensions }) => {
    const told = extensions?.['retryAfterSeconds'];
    return typeof told === 'number' ? [told] : [];
  });
  return seconds ?? null;
}

/** The asker's own text was read before: what is too long to be read is that with whole figures. */
const tooLong =
  'With all that a table tells of each figure, the query is longer than one that is answered. Ask for fewer at once, or for JSON.';

/** What errors in an answer mean for whoever asked for the whole of it. */
export function faultOfErrors(errors: readonly GraphQLFormattedError[], data: unknown): Fault {
  if (errors.some((error) => detailOf(error).code === 'GRAPHQL_PARSE_FAILED')) {
    return new Fault(413, 'LIMIT_EXCEEDED', tooLong);
  }
  const details = errors.map(detailOf).map((detail) => ({ ...detail, message: withoutRest(detail.message) }));
  const found = worst.find(([code]) => details.some((detail) => detail.code === code));
  const [code, status] = found ?? ['INTERNAL', 500];
  const [first] = details.filter((detail) => detail.code === code);
  const said = first === undefined ? 'Something went wrong here.' : first.message;
  // A view asks for one place under many names: what is wrong with it is one thing, wherever it is met.
  const things = new Set(details.map((detail) => detail.message)).size;
  const others = things > 1 ? ` And ${String(things - 1)} more.` : '';
  const canHave =
    data !== null &&
    data !== undefined &&
    ['SOURCE_UNAVAILABLE', 'UNAUTHENTICATED', 'FORBIDDEN', 'TIMED_OUT'].includes(code);
  const hint = canHave ? ' Add partial=yes to have the rest, with what is missing marked.' : '';
  const wait = waitOf(errors);
  if (wait !== null) return new Fault(429, 'LIMIT_EXCEEDED', said, details, wait);
  return new Fault(status, code, `${said}${others}${hint}`, details);
}

/** Where the whole is refused there is no rest of the answer to stand. */
function withoutRest(message: string): string {
  return message
    .replace(/; the rest of the answer stands\.$/, '.')
    .replace(/The rest of the answer stands; try again/, 'Try again');
}

/** A view that the graph can no longer answer. */
export function goneFault(name: string, faults: readonly string[]): Fault {
  return new Fault(
    410,
    'NOT_FOUND',
    `The view "${name}" can no longer be answered: ${faults.join(' ')} Its owner has to publish a new version.`,
    faults.map((message) => ({ code: 'GRAPHQL_VALIDATION_FAILED', message, where: null })),
  );
}

/** A permalink whose tables the graph can no longer lay out; its bytes stay. */
export function laidOutNoMore(faults: readonly string[]): Fault {
  return new Fault(
    410,
    'NOT_FOUND',
    `The graph no longer has all that this permalink was asked for, so that it cannot be laid out as a table: ${faults.join(' ')} Its address without an ending still gives what was kept, as JSON.`,
    faults.map((message) => ({ code: 'GRAPHQL_VALIDATION_FAILED', message, where: null })),
  );
}

export function notFoundView(name: string, near: readonly string[]): HubError {
  const meant = near.length === 0 ? '' : ` Did you mean ${near.map((each) => `"${each}"`).join(' or ')}?`;
  return new HubError('NOT_FOUND', `There is no view "${name}" that you can see.${meant} /views lists them.`);
}
