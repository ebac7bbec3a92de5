import 'reflect-metadata';
import { silenceTelemetry } from '../hub/config.ts';
import { openServerState } from '../hub/state/serverState.ts';
import { withHub } from './openHub.ts';

/**
 * A hub in a process of its own, so that nothing but the hub is measured. Says its address when it is ready; asked anything, it
 * frees what nobody holds and answers with the bytes of the heap that are left (viewsMemory.ts). Started with `--expose-gc`.
 */
async function main(url: string, home: string): Promise<void> {
  const { gc } = globalThis;
  if (!gc || !process.send) throw new Error('This is started by a benchmark, with --expose-gc and a channel.');
  silenceTelemetry();
  const send = process.send.bind(process);
  const state = await openServerState(url, () => undefined);
  await withHub(state, home, async (hub) => {
    process.on('message', () => {
      gc();
      send({ heap: process.memoryUsage().heapUsed });
    });
    send({ hub });
    await new Promise((resolve) => process.once('disconnect', resolve));
  });
}

const [, , url = '', home = ''] = process.argv;
await main(url, home);
process.exit(0);
