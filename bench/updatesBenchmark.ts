import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Agent, request } from 'undici';
import type { Benchmark, Finding } from './benchmark.ts';
import { median } from './median.ts';
import { withOwnDatabase } from './ownDatabase.ts';
import { Followers } from './updatesFollowers.ts';
import { startUpdatesProcess, type UpdatesProcess } from './updatesProcess.ts';

const area = 'E09000030';
const rounds = 31;
/** Queries for each delivery. */
const questions = 4;

/** What a borough's partner would follow: who they are, what the police recorded, and what residents say. */
const selection = `area { code name
  crime { latest { period figure { text status } } change { percent verdict } }
  confidence(question: GOOD_JOB_LOCAL) { latest { period figure { text } } } }`;
const question = `{ ${selection.replace('area {', `area(code: "${area}") {`)} }`;
const subscription = (shape: number, selected = selection) =>
  `subscription { updates(filter: { areas: ["${area}"] }) { shape${String(shape)}: __typename id sequence cursor ${selected} } }`;

type Way = 'addStream' | 'addSocket';

/** Live updates: how soon the last of many followers has an update, what followers cost, and how many updates a hub gets out. */
export const updatesBenchmark: Benchmark = {
  name: 'updates',
  run: (server) =>
    withOwnDatabase(server, async (url) => {
      const home = await mkdtemp(join(tmpdir(), 'hub-bench-'));
      try {
        return [
          ...(await withProcess('updatesHub.ts', [url, home], async (hub) => [
            await oneShape(hub, 'addStream', 'server-sent events'),
            await oneShape(hub, 'addSocket', 'WebSocket'),
            ...(await throughput(hub)),
          ])),
          ...(await manyShapes(url, home)),
          await idle(url, home),
        ];
      } finally {
        await rm(home, { recursive: true, force: true });
      }
    }),
};

async function withProcess<Result>(
  script: string,
  parameters: readonly string[],
  work: (served: UpdatesProcess) => Promise<Result>,
): Promise<Result> {
  const served = await startUpdatesProcess(script, ...parameters);
  try {
    return await work(served);
  } finally {
    await served.close();
  }
}

async function follow(served: UpdatesProcess, count: number, way: Way, shapes = 1): Promise<Followers> {
  const followers = new Followers();
  const before = (await served.look()).followers;
  for (let done = 0; done < count; done += 100) {
    const some = Array.from({ length: Math.min(100, count - done) }, (_, place) => (done + place) % shapes);
    await Promise.all(some.map((shape) => followers[way](served.url, subscription(shape))));
  }
  while ((await served.look()).followers < before + count) await wait(20);
  return followers;
}

async function leave(served: UpdatesProcess, followers: Followers): Promise<void> {
  followers.close();
  while ((await served.look()).followers > 0) await wait(20);
}

interface Taken {
  /** As a client sees it; the median. */
  readonly ms: number;
  /** What of the hub's processor it took, whatever else the machine does; on average. */
  readonly busyMs: number;
}

interface Compared {
  readonly delivery: Taken;
  /** One query of the same selection, by a client who has a connection. */
  readonly query: Taken;
  /** For each event. */
  readonly executions: number;
}

/**
 * From the commit of one event until all followers have it, beside queries of the same selection, in turn with it: what else the
 * machine does falls on both alike.
 */
async function deliveries(served: UpdatesProcess, followers: Followers): Promise<Compared> {
  const dispatcher = new Agent({ connections: 1 });
  const deliver = async () => {
    const last = followers.expect(followers.size);
    const committedAt = await served.publish(area, 1);
    return (await last) - committedAt;
  };
  const ask = async () => {
    const start = performance.now();
    const { body } = await request(`${served.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: question }),
      dispatcher,
    });
    const text = await body.text();
    if (text.includes('"errors"')) throw new Error(text.slice(0, 500));
    return performance.now() - start;
  };
  // The first of each pay for planning and compilation.
  for (let round = 0; round < 10; round += 1) {
    await deliver();
    for (let turn = 0; turn < questions; turn += 1) await ask();
  }
  const [delivered, asked] = [new Timed(served), new Timed(served)];
  for (let round = 0; round < rounds; round += 1) {
    await delivered.of(1, deliver);
    await asked.of(questions, ask);
  }
  await dispatcher.close();
  return { delivery: delivered.taken, query: asked.taken, executions: delivered.executions / rounds };
}

/** One side of a comparison, whose turns are taken one now and one then. */
class Timed {
  executions = 0;
  #busyMs = 0;
  readonly #times: number[] = [];

  constructor(private readonly served: UpdatesProcess) {}

  get taken(): Taken {
    return { ms: median(this.#times), busyMs: this.#busyMs / this.#times.length };
  }

  async of(turns: number, work: () => Promise<number>): Promise<void> {
    const before = await this.served.look();
    for (let turn = 0; turn < turns; turn += 1) this.#times.push(await work());
    const after = await this.served.look();
    this.#busyMs += after.busyMs - before.busyMs;
    this.executions += after.executions - before.executions;
  }
}

function inWords({ delivery, query, executions }: Compared): string {
  return `${(delivery.ms / query.ms).toFixed(1)} times (${delivery.ms.toFixed(0)} ms against ${query.ms.toFixed(1)} ms; of the processor ${delivery.busyMs.toFixed(0)} ms against ${query.busyMs.toFixed(1)} ms), ${String(executions)} executions for each event`;
}

async function oneShape(hub: UpdatesProcess, way: Way, words: string): Promise<Finding> {
  const followers = await follow(hub, 1_000, way);
  const found = await deliveries(hub, followers);
  await leave(hub, followers);
  const isReached = found.delivery.ms <= 10 * found.query.ms && found.executions === 1;
  return {
    compared: `from commit until the last of 1,000 followers of one shape has the update by ${words}, against one query of the same selection`,
    measured: inWords(found),
    target: { words: 'at most 10 times, 1 execution', isReached },
  };
}

async function throughput(hub: UpdatesProcess): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const events = 300;
  for (const count of [1, 100]) {
    const followers = await follow(hub, count, 'addStream');
    const last = followers.expect(count * events);
    const start = performance.timeOrigin + performance.now();
    for (let batch = 0; batch < 10; batch += 1) await hub.publish(area, events / 10);
    const seconds = ((await last) - start) / 1_000;
    await leave(hub, followers);
    findings.push({
      compared: `${String(events)} events, each with its figures, from commit to ${String(count)} followers of one shape`,
      measured: `${(events / seconds).toFixed(0)} events a second, ${((events * count) / seconds).toFixed(0)} deliveries a second`,
      target: null,
    });
  }
  return findings;
}

async function manyShapes(url: string, home: string): Promise<readonly Finding[]> {
  const [count, shapes] = [5_000, 50];
  const bare = await withProcess('bareStreams.ts', [], async (served) => {
    const before = await served.weigh();
    const followers = await follow(served, count, 'addStream', shapes);
    const after = await served.weigh();
    followers.close();
    return (after.bytes - before.bytes) / count;
  });
  return withProcess('updatesHub.ts', [url, home], async (hub) => {
    const warm = await follow(hub, shapes, 'addStream', shapes);
    await deliveries(hub, warm);
    await leave(hub, warm);
    const before = await hub.weigh();
    const followers = await follow(hub, count, 'addStream', shapes);
    const found = await deliveries(hub, followers);
    const after = await hub.weigh();
    await leave(hub, followers);
    const beyond = ((after.bytes - before.bytes) / count - bare) / 1_000;
    return [
      {
        compared: '5,000 followers over 50 shapes: what each holds in memory beyond a bare open stream',
        measured: `${beyond.toFixed(1)} kB (${(beyond + bare / 1_000).toFixed(1)} kB, of which the stream ${(bare / 1_000).toFixed(1)} kB)`,
        target: { words: 'at most 30 kB', isReached: beyond <= 30 },
      },
      {
        compared:
          'from commit until the last of 5,000 followers over 50 shapes has the update, against one query of the same selection',
        measured: inWords(found),
        target: null,
      },
    ];
  });
}

async function idle(url: string, home: string): Promise<Finding> {
  const count = 10_000;
  return withProcess('updatesHub.ts', [url, home], async (hub) => {
    const before = await hub.weigh();
    const followers = await follow(hub, count, 'addStream');
    const full = await hub.weigh();
    const resting = await hub.look();
    await wait(20_000);
    const later = await hub.look();
    const share = ((later.busyMs - resting.busyMs) / 20_000) * 100;
    const last = followers.expect(count);
    const committedAt = await hub.publish(area, 1);
    const took = (await last) - committedAt;
    followers.close();
    return {
      compared:
        '10,000 idle followers: what they cost while nothing happens, and when the last hears of the next event',
      measured: `${share.toFixed(1)} % of one core, ${((full.bytes - before.bytes) / count / 1_000).toFixed(1)} kB each with the stream; ${took.toFixed(0)} ms`,
      target: { words: 'at most 10 % of one core', isReached: share <= 10 },
    };
  });
}
