import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from './context.ts';
import { requestRecords } from './requestRecord.ts';

/** Notes the operation's name for the log line of the request; never its variables or its answer. */
export const operationRecording: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operationName }) {
        const record = requestRecords.getStore();
        if (record) record.operationName = operationName;
      },
    };
  },
};
