import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { domains } from '../hub/domains.ts';
import type { OpenHub } from './openGateway.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
const patience = 120_000;

type Environment = Readonly<Record<string, string>>;

/** The hub as a cluster: the gateway and the three domains, each a process of its own on one PostgreSQL database. */
export async function openCluster(databaseUrl: string, home: string): Promise<OpenHub> {
  const common = { HUB_HOME: home, DATABASE_URL: databaseUrl, HUB_INTERNAL_SECRET: 'only for a benchmark' };
  const processes: ChildProcess[] = [];
  const close = async () => {
    for (const child of processes) await stop(child);
  };
  const start = async (part: string, environment: Environment): Promise<string> => {
    const port = await freePort();
    const child = spawn(process.execPath, ['--import', 'tsx', 'hub/main.ts', 'start', part], {
      cwd: project,
      env: { ...common, ...environment, HUB_PORT: port },
      stdio: 'ignore',
    });
    processes.push(child);
    const url = `http://127.0.0.1:${port}`;
    await ready(child, part, url);
    return url;
  };
  try {
    const urls: Record<string, string> = {};
    for (const domain of domains) urls[`HUB_${domain.toUpperCase()}_URL`] = await start(domain, {});
    return { url: await start('gateway', urls), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function ready(child: ChildProcess, part: string, url: string): Promise<void> {
  const until = Date.now() + patience;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`"hub start ${part}" ended with ${String(child.exitCode)}`);
    const isReady = await fetch(`${url}/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    await wait(100);
  }
  throw new Error(`"hub start ${part}" was not ready in time`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

/** A port that is free now. */
async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('the system gave no port');
  return String(address.port);
}
