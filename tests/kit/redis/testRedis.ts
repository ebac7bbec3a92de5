import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, it } from '@jest/globals';
import { Redis } from 'ioredis';

async function answers(url: string): Promise<boolean> {
  const client = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.ping();
    return true;
  } catch {
    // Whatever the failure, no Redis is at hand: that is what was asked.
    return false;
  } finally {
    client.disconnect();
  }
}

/** Whether a test can start a Redis of its own. */
export function canStartRedis(): boolean {
  if (spawnSync('redis-server', ['--version']).status === 0) return true;
  if (process.env['HUB_REQUIRE_SERVICES'] === '1')
    throw new Error('HUB_REQUIRE_SERVICES=1, but there is no redis-server to start');
  return false;
}

/** A group of tests that start a Redis of their own; says so where they cannot. */
export function describeWithRedis(title: string, tests: () => void): void {
  if (canStartRedis()) describe(title, tests);
  else describe(title, () => it('is left out: there is no redis-server to start', () => undefined));
}

/** A Redis of the test's own on a port of its own, which may be stopped and started again; it keeps nothing. */
export class OwnRedis {
  #child: ChildProcess | undefined;

  private constructor(private readonly port: number) {}

  static async start(): Promise<OwnRedis> {
    const probe = createServer().listen(0, '127.0.0.1');
    await once(probe, 'listening');
    const address = probe.address();
    if (address === null || typeof address === 'string') throw new TypeError('a listening server has a port');
    probe.close();
    await once(probe, 'close');
    const own = new OwnRedis(address.port);
    await own.again();
    return own;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Starts it on the same port as before, empty. */
  async again(): Promise<void> {
    const settings = ['--bind', '127.0.0.1', '--port', String(this.port), '--save', '', '--appendonly', 'no'];
    this.#child = spawn('redis-server', settings, { stdio: 'ignore' });
    for (let tries = 0; !(await answers(this.url)); tries += 1) {
      if (tries === 50) throw new Error('a redis-server of the test did not answer within 5 s');
      await wait(100);
    }
  }

  async stop(): Promise<void> {
    const child = this.#child;
    if (child === undefined) return;
    this.#child = undefined;
    const ended = once(child, 'close');
    child.kill('SIGTERM');
    await ended;
  }
}
