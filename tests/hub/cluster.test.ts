import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { committedSupergraph } from '../../hub/supergraph.ts';
import { describeWithPostgresql, ownDatabase } from '../kit/database/testDatabase.ts';
import { canStartRedis, OwnRedis } from '../kit/redis/testRedis.ts';
import { boroughFile } from '../subgraphs/performance/boroughFile.ts';
import { DatabaseProxy } from './databaseProxy.ts';
import { freePort, query, runHub, startHub, type Answer, type Environment, type HubProcess } from './hubProcess.ts';

const parts = ['engagement', 'accountability', 'performance'] as const;
type Part = (typeof parts)[number] | 'gateway';

const joined = `{ borough(name: "Tower Hamlets") { name crime { at(period: "2025-01") { value } } wardPanelCoverage { established { absence { reason } } } }
  risks(reviewOverdueAsAt: "2008-06-05") { number } }`;

describeWithPostgresql('the hub as a cluster on PostgreSQL and Redis', () => {
  const running = new Map<Part, HubProcess>();
  const environments = new Map<Part, Environment>();
  let own: Awaited<ReturnType<typeof ownDatabase>>;
  let proxy: DatabaseProxy;
  let redis: OwnRedis | null = null;
  let folder: string;
  let url: string;

  const start = async (part: Part) => {
    running.set(part, await startHub(part, environments.get(part) ?? {}));
  };
  const ask = () => query(url, joined);

  beforeAll(async () => {
    own = await ownDatabase();
    proxy = new DatabaseProxy(new URL(own.url));
    await proxy.back();
    redis = canStartRedis() ? await OwnRedis.start() : null;
    folder = await mkdtemp(join(tmpdir(), 'hub-cluster-'));
    await writeFile(
      join(folder, 'crime.csv'),
      boroughFile(['202501', '202502'], () => 1),
    );
    const shared = {
      DATABASE_URL: proxy.url,
      HUB_DEMO: 'off',
      HUB_INTERNAL_SECRET: 'a secret of this test',
      ...(redis !== null && { REDIS_URL: redis.url }),
    };
    const ports: Record<string, string> = {};
    for (const part of [...parts, 'gateway'] as const) {
      ports[part] = await freePort();
      environments.set(part, { ...shared, HUB_HOME: join(folder, part), HUB_PORT: ports[part] });
    }
    const addresses = Object.fromEntries(
      parts.map((part) => [`HUB_${part.toUpperCase()}_URL`, `http://127.0.0.1:${ports[part] ?? ''}`]),
    );
    const supergraph = join(folder, 'supergraph.graphql');
    await writeFile(supergraph, await committedSupergraph());
    environments.set('gateway', { ...environments.get('gateway'), ...addresses, HUB_SUPERGRAPH: supergraph });
    url = `http://127.0.0.1:${ports['gateway'] ?? ''}`;
    // All at once, as an orchestrator does it: they wait for each other's migrations.
    await Promise.all(parts.map(start));
    await start('gateway');
  }, 180_000);

  afterAll(async () => {
    await Promise.all([...running.values()].map((one) => one.stop()));
    await proxy.away();
    await redis?.stop();
    await own.drop();
    await rm(folder, { recursive: true, force: true });
  });

  it('takes a file through the gateway and joins it up with the other subgraphs', async () => {
    const { code, out } = await runHub(['import', '--json', join(folder, 'crime.csv')], {
      HUB_URL: url,
      HUB_HOME: join(folder, 'gateway'),
    });
    expect({ code, report: JSON.parse(out) as unknown }).toMatchObject({ code: 0, report: { accepted: 352 } });
    const { data, errors } = await ask();
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      borough: { name: 'Tower Hamlets', crime: { at: { value: 11 } } },
      risks: Array.from({ length: 8 }, () => ({})),
    });
  });

  it('answers without a subgraph that is down, says which fields are missing and why, and gets it back by itself', async () => {
    await running.get('performance')?.stop();
    const without = await ask();
    expect(without.data).toMatchObject({
      borough: { name: 'Tower Hamlets', crime: null },
      risks: Array.from({ length: 8 }, () => ({})),
    });
    expect(without.errors?.map(({ path, extensions: { code } }) => ({ path, code }))).toEqual([
      { path: ['borough', 'crime'], code: 'SOURCE_UNAVAILABLE' },
    ]);
    expect(JSON.stringify(without.errors)).not.toMatch(/127\.0\.0\.1|ECONN|stack/);
    await start('performance');
    expect(await answeredWhole()).toMatchObject({ borough: { crime: { at: { value: 11 } } } });
  });

  it('recovers by itself when the database has been away', async () => {
    await proxy.away();
    const away = await ask();
    expect(away.data).toMatchObject({ borough: { name: 'Tower Hamlets', crime: null } });
    expect(new Set(away.errors?.map(({ extensions: { code } }) => code))).toEqual(new Set(['SOURCE_UNAVAILABLE']));
    await proxy.back();
    expect(await answeredWhole()).toMatchObject({ borough: { crime: { at: { value: 11 } } } });
  });

  const withRedis = canStartRedis() ? '' : ' (Redis left out: there is no redis-server to start)';
  it(`loses nothing with Redis but time: it answers and takes files while Redis is away, and finds it again${withRedis}`, async () => {
    await redis?.stop();
    expect((await ask()).data).toMatchObject({ borough: { crime: { at: { value: 11 } } } });
    await writeFile(
      join(folder, 'restated.csv'),
      boroughFile(['202501', '202502', '202503'], () => 2),
    );
    const { code } = await runHub(['import', '--json', join(folder, 'restated.csv')], {
      HUB_URL: url,
      HUB_HOME: join(folder, 'gateway'),
    });
    expect(code).toBe(0);
    await redis?.again();
    expect(await answeredWhole()).toMatchObject({ borough: { crime: { at: { value: 22 } } } });
  });

  it('runs any number of gateways over the same subgraphs', async () => {
    const port = await freePort();
    const second = await startHub('gateway', {
      ...environments.get('gateway'),
      HUB_PORT: port,
      HUB_HOME: join(folder, 'second'),
    });
    expect(await query(`http://127.0.0.1:${port}`, joined)).toEqual(await ask());
    expect((await second.stop()).code).toBe(0);
  });

  it('takes a new supergraph while it runs: what it still allows goes on, and the rest ends with the cursor', async () => {
    const [gateway, port] = [running.get('gateway'), environments.get('gateway')?.['HUB_PORT'] ?? ''];
    const follow = (selection: string) =>
      followed(`http://127.0.0.1:${port}`, `subscription { updates { ${selection} } }`);
    const [kept, ended] = [follow('id'), follow('id ... on ReleasePublished { release }')];
    await Promise.all([kept, ended].map(({ until }) => until(/^:/m)));
    const sdl = await committedSupergraph();
    const withoutField = sdl.replace(/(type ReleasePublished[^]*?)\n {2}release: ID!/, '$1\n  renamed: ID!');
    expect(withoutField).not.toBe(sdl);
    await writeFile(join(folder, 'supergraph.graphql'), withoutField);
    gateway?.signal('SIGHUP');
    await ended.until(/SCHEMA_CHANGED/);
    expect(ended.heard()).toMatch(/"cursor":"[^"]+"/);
    await writeFile(join(folder, 'supergraph.graphql'), 'type Query { a: Int }');
    gateway?.signal('SIGHUP');
    for (let waited = 0; !gateway?.err.includes('the one before stands') && waited < 10_000; waited += 50)
      await wait(50);
    expect(gateway?.err).toContain('The supergraph was not taken, and the one before stands');
    await writeFile(join(folder, 'supergraph.graphql'), sdl);
    gateway?.signal('SIGHUP');
    await writeFile(
      join(folder, 'again.csv'),
      boroughFile(['202501', '202502', '202503', '202504'], () => 3),
    );
    await runHub(['import', '--json', join(folder, 'again.csv')], { HUB_URL: url, HUB_HOME: join(folder, 'gateway') });
    await kept.until(/"id":"performance/);
    for (const follower of [kept, ended]) await follower.stop();
  });

  /** The answer once nothing is missing any more; a source that failed is asked again after a pause. */
  async function answeredWhole(): Promise<unknown> {
    let last: Answer = { data: null };
    const until = Date.now() + 15_000;
    while (Date.now() < until) {
      await wait(200);
      last = await ask();
      if (last.errors === undefined) return last.data;
    }
    return last;
  }
});

/** A subscription by server-sent events, and all that was heard of it. */
function followed(hub: string, subscription: string) {
  let heard = '';
  const leaving = new AbortController();
  const reading = (async () => {
    const answer = await fetch(`${hub}/graphql/stream?query=${encodeURIComponent(subscription)}`, {
      headers: { accept: 'text/event-stream' },
      signal: leaving.signal,
    });
    for await (const chunk of answer.body ?? []) heard += Buffer.from(chunk).toString();
  })().catch((error: unknown) => {
    if (!leaving.signal.aborted) throw error;
  });
  return {
    heard: () => heard,
    until: async (pattern: RegExp) => {
      for (let waited = 0; !pattern.test(heard); waited += 50) {
        if (waited > 30_000) throw new Error(`not heard: ${String(pattern)} in ${heard}`);
        await wait(50);
      }
    },
    stop: async () => {
      leaving.abort();
      await reading;
    },
  };
}
