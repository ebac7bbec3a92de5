import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const project = fileURLToPath(new URL('../..', import.meta.url));

export type Environment = Readonly<Record<string, string>>;

/** What a command said and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A command under way, as a process of its own. */
export class HubProcess {
  out = '';
  err = '';
  readonly ended: Promise<Ended>;
  readonly #child: ChildProcess;

  constructor(given: readonly string[], environment: Environment) {
    this.#child = spawn(process.execPath, ['--import', 'tsx', 'hub/main.ts', ...given], {
      cwd: project,
      // Jest's own options are not for the hub, and nothing else of this machine's settings should reach it.
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], HUB_LOG_LEVEL: 'warn', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.out += text));
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.err += text));
    this.ended = new Promise((done) => {
      this.#child.once('close', (code) => done({ code, out: this.out, err: this.err }));
    });
  }

  signal(name: 'SIGHUP' | 'SIGINT' | 'SIGTERM' | 'SIGKILL'): void {
    this.#child.kill(name);
  }

  get hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  async stop(): Promise<Ended> {
    this.signal('SIGTERM');
    return this.ended;
  }
}

/** Runs a `hub` command to its end. */
export function runHub(given: readonly string[], environment: Environment): Promise<Ended> {
  return new HubProcess(given, environment).ended;
}

/** Starts a part of the hub and waits until it can answer. */
export async function startHub(part: string, environment: Environment): Promise<HubProcess> {
  const hub = new HubProcess(['start', part], environment);
  const url = `http://127.0.0.1:${environment['HUB_PORT'] ?? '4000'}/ready`;
  const until = Date.now() + 120_000;
  while (Date.now() < until) {
    await wait(100);
    if (hub.hasEnded) throw new Error(`the hub ended before it was ready:\n${hub.out}${hub.err}`);
    const isReady = await fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return hub;
  }
  hub.signal('SIGKILL');
  throw new Error(`the hub was not ready in two minutes:\n${hub.out}${hub.err}`);
}

/** A port that is free now. */
export function freePort(): Promise<string> {
  return new Promise((done, fail) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') fail(new Error('no port'));
      else server.close(() => done(String(address.port)));
    });
  });
}

/** A state folder and a port of the test's own. */
export async function ownHome(): Promise<{
  environment: Environment;
  url: string;
  home: string;
  remove: () => Promise<void>;
}> {
  const home = await mkdtemp(join(tmpdir(), 'hub-home-'));
  const port = await freePort();
  return {
    home,
    url: `http://127.0.0.1:${port}`,
    environment: { HUB_HOME: home, HUB_PORT: port, HUB_DEMO: 'off' },
    remove: () => rm(home, { recursive: true, force: true, maxRetries: 5 }),
  };
}

const answerFormat = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        path: z.array(z.union([z.string(), z.number()])).optional(),
        extensions: z.looseObject({ code: z.string() }),
      }),
    )
    .optional(),
});

export type Answer = z.infer<typeof answerFormat>;

/** Posts a query to a hub. */
export async function query(
  url: string,
  text: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Answer> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: text, variables }),
  });
  return answerFormat.parse(await answer.json());
}
