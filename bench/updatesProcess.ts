import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const ready = z.object({ url: z.string() });
const committed = z.object({ committedAt: z.number() });
const weighed = z.object({
  /** Of the heap and beside it, once what nobody holds is freed. */
  bytes: z.number(),
  resident: z.number(),
  /** Processor time since the start. */
  busyMs: z.number(),
  followers: z.number(),
  executions: z.number(),
});

export type Weight = z.infer<typeof weighed>;

/** A server that others follow, in a process of its own so that nothing but it is measured. */
export interface UpdatesProcess {
  readonly url: string;
  /** Publishes events of an area in one transaction. @returns when it was committed, in milliseconds since 1970 */
  publish(area: string, count: number): Promise<number>;
  weigh(): Promise<Weight>;
  /** The same without freeing anything first, which takes time. */
  look(): Promise<Weight>;
  close(): Promise<void>;
}

/** @param script its file beside this one, such as "updatesHub.ts" */
export async function startUpdatesProcess(script: string, ...parameters: readonly string[]): Promise<UpdatesProcess> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = fork(path, parameters, { execArgv: ['--import', 'tsx', '--expose-gc'] });
  const next = async (): Promise<unknown> => {
    const values: readonly unknown[] = await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(() => Promise.reject(new Error(`${script} ended`))),
    ]);
    return values[0];
  };
  const ask = (message: object): Promise<unknown> => {
    const answered = next();
    child.send(message);
    return answered;
  };
  child.setMaxListeners(0);
  const { url } = ready.parse(await next());
  return {
    url,
    publish: async (area, count) => committed.parse(await ask({ what: 'publish', area, count })).committedAt,
    look: async () => weighed.parse(await ask({ what: 'look' })),
    weigh: async () => weighed.parse(await ask({ what: 'weigh' })),
    close: async () => {
      if (!child.connected) return;
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}
