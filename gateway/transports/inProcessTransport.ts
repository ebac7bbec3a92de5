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

/** Rejects when `work` takes longer than `milliseconds`. The work itself goes on: nothing in a resolver can be cut short. */
async function within<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new SourceFailure('late', `no answer within ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Reaches a subgraph of this process: a call, without HTTP, JSON or a second parse. */
export function createInProcessTransport(subgraph: Subgraph, options: InProcessTransportOptions): Transport {
  const { logger, answerTimeoutMs = 30_000 } = options;
  return {
    required: true,
    async send(request: SubgraphRequest): Promise<ExecutionResult> {
      const result = await within(subgraph.execute(request), answerTimeoutMs);
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
