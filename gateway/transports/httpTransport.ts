import { getOperationAST, OperationTypeNode, parse, type ExecutionResult } from 'graphql';
import { Pool } from 'undici';
import { z } from 'zod';
import { identityHeader } from '../../kit/access/identityToken.ts';
import { requestIdHeader } from '../../kit/server/requestId.ts';
import type { SourceState, SubgraphRequest } from '../../kit/subgraph/subgraph.ts';
import type { Viewer } from '../../kit/viewer.ts';
import { CircuitBreaker } from './circuitBreaker.ts';
import { readBounded } from './readBounded.ts';
import { retry, type RetryOptions } from './retry.ts';
import { SourceFailure } from './sourceFailure.ts';
import { readSubgraphAnswer } from './subgraphAnswer.ts';
import type { Transport } from './transport.ts';

export interface HttpTransportOptions {
  /** Where the subgraph's server listens, such as "http://performance:4003". */
  readonly url: string;
  /** Signs for this subgraph who is asking. Without it everybody is anonymous there. */
  readonly identify?: (viewer: Viewer) => Promise<string>;
  /** Connections kept open. @default 16 */
  readonly connections?: number;
  /** How long connecting may take in milliseconds. @default 2_000 */
  readonly connectTimeoutMs?: number;
  /** How long a fetch may take in milliseconds, from sending to the last byte, each attempt on its own. @default 15_000 */
  readonly answerTimeoutMs?: number;
  /** Largest answer in bytes. @default 67_108_864 */
  readonly answerBytes?: number;
  readonly retry?: RetryOptions;
}

/** What a proxy, or a server that is closing, says for a subgraph that is not there. */
const unreachableStatuses = new Set([502, 503, 504]);

/** Failures of the connection itself. A timed-out answer is none: the subgraph is at work on it, and would get it twice. */
const connectionFailures = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_SOCKET',
]);

const toldState = z.object({ mark: z.string(), changedAt: z.number() });
const sourceState = toldState.extend({ told: toldState.optional() });

function failureOf(error: unknown, signal: AbortSignal | undefined): SourceFailure {
  if (error instanceof SourceFailure) return error;
  if (signal?.aborted === true) return new SourceFailure('cut', 'nobody waits for the answer', { cause: error });
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : String(error);
  const late = error instanceof Error && error.name === 'TimeoutError';
  const kind = late ? 'late' : connectionFailures.has(code) ? 'unreachable' : 'unusable';
  return new SourceFailure(kind, message, { cause: error });
}

function isQuery({ query, document, operationName }: SubgraphRequest): boolean {
  return getOperationAST(document ?? parse(query), operationName)?.operation === OperationTypeNode.QUERY;
}

class HttpTransport implements Transport {
  readonly required = false;
  readonly #pool: Pool;
  readonly #breaker = new CircuitBreaker();
  readonly #options: HttpTransportOptions;

  constructor(options: HttpTransportOptions) {
    const { url, connections = 16, connectTimeoutMs = 2_000 } = options;
    this.#options = options;
    this.#pool = new Pool(new URL(url).origin, { connections, connect: { timeout: connectTimeoutMs } });
  }

  async send(request: SubgraphRequest): Promise<ExecutionResult> {
    return this.#breaker.run(() =>
      isQuery(request) ? retry(() => this.#attempt(request), this.#options.retry) : this.#attempt(request),
    );
  }

  async #attempt(request: SubgraphRequest): Promise<ExecutionResult> {
    const { answerTimeoutMs = 15_000, answerBytes = 67_108_864, identify } = this.#options;
    const { query, variables, operationName, viewer, requestId, signal } = request;
    const late = AbortSignal.timeout(answerTimeoutMs);
    try {
      const { statusCode, body } = await this.#pool.request({
        method: 'POST',
        path: '/graphql',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          [requestIdHeader]: requestId,
          // Signed anew for each attempt: a subgraph believes each token once.
          ...(identify && viewer.role !== 'ANONYMOUS' && { [identityHeader]: await identify(viewer) }),
        },
        body: JSON.stringify({ query, variables, operationName }),
        signal: signal === undefined ? late : AbortSignal.any([signal, late]),
      });
      const text = await readBounded(body, answerBytes);
      if (statusCode >= 500) {
        throw new SourceFailure(
          unreachableStatuses.has(statusCode) ? 'unreachable' : 'unusable',
          `status ${statusCode}`,
        );
      }
      return readSubgraphAnswer(text);
    } catch (error) {
      throw failureOf(error, signal);
    }
  }

  async ready(): Promise<boolean> {
    try {
      const answer = await this.#pool.request({ method: 'GET', path: '/ready', signal: AbortSignal.timeout(2_000) });
      await answer.body.dump();
      return answer.statusCode === 200;
    } catch {
      // Any failure is the answer that was asked for: it is not ready.
      return false;
    }
  }

  async state(): Promise<SourceState | null> {
    try {
      const { statusCode, body } = await this.#pool.request({
        method: 'GET',
        path: '/state',
        signal: AbortSignal.timeout(2_000),
      });
      const text = await readBounded(body, 4_096);
      return statusCode === 200 ? sourceState.parse(JSON.parse(text)) : null;
    } catch {
      // Whatever keeps it from saying, the query itself will tell.
      return null;
    }
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}

/** Reaches a subgraph in another process over kept-open HTTP connections. Queries are sent again after a broken connection; mutations never. */
export function createHttpTransport(options: HttpTransportOptions): Transport {
  return new HttpTransport(options);
}
