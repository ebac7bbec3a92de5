import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, it } from '@jest/globals';
import { Redis } from 'ioredis';

/** A Redis that other programs share: tests keep to keys of their own there, and never stop or empty it. */
export const sharedRedisUrl = process.env['HUB_TEST_REDIS_URL'] ?? 'redis://127.0.0.1:6379';

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

async function redisIsThere(): Promise<boolean> {
  if (await answers(sharedRedisUrl)) return true;
  if (process.env['HUB_REQUIRE_SERVICES'] === '1')
    throw new Error('HUB_REQUIRE_SERVICES=1, but Redis does not answer at HUB_TEST_REDIS_URL');
  return false;
}

const isThere = await redisIsThere();

/** A group of tests on the shared Redis that says so where it cannot run for want of one. */
export function describeWithRedis(title: string, tests: () => void): void {
  if (isThere) describe(title, tests);
  else describe(title, () => it('is left out: no Redis answers at HUB_TEST_REDIS_URL', () => undefined));
}

/** Whether a test can start a Redis of its own. */
export function canStartRedis(): boolean {
  if (spawnSync('redis-server', ['--version']).status === 0) return true;
  if (process.env['HUB_REQUIRE_SERVICES'] === '1')
    throw new Error('HUB_REQUIRE_SERVICES=1, but there is no redis-server to start');
  return false;
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
