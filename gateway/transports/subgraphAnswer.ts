import { GraphQLError, type ExecutionResult } from 'graphql';
import { z } from 'zod';
import { SourceFailure } from './sourceFailure.ts';

/** A GraphQL answer as it comes over the wire. Extensions other than the code stay behind: nothing of ours reads them. */
const answer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        path: z.array(z.union([z.string(), z.number()])).nullish(),
        extensions: z.object({ code: z.string().optional() }).nullish(),
      }),
    )
    .nullish(),
});

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SourceFailure('unusable', 'the answer is not JSON', { cause });
  }
}

export function readSubgraphAnswer(text: string): ExecutionResult {
  const parsed = answer.safeParse(json(text));
  if (!parsed.success)
    throw new SourceFailure('unusable', 'the answer is not a GraphQL answer', { cause: parsed.error });
  const { data, errors } = parsed.data;
  if (data === undefined && !errors?.length)
    throw new SourceFailure('unusable', 'the answer has neither data nor errors');
  return {
    ...(data !== undefined && { data }),
    ...(errors?.length && {
      errors: errors.map(
        ({ message, path, extensions }) =>
          new GraphQLError(message, {
            path: path ?? null,
            extensions: extensions?.code ? { code: extensions.code } : {},
          }),
      ),
    }),
  };
}
