import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { boroughFile } from '../subgraphs/performance/boroughFile.ts';
import { documented, documentedProgram, Running } from './documentedProgram.ts';
import { freePort, ownHome, query, runHub, startHub, type Environment, type HubProcess } from './hubProcess.ts';

const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
const updateFormat = z.object({ data: z.object({ updates: z.object({ id: z.string() }) }) });

describe('the page on live updates', () => {
  let own: Awaited<ReturnType<typeof ownHome>>;
  let folder: string;
  let environment: Environment;
  let hub: HubProcess;
  let count = 0;
  const here = (text: string) => text.replaceAll('localhost:4000', new URL(own.url).host);

  beforeAll(async () => {
    own = await ownHome();
    folder = await mkdtemp(join(tmpdir(), 'hub-live-'));
    environment = { ...own.environment, HUB_WEBHOOK_NETWORKS: '127.0.0.1/32' };
    hub = await startHub('all', environment);
  }, 150_000);
  afterAll(async () => {
    await hub.stop();
    await own.remove();
    await rm(folder, { recursive: true });
  });

  /** Gives the hub a file in which every borough has another count than before. */
  async function importAnother(): Promise<void> {
    count += 1;
    const path = join(folder, `${String(count)}.csv`);
    await writeFile(
      path,
      boroughFile(['202501', '202502'], () => count),
    );
    const { code, out, err } = await runHub(
      ['import', '--published-on', `2025-03-${String(10 + count)}`, path],
      own.environment,
    );
    expect({ code, out, err }).toMatchObject({ code: 0 });
  }

  /** As the acknowledgement of a WebSocket carries it. */
  async function cursorOfNow(): Promise<string> {
    const cursor = Promise.withResolvers<string>();
    const client = createClient({
      url: here('ws://localhost:4000/graphql'),
      webSocketImpl: WebSocket,
      lazy: false,
      on: { connected: (_socket, acknowledged) => cursor.resolve(String(acknowledged?.['cursor'])) },
    });
    return cursor.promise.finally(() => client.dispose());
  }

  /** Names of all updates after a cursor: until none comes for a while. */
  async function publishedFrom(after: string): Promise<ReadonlySet<string>> {
    const client = createClient({ url: here('ws://localhost:4000/graphql'), webSocketImpl: WebSocket });
    const published = new Set<string>();
    const query = `subscription ($after: String) { updates(after: $after) { id } }`;
    const updates = client.iterate({ query, variables: { after } });
    for (;;) {
      const next = await Promise.race([updates.next(), wait(5_000)]);
      if (next === undefined) break;
      published.add(updateFormat.parse(next.value).data.updates.id);
    }
    await client.dispose();
    return published;
  }

  it('shows an import arriving at a borough’s address, with curl -N', async () => {
    const [command = ''] = documented('sh').map((text) => text.trim());
    expect(readme).toContain(command);
    const curl = new Running('curl', here(command).split(' ').slice(1).concat('-s'));
    await curl.until('id: ');
    await importAnother();
    await curl.until('"__typename":"ReleasePublished"');
    expect(curl.out).toContain('"area":{"code":"E09000030","name":"Tower Hamlets","kind":"BOROUGH"}');
    const seen = curl.out.length;
    await importAnother();
    await curl.until('"__typename":"CrimeFiguresRestated"');
    expect(curl.out.slice(seen)).toContain('"sequence":2');
    curl.stop();
  });

  it('shows a subscription that reaches the figures of today', async () => {
    const [text = ''] = documented('graphql');
    const client = createClient({ url: here('ws://localhost:4000/graphql'), webSocketImpl: WebSocket, lazy: false });
    const updates = client.iterate({ query: text });
    const first = updates.next();
    await wait(1_000);
    await importAnother();
    const value: unknown = (await first).value;
    expect(value).toMatchObject({
      data: {
        updates: {
          __typename: 'ReleasePublished',
          area: {
            name: 'Tower Hamlets',
            crime: { latest: { period: '2025-02', figure: { text: expect.any(String) } } },
          },
        },
      },
    });
    await client.dispose();
  });

  it('shows programs that run as they stand, and lose nothing while the hub is restarted and files come', async () => {
    const { host } = new URL(own.url);
    const sse = documentedProgram('graphql-sse', host);
    const events = documentedProgram('EventSource', host).replace('(filter: { areas: ["E09000030"] })', '');
    using stack = new DisposableStack();
    const programs = [
      documentedProgram('graphql-ws', host),
      sse,
      sse.replace('singleConnection: false', 'singleConnection: true'),
      // That of undici keeps no program running while it waits to come back.
      `import { EventSource } from 'undici';\nsetInterval(() => undefined, 1_000);\n${events}`,
    ].map((text) => stack.use(Running.program(text)));
    const start = await cursorOfNow();
    await wait(2_000);
    await importAnother();
    for (const program of programs) await program.until('ReleasePublished');
    // Amid the delivery of the first file's many updates.
    const stopping = hub.stop();
    const during = importAnother();
    expect((await stopping).code).toBe(0);
    await during;
    await importAnother();
    hub = await startHub('all', environment);
    await importAnother();
    const published = await publishedFrom(start);
    expect(published.size).toBeGreaterThan(4 * 32);
    for (const program of programs) await program.untilUpdates(published);
  }, 300_000);

  it('names records whose selection runs through all subgraphs', async () => {
    const key = (await readFile(join(own.environment['HUB_HOME'] ?? '', 'administrator.key'), 'utf8')).trim();
    const client = createClient({ url: here('ws://localhost:4000/graphql'), webSocketImpl: WebSocket, lazy: false });
    const updates = client.iterate({
      query: `subscription { updates(filter: { kinds: [RECOMMENDATION_CHANGED] }) { __typename significance
        area { name crime { title } stopAndSearch { title } ... on London { wardPanelCoverage { share { unit } } } }
        ... on RecommendationChanged { review number followUp { status version } } } }`,
    });
    const first = updates.next();
    await wait(1_000);
    const answer = await fetch(`${own.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({
        query: `mutation { takeUpRecommendation(input: { area: "E12000007", review: "police-and-crime-plan-2013", number: "3",
          dueOn: "2027-03-31", reason: "Minutes of the committee" }) { userErrors { message } } }`,
      }),
    });
    expect(await answer.json()).toEqual({ data: { takeUpRecommendation: { userErrors: [] } } });
    expect((await first).value).toMatchObject({
      data: {
        updates: {
          __typename: 'RecommendationChanged',
          significance: 'ROUTINE',
          review: 'police-and-crime-plan-2013',
          number: '3',
          followUp: { status: 'ISSUED', version: 1 },
          area: {
            name: 'London',
            crime: { title: 'All recorded crime' },
            stopAndSearch: { title: 'Stop and search' },
            wardPanelCoverage: { share: { unit: 'PERCENT' } },
          },
        },
      },
    });
    await client.dispose();
  });

  it('shows a receiver of webhooks that runs as it stands, and how one is registered', async () => {
    const act = async (key: string, text: string, variables: Record<string, unknown> = {}): Promise<unknown> => {
      const answer = await fetch(`${own.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
        body: JSON.stringify({ query: text, variables }),
      });
      return answer.json();
    };
    // As the page says it, at the hub that runs.
    const keys = (...given: string[]) => runHub(['keys', ...given], own.environment);
    const who = [
      '--agency',
      'tower-hamlets',
      '--role',
      'SECRETARY',
      '--borough',
      'Tower Hamlets',
      '--purpose',
      'a test',
    ];
    const made = await keys('create', ...who, '--scope', 'webhook:manage');
    expect(made).toMatchObject({ code: 0, err: '' });
    const [key = '', prefix = ''] = /hub_([a-z0-9]{10})_[\w-]+/.exec(made.out) ?? [];
    expect((await keys('list')).out).toContain(
      `${prefix}  tower-hamlets SECRETARY · E09000030 · webhook:manage · a test`,
    );
    expect((await keys('create', ...who, '--scope', 'key:manage')).err).toContain('No key was made.');
    const [, other = ''] = /hub_([a-z0-9]{10})_/.exec((await keys('create', ...who)).out) ?? [];
    const [, next = ''] = /hub_([a-z0-9]{10})_/.exec((await keys('rotate', other)).out) ?? [];
    expect((await keys('revoke', next)).out).toMatch(/revoked \d{4}-/);
    const port = await freePort();
    const [, register = ''] = documented('graphql');
    const told = await act(key, register, {
      input: {
        title: 'A test',
        url: `http://127.0.0.1:${port}/`,
        document: 'subscription { updates(filter: { areas: ["E09000030"] }) { __typename area { name } } }',
      },
    });
    expect(told).toMatchObject({ data: { registerWebhook: { webhook: { status: 'ACTIVE' }, userErrors: [] } } });
    const [secret = ''] = /whsec_[\w+/=]{20,}/.exec(JSON.stringify(told)) ?? [];
    const text = documentedProgram('standardwebhooks', '').replace('whsec_…', secret).replace('9000', port);
    const receiver = Running.program(text);
    await importAnother();
    await receiver.until('"area":{"name":"Tower Hamlets"}');
    receiver.stop();
  });

  it('gives a gap a query that the hub answers, of releases and of what was entered', async () => {
    const { reconcilingQuery } = await import('../../gateway/updates/reconcilingQuery.ts');
    const answer = await query(own.url, reconcilingQuery(new Date()));
    expect(answer.errors).toBeUndefined();
    expect(answer).toMatchObject({
      data: {
        datasets: expect.arrayContaining([expect.objectContaining({ id: 'mps-borough-crime' })]),
        london: { engagementChanges: { totalCount: expect.any(Number) } },
        boroughs: expect.arrayContaining([
          expect.objectContaining({
            accountabilityChanges: expect.objectContaining({ totalCount: expect.any(Number) }),
          }),
        ]),
      },
    });
  });
});
