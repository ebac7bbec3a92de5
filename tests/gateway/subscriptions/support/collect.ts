import type { Client as SseClient } from 'graphql-sse';
import type { Client as WsClient } from 'graphql-ws';
import { z } from 'zod';

/** What a follower received: results as they came, and how it ended. */
export interface Collected {
  readonly results: Received[];
  /** Resolves when so many results are there; rejects where the subscription ends before. */
  upTo(count: number): Promise<readonly Received[]>;
  readonly ended: Promise<undefined>;
  stop(): void;
}

const received = z.looseObject({
  data: z.looseObject({ updates: z.looseObject({}).nullish() }).nullish(),
  errors: z
    .array(
      z.looseObject({
        message: z.string(),
        path: z.array(z.union([z.string(), z.number()])).optional(),
        extensions: z.looseObject({ code: z.string() }),
      }),
    )
    .optional(),
  extensions: z.looseObject({ cursor: z.string() }).optional(),
});

export type Received = z.infer<typeof received>;

/** Subscribes and collects what comes. */
export function collect(
  client: Pick<SseClient, 'subscribe'> | Pick<WsClient, 'subscribe'>,
  query: string,
  variables: Record<string, unknown> = {},
): Collected {
  const results: Received[] = [];
  const waiting = new Set<() => void>();
  const ended = Promise.withResolvers<undefined>();
  let isOver = false;
  const over = (settle: () => void) => {
    isOver = true;
    settle();
    for (const wake of waiting) wake();
  };
  const stop = client.subscribe(
    { query, variables },
    {
      next: (value: unknown) => {
        results.push(received.parse(value));
        for (const wake of waiting) wake();
      },
      error: (error: unknown) => over(() => ended.reject(error)),
      complete: () => over(() => ended.resolve(undefined)),
    },
  );
  ended.promise.catch(() => undefined);
  return {
    results,
    ended: ended.promise,
    stop,
    upTo: async (count) => {
      const late = Date.now() + 20_000;
      while (results.length < count) {
        if (isOver)
          await ended.promise.then(() => Promise.reject(new Error(`it ended after ${results.length} results`)));
        if (Date.now() > late) throw new Error(`only ${results.length} of ${count} results came`);
        await new Promise<void>((resolve) => {
          const timer = setTimeout(done, 1_000);
          function done() {
            clearTimeout(timer);
            waiting.delete(done);
            resolve();
          }
          waiting.add(done);
        });
      }
      return results.slice(0, count);
    },
  };
}
