import { randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const holderFormat = z.object({
  pid: z.number().int(),
  /** Port of the gateway; null for a command that works on the state by itself. */
  port: z.number().int().nullable(),
  token: z.string(),
});

export type LockHolder = z.infer<typeof holderFormat>;

/** The embedded database allows one process: whoever holds this file is it. */
export interface StateLock {
  release(): Promise<void>;
}

/** Another process holds the state. */
export class StateHeld extends Error {
  constructor(readonly holder: LockHolder) {
    const at = holder.port === null ? '' : `, serving on port ${String(holder.port)}`;
    super(`The state is in use by process ${String(holder.pid)}${at}.`);
  }
}

function fileOf(home: string): string {
  return join(home, 'lock');
}

/** Who holds the state now; null when nobody does, or the one who did is gone. */
export async function lockHolder(home: string): Promise<LockHolder | null> {
  const text = await readFile(fileOf(home), 'utf8').catch(() => null);
  if (text === null) return null;
  const parsed = holderFormat.safeParse(parseJson(text));
  // A file cut short belongs to a process that died while it wrote it.
  if (!parsed.success) return null;
  return isAlive(parsed.data.pid) ? parsed.data : null;
}

/**
 * Takes the state for this process, also from one that was killed.
 * @throws StateHeld
 */
export async function lockState(home: string, port: number | null): Promise<StateLock> {
  const holder: LockHolder = { pid: process.pid, port, token: randomUUID() };
  for (let attempt = 0; attempt < 3; attempt += 1) {
    // Made only if it is not there, so that of two that start at once one wins.
    const isMade = await writeFile(fileOf(home), JSON.stringify(holder), { flag: 'wx', mode: 0o600 }).then(
      () => true,
      () => false,
    );
    if (isMade) return { release: () => releaseLock(home, holder) };
    const other = await lockHolder(home);
    if (other !== null && other.pid !== process.pid) throw new StateHeld(other);
    await rm(fileOf(home), { force: true });
  }
  throw new Error(`The lock ${fileOf(home)} could not be taken.`);
}

async function releaseLock(home: string, holder: LockHolder): Promise<void> {
  const text = await readFile(fileOf(home), 'utf8').catch(() => null);
  if (text !== null && holderFormat.safeParse(parseJson(text)).data?.token === holder.token) {
    await rm(fileOf(home), { force: true });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and is somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
