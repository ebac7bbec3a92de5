import { randomUUID } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import { HubError } from '../kit/hubError.ts';
import { anonymous, type Viewer } from '../kit/viewer.ts';
import type { GatewayContext } from './context.ts';
import type { Deadline } from './deadline.ts';
import { EntityTrees } from './federation/entityTrees.ts';
import type { Payer } from './limits/costLimiter.ts';
import { newRequestRecord, requestRecords } from './requestRecord.ts';

export interface Operation {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  /** @default an anonymous viewer */
  readonly viewer?: Viewer;
  /** Whether the answer leaves as a view, a table or a permalink. @default false */
  readonly isExport?: boolean;
  /** Until when it is worked on; left out for what the hub asks itself. */
  readonly deadline?: Deadline;
  /** Who pays for it; left out for what the hub asks itself. */
  readonly payer?: Payer;
}

/** Answers a query from this process as `/graphql` would, without HTTP. */
export async function execute(
  server: ApolloServer<GatewayContext>,
  { query, variables = {}, operationName, viewer = anonymous, isExport = false, deadline, payer }: Operation,
): Promise<FormattedExecutionResult> {
  const requestId = randomUUID();
  const contextValue: GatewayContext = {
    viewer,
    requestId,
    trees: new EntityTrees(),
    isExport,
    ...(deadline && { deadline }),
    ...(payer && { payer }),
  };
  const answer = requestRecords.run(newRequestRecord(requestId), () =>
    server.executeOperation(
      { query, variables: { ...variables }, ...(operationName !== undefined && { operationName }) },
      { contextValue },
    ),
  );
  const { body } = await (deadline?.hold(answer) ?? answer);
  if (body.kind !== 'single')
    throw new HubError('INTERNAL', 'The answer came in parts; the gateway knows no such query.');
  return body.singleResult;
}
