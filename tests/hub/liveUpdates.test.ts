import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { boroughFile } from '../subgraphs/performance/boroughFile.ts';
import { freePort, ownHome, query, runHub, startHub, type HubProcess } from './hubProcess.ts';

const page = await readFile(new URL('../../docs/live-updates.md', import.meta.url), 'utf8');
const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
const project = fileURLToPath(new URL('../..', import.meta.url));

const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, text = '']) => text);

/** A program that runs until it is told to stop, and what it has said so far. */
class Running {
  out = '';
  readonly #child;

  constructor(command: string, given: readonly string[]) {
    this.#child = spawn(command, given, { cwd: project, stdio: ['ignore', 'pipe', 'inherit'] });
    this.#child.stdout.setEncoding('utf8').on('data', (text: string) => (this.out += text));
  }

  async until(text: string): Promise<void> {
    for (let attempt = 0; attempt < 600 && !this.out.includes(text); attempt += 1) await wait(50);
    expect(this.out).toContain(text);
  }

  stop(): void {
    this.#child.kill();
  }
}

describe('the page on live updates', () => {
  let own: Awaited<ReturnType<typeof ownHome>>;
  let folder: string;
  let hub: HubProcess;
  let count = 0;
  const here = (text: string) => text.replaceAll('localhost:4000', new URL(own.url).host);

  beforeAll(async () => {
    own = await ownHome();
    folder = await mkdtemp(join(tmpdir(), 'hub-live-'));
    hub = await startHub('all', { ...own.environment, HUB_WEBHOOK_NETWORKS: '127.0.0.1/32' });
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

  it('shows an import arriving at a borough’s address, with curl -N', async () => {
    const [command = ''] = blocks('sh').map((text) => text.trim());
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
    const [text = ''] = blocks('graphql');
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

  it('shows programs that run as they stand', async () => {
    const [ws = '', events = ''] = blocks('js');
    const programs = [
      here(ws).replace("'Bearer …'", 'undefined'),
      `import { EventSource } from 'undici';\n${here(events)}`,
    ].map((text) => new Running(process.execPath, ['--no-warnings', '--input-type=module', '-e', text]));
    await wait(2_000);
    await importAnother();
    for (const program of programs) {
      await program.until('ReleasePublished');
      program.stop();
    }
  });

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
    const administrator = (await readFile(join(own.environment['HUB_HOME'] ?? '', 'administrator.key'), 'utf8')).trim();
    const act = async (key: string, text: string, variables: Record<string, unknown> = {}): Promise<unknown> => {
      const answer = await fetch(`${own.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
        body: JSON.stringify({ query: text, variables }),
      });
      return answer.json();
    };
    const made = await act(
      administrator,
      `mutation { createAccessKey(input: { agency: "tower-hamlets", role: SECRETARY, boroughs: ["E09000030"],
        scopes: ["webhook:manage"], purpose: "a test" }) { secret } }`,
    );
    const [key = ''] = /hub_[\w-]+/.exec(JSON.stringify(made)) ?? [];
    const port = await freePort();
    const [, register = ''] = blocks('graphql');
    const told = await act(key, register, {
      input: {
        title: 'A test',
        url: `http://127.0.0.1:${port}/`,
        document: 'subscription { updates(filter: { areas: ["E09000030"] }) { __typename area { name } } }',
      },
    });
    expect(told).toMatchObject({ data: { registerWebhook: { webhook: { status: 'ACTIVE' }, userErrors: [] } } });
    const [secret = ''] = /whsec_[\w+/=]{20,}/.exec(JSON.stringify(told)) ?? [];
    const [, , program = ''] = blocks('js');
    const text = program.replace('whsec_…', secret).replace('9000', port);
    const receiver = new Running(process.execPath, ['--no-warnings', '--input-type=module', '-e', text]);
    await importAnother();
    await receiver.until('"area":{"name":"Tower Hamlets"}');
    receiver.stop();
  });

  it('gives a gap a query that the hub answers', async () => {
    const { reconcilingQuery } = await import('../../gateway/updates/reconcilingQuery.ts');
    expect(await query(own.url, reconcilingQuery)).toMatchObject({ data: { datasets: expect.any(Array) } });
    expect((await query(own.url, reconcilingQuery)).errors).toBeUndefined();
  });
});
