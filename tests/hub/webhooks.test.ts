import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startReceiver, type Receiver } from '../gateway/webhooks/support/receiver.ts';
import { describeWithPostgresql, ownDatabase } from '../kit/database/testDatabase.ts';
import { boroughFile } from '../subgraphs/performance/boroughFile.ts';
import { ownHome, runHub, startHub, type HubProcess } from './hubProcess.ts';

const document = 'subscription { updates { id } }';

describeWithPostgresql('webhooks of a hub', () => {
  let own: Awaited<ReturnType<typeof ownHome>>;
  let database: Awaited<ReturnType<typeof ownDatabase>>;
  let environment: Record<string, string>;
  let folder: string;
  let hub: HubProcess | null = null;
  let receiver: Receiver;

  beforeAll(async () => {
    own = await ownHome();
    database = await ownDatabase();
    environment = { ...own.environment, DATABASE_URL: database.url, HUB_WEBHOOK_NETWORKS: '127.0.0.1/32' };
    folder = await mkdtemp(join(tmpdir(), 'hub-files-'));
    await writeFile(join(folder, 'updates.graphql'), document);
    receiver = await startReceiver();
    hub = await startHub('all', environment);
  }, 180_000);
  afterAll(async () => {
    await hub?.stop();
    await receiver.close();
    await database.drop();
    await own.remove();
    await rm(folder, { recursive: true });
  });

  /** Waits for what takes as long as a whole import. */
  async function until(isSo: () => boolean): Promise<void> {
    for (let attempt = 0; attempt < 1_000 && !isSo(); attempt += 1) await wait(100);
  }

  /** Runs `hub webhooks …` as whoever runs the hub, or with a key. */
  async function webhooks(given: readonly string[], key?: string): Promise<string> {
    const { code, out, err } = await runHub(['webhooks', ...given], {
      ...environment,
      ...(key !== undefined && { HUB_KEY: key }),
    });
    if (code !== 0) throw new Error(err);
    return out;
  }

  /** Ids of all updates after a cursor, as a stream tells them, up to the last one expected. */
  async function told(cursor: string, last: string): Promise<ReadonlySet<string>> {
    const address = `${own.url}/graphql/stream?query=${encodeURIComponent(document)}`;
    const leaving = new AbortController();
    const { body } = await fetch(address, { headers: { 'last-event-id': cursor }, signal: leaving.signal });
    let text = '';
    for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk;
      if (text.includes(`"${last}"`)) break;
    }
    leaving.abort();
    return new Set([...text.matchAll(/"id":"(\w+\/[\w-]+)"/g)].flatMap(([, id]) => id ?? []));
  }

  it('registers, shows and tries a webhook from the command line, and loses nothing where the hub is killed', async () => {
    const administrator = (await readFile(join(own.home, 'administrator.key'), 'utf8')).trim();
    const made = await fetch(`${own.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${administrator}` },
      body: JSON.stringify({
        query: `mutation { createAccessKey(input: { agency: "tower-hamlets", role: SECRETARY, boroughs: ["E09000030"],
        scopes: ["webhook:manage"], purpose: "a test" }) { secret } }`,
      }),
    });
    const [key = ''] = /hub_[\w-]+/.exec(await made.text()) ?? [];
    const file = join(folder, 'updates.graphql');
    await expect(webhooks(['register', '--title', 'A test', '--url', 'http://10.0.0.1/', file], key)).rejects.toThrow(
      'url: ',
    );
    const shown = await webhooks(['register', '--title', 'A test', '--url', receiver.url, file], key);
    expect(shown).toMatch(/whsec_[\w+/=]{20,}/);
    const [id = ''] = /wh_[\w-]+/.exec(shown) ?? [];
    expect(await webhooks(['list'])).toContain(`${id}  ACTIVE · tower-hamlets · A test`);
    expect(await webhooks(['list'], key)).toContain(id);
    expect(await webhooks(['dead-letters', id], key)).toContain('no dead letters');
    expect(await webhooks(['test', id], key)).toContain('DELIVERED · 204');
    await expect(webhooks(['dry-run', 'wh_none'], key)).rejects.toThrow('no such webhook');

    const stream = await fetch(`${own.url}/graphql/stream?query=${encodeURIComponent(document)}`);
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    let start = '';
    while (!/id: \S+\n/.test(start)) start += (await reader?.read())?.value ?? '';
    await reader?.cancel();
    const [, cursor = ''] = /id: (\S+)\n/.exec(start) ?? [];

    await writeFile(
      join(folder, 'crime.csv'),
      boroughFile(['202501', '202502'], () => 3),
    );
    const importing = runHub(['import', join(folder, 'crime.csv')], environment);
    const before = receiver.taken.length;
    await until(() => receiver.taken.length >= before + 3);
    hub?.signal('SIGKILL');
    await hub?.ended;
    await importing;
    hub = await startHub('all', environment);
    expect((await runHub(['import', join(folder, 'crime.csv')], environment)).code).toBe(0);
    const dry = await webhooks(['dry-run', '--file', '--last', '1', file], key);
    const [, last = ''] = /"id":"(\w+\/[\w-]+)"/.exec(dry) ?? [];
    const published = await told(cursor, last);
    expect(published.size).toBeGreaterThan(3);
    const arrived = () => receiver.taken.flatMap(({ body }) => /"id":"(\w+\/[\w-]+)"/.exec(body)?.[1] ?? []);
    await until(() => arrived().includes(last));
    const got = new Set(arrived());
    expect([...published].filter((update) => !got.has(update))).toEqual([]);
    expect(await webhooks(['log', id, '--first', '1'], key)).toContain('DELIVERED · 204');
  }, 400_000);
});
