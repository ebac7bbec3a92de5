import type { FormattedExecutionResult } from 'graphql';
import type { Viewer } from '../../kit/viewer.ts';
import type { Operation } from '../execute.ts';
import type { FormatName } from './formats/formats.ts';
import type { PreparedQuery } from './preparedQuery.ts';

export interface AskedQuery {
  readonly query: PreparedQuery;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly format: FormatName;
  readonly viewer: Viewer;
}

export interface PartsOptions {
  readonly execute: (operation: Operation) => Promise<FormattedExecutionResult>;
}

/** The answer to a query, whole. */
export async function* answerParts(
  { query, variables, format, viewer }: AskedQuery,
  { execute }: PartsOptions,
): AsyncGenerator<FormattedExecutionResult> {
  const text = format === 'json' ? query.plainText : query.wholeText;
  const operationName = query.operation.name?.value;
  yield await execute({ query: text, variables, viewer, ...(operationName !== undefined && { operationName }) });
}
