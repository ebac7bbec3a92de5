import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, OperationTypeNode } from 'graphql';
import type { HubErrorCode } from '../kit/hubError.ts';
import type { GatewayContext } from './context.ts';

const code: HubErrorCode = 'BAD_USER_INPUT';

/** A subscription sent as a plain request is the sender's mistake; left alone, the gateway's executor throws: HTTP 500. */
export const subscriptionRefusal: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation }) {
        if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return;
        throw new GraphQLError(
          'A subscription cannot be answered here: one request has one answer. Subscribe at /graphql/stream (server-sent events), or at /graphql by WebSocket.',
          {
            nodes: [operation],
            extensions: { code, http: { status: 400 } },
          },
        );
      },
    };
  },
};
