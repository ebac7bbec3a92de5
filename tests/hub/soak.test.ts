import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createClient } from 'graphql-ws';
import pg from 'pg';
import { WebSocket } from 'ws';
import { UpdateSeal } from '../../gateway/updates/updateSeal.ts';
import { describeWithPostgresql, ownDatabase } from '../kit/database/testDatabase.ts';
import { canStartRedis, OwnRedis } from '../kit/redis/testRedis.ts';
import { boroughFile } from '../subgraphs/performance/boroughFile.ts';
import { freePort, runHub, startHub, type Environment, type HubProcess } from './hubProcess.ts';
import { SoakFollower } from './soakFollower.ts';

/** How long processes are killed; `SOAK_SECONDS=120` for the whole. */
const seconds = Number(process.env['SOAK_SECONDS'] ?? 20);
const domains = ['engagement', 'accountability', 'performance'] as const;
const gateways = ['gateway', 'second'] as const;
const processes = [...domains, ...gateways];
type Process = (typeof processes)[number];
/** Killed in the shortest of runs; one of two minutes kills every process. */
const always: readonly Process[] = ['gateway', 'performance', 'second'];

const isGateway = (name: Process): name is (typeof gateways)[number] => gateways.some((gateway) => gateway === name);
const shuffled = <Item>(items: readonly Item[]): Item[] =>
  items
    .map((item) => ({ item, place: Math.random() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ item }) => item);
const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(Math.random() * items.length)];

describeWithPostgresql('followers while processes are killed', () => {
  const running = new Map<Process, HubProcess>();
  const environments = new Map<Process, Environment>();
  let own: Awaited<ReturnType<typeof ownDatabase>>;
  let redis: OwnRedis | null = null;
  let folder: string;

  const urlOf = (name: Process) => `http://127.0.0.1:${environments.get(name)?.['HUB_PORT'] ?? ''}`;
  const start = async (name: Process) => {
    running.set(name, await startHub(isGateway(name) ? 'gateway' : name, environments.get(name) ?? {}));
  };

  beforeAll(async () => {
    own = await ownDatabase();
    redis = canStartRedis() ? await OwnRedis.start() : null;
    folder = await mkdtemp(join(tmpdir(), 'hub-soak-'));
    for (const name of processes) {
      environments.set(name, {
        DATABASE_URL: own.url,
        HUB_DEMO: 'off',
        HUB_INTERNAL_SECRET: 'a secret of this test',
        HUB_HOME: join(folder, name),
        HUB_PORT: await freePort(),
        ...(redis !== null && { REDIS_URL: redis.url }),
      });
    }
    const addresses = Object.fromEntries(domains.map((name) => [`HUB_${name.toUpperCase()}_URL`, urlOf(name)]));
    for (const name of gateways) environments.set(name, { ...environments.get(name), ...addresses });
    await Promise.all(domains.map(start));
    await Promise.all(gateways.map(start));
  }, 240_000);

  afterAll(async () => {
    await Promise.all([...running.values()].map((one) => one.stop()));
    await redis?.stop();
    await own.drop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  /** A cursor of now, as the acknowledgement of a WebSocket carries it. */
  function cursorOfNow(): Promise<string> {
    return new Promise((resolve, reject) => {
      const client = createClient({
        url: `${urlOf('gateway').replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        lazy: false,
        retryAttempts: 0,
        onNonLazyError: reject,
        on: {
          connected: (_socket, acknowledged) => {
            resolve(String(acknowledged?.['cursor']));
            void client.dispose();
          },
        },
      });
    });
  }

  /** What the logs of record hold beyond a cursor. */
  async function publishedSince(cursor: string): Promise<readonly string[]> {
    const client = new pg.Client({ connectionString: own.url });
    await client.connect();
    try {
      const sealed = await client.query<{ secret: string }>('select secret from spine.update_seal');
      const seal = new UpdateSeal(sealed.rows[0]?.secret ?? '');
      const ids: string[] = [];
      for (const [source, { position }] of seal.read(cursor).places) {
        const { rows } = await client.query<{ position: string }>(
          `select position from ${client.escapeIdentifier(source)}.outbox where position > $1 order by position`,
          [position],
        );
        ids.push(...rows.map((row) => seal.nameOf(source, row.position)));
      }
      return ids;
    } finally {
      await client.end();
    }
  }

  /** Gives the hub one file after another, each with other counts; one that a killed process takes with it is given again. */
  async function importUntil(signal: AbortSignal): Promise<number> {
    let taken = 0;
    for (let count = 1; !signal.aborted; count += 1) {
      const path = join(folder, `${String(count)}.csv`);
      await writeFile(
        path,
        boroughFile(['202501', '202502'], () => taken + 1),
      );
      const gateway = pick(gateways) ?? 'gateway';
      const day = new Date(Date.UTC(2025, 2, taken + 1)).toISOString().slice(0, 10);
      const { code } = await runHub(['import', '--json', '--published-on', day, path], {
        HUB_URL: urlOf(gateway),
        HUB_HOME: join(folder, gateway),
      });
      if (code === 0) taken += 1;
    }
    return taken;
  }

  /** Kills one after another at random, and starts it again. */
  async function killFor(milliseconds: number): Promise<readonly string[]> {
    const killed: string[] = [];
    const until = Date.now() + milliseconds;
    // Gateways amid delivery and the process that publishes, however short the run is; then each in turn, in any order.
    const next: (Process | 'redis')[] = [...always];
    const everyone = redis === null ? processes : [...processes, 'redis' as const];
    const least = seconds < 120 ? always.length : everyone.length;
    while (Date.now() < until || killed.length < least) {
      await wait(Math.random() * 2_000);
      if (killed.length === always.length) next.push(...shuffled(everyone.filter((name) => !killed.includes(name))));
      if (next.length === 0) next.push(...shuffled(everyone));
      const name = next.shift();
      if (name === undefined) break;
      killed.push(name);
      if (name === 'redis') {
        await redis?.stop();
        await wait(Math.random() * 1_000);
        await redis?.again();
      } else {
        running.get(name)?.signal('SIGKILL');
        await running.get(name)?.ended;
        await start(name);
      }
    }
    return killed;
  }

  it(
    'receive all that is published, wherever they come back to, and are told of no gap',
    async () => {
      const from = await cursorOfNow();
      const followers = Array.from({ length: 6 }, (_, place) => new SoakFollower(gateways.map(urlOf), place, from));
      const importing = new AbortController();
      const imports = importUntil(importing.signal);
      const killed = await killFor(seconds * 1_000);
      importing.abort();
      const taken = await imports;
      const published = await publishedSince(from);
      const until = Date.now() + 60_000;
      while (Date.now() < until && followers.some(({ received }) => received.size < published.length)) await wait(100);
      await Promise.all(followers.map((follower) => follower.stop()));

      expect(killed).toEqual(expect.arrayContaining(seconds < 120 ? [...always] : [...processes]));
      expect(taken).toBeGreaterThan(0);
      expect(published.length).toBeGreaterThan(32);
      for (const { received, sequences, ends, connections } of followers) {
        expect([...received].toSorted()).toEqual([...published].toSorted());
        // Numbered without a hole, over all connections.
        expect([...new Set(sequences)]).toEqual(Array.from({ length: published.length }, (_, place) => place + 1));
        expect([...ends].filter((code) => code !== 'SOURCE_UNAVAILABLE')).toEqual([]);
        expect(connections).toBeGreaterThan(1);
      }
      if (process.env['SOAK_SECONDS'] !== undefined) {
        const connections = followers.map((follower) => follower.connections).join(', ');
        process.stdout.write(
          `${String(killed.length)} killed (${killed.join(', ')}); ${String(taken)} imports; ${String(published.length)} updates, all received by each of ${String(followers.length)} followers over ${connections} connections\n`,
        );
      }
    },
    (seconds + 200) * 1_000,
  );
});
