import type { ApolloServerPlugin, HeaderMap } from '@apollo/server';
import type { BudgetTold } from '../../kit/subgraph/subgraph.ts';
import type { GatewayContext } from '../context.ts';
import { BudgetSpent, type CostLimiter, type Paid } from './costLimiter.ts';
import type { HeavyTurns } from './heavyTurns.ts';

/** Has queries paid for that come with somebody to pay, heavy ones wait for their turn, and tells in headers how the budget stands. */
export function costPlugin(limiter: CostLimiter, turns: HeavyTurns): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      let paid: Paid | undefined;
      let end: (() => void) | null = null;
      // Another plugin may refuse the query, and it be answered, while this one still waits for its budget or its turn.
      let answered = false;
      const isAnswered = () => answered;
      return {
        async didResolveOperation({ contextValue, document, operation, request, response }) {
          if (!contextValue.payer || !operation) return;
          try {
            paid = await limiter.pay(contextValue.payer, document, operation, request.variables ?? {});
          } catch (error) {
            if (error instanceof BudgetSpent) {
              tell(response.http.headers, error.told);
              response.http.headers.set('retry-after', String(error.retryAfterSeconds));
            }
            throw error;
          }
          if (isAnswered()) {
            await limiter.settle(paid, null);
            return;
          }
          contextValue.budget = paid.told;
          const taken = await turns.take(paid.payer.name, paid.estimate.cost, contextValue.deadline);
          if (isAnswered()) taken();
          else end = taken;
        },
        async willSendResponse({ response }) {
          answered = true;
          // Whose turn never came was worked on by nobody.
          const hasBegun = end !== null;
          end?.();
          if (!paid || response.body.kind !== 'single') return;
          const told = await limiter.settle(paid, hasBegun ? response.body.singleResult : null);
          tell(response.http.headers, told);
        },
      };
    },
  };
}

function tell(headers: HeaderMap, { cost, limit, remaining, resetAt }: BudgetTold): void {
  headers.set('x-query-cost', String(cost));
  headers.set('ratelimit-limit', String(limit));
  headers.set('ratelimit-remaining', String(remaining));
  headers.set('ratelimit-reset', String(Math.max(0, Math.ceil((Date.parse(resetAt) - Date.now()) / 1000))));
}
