import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const told = z.object({ hub: z.string() });
const measured = z.object({ heap: z.number() });

/** Milliseconds between two looks at the heap. */
const between = 200;

export interface HeapWhile {
  /** The most bytes of the heap that something still held, at any look while the answer was sent. */
  readonly most: number;
  readonly bytes: number;
}

/**
 * What a hub on the database holds while it makes and sends answers. It is asked again and again, and frees each time what nobody
 * holds: so that what is measured is what it keeps and not what lies about.
 */
export async function heapWhileSending(
  database: string,
  home: string,
  addresses: readonly string[],
  accept: string,
): Promise<readonly HeapWhile[]> {
  const script = fileURLToPath(new URL('hubProcess.ts', import.meta.url));
  const hub = fork(script, [database, home], { execArgv: ['--import', 'tsx', '--expose-gc'] });
  try {
    const { hub: root } = told.parse(await nextMessage(hub));
    const found: HeapWhile[] = [];
    for (const address of addresses) found.push(await whileSending(hub, `${root}${address}`, accept));
    return found;
  } finally {
    const ended = once(hub, 'exit');
    hub.disconnect();
    await ended;
  }
}

async function whileSending(hub: ChildProcess, address: string, accept: string): Promise<HeapWhile> {
  const sending = bytesOf(address, accept);
  let [most, isSending] = [0, true];
  const ended = sending.finally(() => {
    isSending = false;
  });
  while (isSending) {
    most = Math.max(most, await heapOf(hub));
    await Promise.race([ended, setTimeout(between)]);
  }
  return { most, bytes: await ended };
}

async function bytesOf(address: string, accept: string): Promise<number> {
  const answer = await fetch(address, { headers: { accept } });
  if (!answer.ok || answer.body === null) throw new Error(`${String(answer.status)} ${await answer.text()}`);
  let bytes = 0;
  for await (const chunk of answer.body) bytes += chunk.length;
  return bytes;
}

async function heapOf(hub: ChildProcess): Promise<number> {
  const answered = nextMessage(hub);
  hub.send('heap');
  return measured.parse(await answered).heap;
}

async function nextMessage(hub: ChildProcess): Promise<unknown> {
  const values: readonly unknown[] = await once(hub, 'message');
  return values[0];
}
