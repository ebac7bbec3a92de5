import { GraphQLError, type ExecutionResult, type FormattedExecutionResult } from 'graphql';
import type { Subscriber } from '../subscriber.ts';

/** A subscriber as graphql-ws reads one: with errors as objects of their own. */
export class ExecutionResults implements AsyncIterableIterator<ExecutionResult, undefined> {
  constructor(private readonly subscriber: Subscriber) {}

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<ExecutionResult, undefined>> {
    const { value, done } = await this.subscriber.next();
    return done === true ? { value: undefined, done } : { value: withErrors(value), done: false };
  }

  async return(): Promise<IteratorResult<ExecutionResult, undefined>> {
    await this.subscriber.return();
    return { value: undefined, done: true };
  }

  async throw(error: unknown): Promise<IteratorResult<ExecutionResult, undefined>> {
    await this.subscriber.throw(error);
    return { value: undefined, done: true };
  }
}

function withErrors({ errors, ...result }: FormattedExecutionResult): ExecutionResult {
  if (errors === undefined) return result;
  return {
    ...result,
    errors: errors.map(
      ({ message, path, extensions }) =>
        new GraphQLError(message, { path: path ?? null, extensions: extensions ?? {} }),
    ),
  };
}
