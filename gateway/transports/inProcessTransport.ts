import type { ExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import { publicResult } from '../../kit/server/publicResult.ts';
import type { Subgraph, SubgraphRequest } from '../../kit/subgraph/subgraph.ts';
import { SourceFailure } from './sourceFailure.ts';
import type { Transport } from './transport.ts';

export interface InProcessTransportOptions {
  readonly logger: Logger;
  /** How long one fetch may take in milliseconds. @default 30_000 */
  readonly answerTimeoutMs?: number;
}

/**
 * Rejects when `work` takes longer than `milliseconds`, or nobody waits for it any more. The work itself goes on to its next
 * statement: nothing in a resolver can be cut short.
 */
async function within<T>(work: Promise<T>, milliseconds: number, signal: AbortSignal | undefined): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let cut: (() => void) | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new SourceFailure('late', `no answer within ${milliseconds} ms`)), milliseconds);
    cut = () => reject(new SourceFailure('cut', 'nobody waits for the answer'));
    signal?.addEventListener('abort', cut, { once: true });
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    if (cut) signal?.removeEventListener('abort', cut);
  }
}

/** Reaches a subgraph of this process: a call, without HTTP, JSON or a second parse. */
export function createInProcessTransport(subgraph: Subgraph, options: InProcessTransportOptions): Transport {
  const { logger, answerTimeoutMs = 30_000 } = options;
  return {
    required: true,
    async send(request: SubgraphRequest): Promise<ExecutionResult> {
      const result = await within(subgraph.execute(request), answerTimeoutMs, request.signal);
      const { requestId } = request;
      return publicResult(result, requestId, (err) =>
        logger.error({ requestId, subgraph: subgraph.name, err }, 'resolver failed'),
      );
    },
    ready: () => subgraph.ready(),
    // Whatever keeps it from saying, the query itself will tell.
    state: async () => (await subgraph.state?.().catch(() => null)) ?? null,
    close: async () => {},
  };
}
