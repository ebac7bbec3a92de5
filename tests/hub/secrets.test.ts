import { readFile, rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { administratorKeyFile } from '../../hub/access/administratorKey.ts';
import { makeKey } from '../../kit/access/keySecret.ts';
import { ownHome, runHub, startHub, type HubProcess } from './hubProcess.ts';

const madeFormat = z.object({
  data: z.object({
    made: z.object({ key: z.object({ prefix: z.string() }), secret: z.string(), userErrors: z.tuple([]) }),
  }),
});

describe('secrets', () => {
  const internal = 'an-internal-secret-of-a-test-4711';
  const token = `eyJhbGciOiJub25lIn0.${Buffer.from('{"role":"ADMINISTRATOR"}').toString('base64url')}.c2lnbmF0dXJl`;
  let own: Awaited<ReturnType<typeof ownHome>>;
  let hub: HubProcess;
  let administrator: string;
  /** Everything that the hub answered. */
  let answers = '';

  beforeAll(async () => {
    own = await ownHome();
    hub = await startHub('all', { ...own.environment, HUB_LOG_LEVEL: 'trace', HUB_INTERNAL_SECRET: internal });
    administrator = (await readFile(administratorKeyFile(own.home), 'utf8')).trim();
  }, 150_000);
  afterAll(async () => {
    await hub.stop();
    await own.remove();
    await rm(`${own.home}.backup`, { recursive: true, force: true });
  });

  async function ask(key: string, query: string): Promise<{ readonly status: number; readonly body: unknown }> {
    const answer = await fetch(`${own.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ query }),
    });
    return { status: answer.status, body: await answer.json() };
  }

  /** The same, to be looked through afterwards. */
  async function heard(key: string, query: string): Promise<number> {
    const { status, body } = await ask(key, query);
    answers += JSON.stringify(body);
    return status;
  }

  const create = `mutation { made: createAccessKey(input: { agency: "tower-hamlets", role: SECRETARY, boroughs: ["E09000030"],
    purpose: "a test" }) { key { prefix } secret userErrors { code } } }`;
  const rotate = (prefix: string, days: number) =>
    `mutation { made: rotateAccessKey(prefix: "${prefix}", overlapDays: ${days}) { key { prefix } secret userErrors { code } } }`;
  const made = async (query: string) => madeFormat.parse((await ask(administrator, query)).body).data.made;
  const opens = async (key: string) => (await ask(key, '{ rateLimit { limit } }')).status === 200;

  it('of keys are told once by who makes them, open while keys overlap, and never stand in logs, errors, answers or backups', async () => {
    const first = await made(create);
    const second = await made(rotate(first.key.prefix, 7));
    expect([await opens(first.secret), await opens(second.secret)]).toEqual([true, true]);
    const list = '{ accessKeys(agency: "tower-hamlets") { prefix successor revokedAt } }';
    expect((await ask(administrator, list)).body).toEqual({
      data: {
        accessKeys: expect.arrayContaining([
          { prefix: first.key.prefix, successor: second.key.prefix, revokedAt: null },
          { prefix: second.key.prefix, successor: null, revokedAt: null },
        ]),
      },
    });
    expect(await heard(administrator, list)).toBe(200);
    // Who may not make keys makes none.
    expect((await ask(second.secret, create)).body).toMatchObject({
      data: { made: null },
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
    const revoke = `mutation { revokeAccessKey(prefix: "${first.key.prefix}") { key { revokedAt } } }`;
    expect(await heard(administrator, revoke)).toBe(200);
    const until = Date.now() + 10_000;
    while ((await opens(first.secret)) && Date.now() < until) await wait(200);
    expect([await opens(first.secret), await opens(second.secret)]).toEqual([false, true]);

    const stranger = makeKey().secret;
    for (const key of [first.secret, stranger, token])
      expect(await heard(key, '{ nothing }')).toBeGreaterThanOrEqual(400);
    for (const key of [administrator, second.secret]) {
      for (const query of [
        '{ nothing }',
        '{',
        create.replace('tower-hamlets', 'x y'),
        '{ accessKeys { prefix } accessLog { totalCount } }',
      ]) {
        await heard(key, query);
      }
      const addressed = await fetch(`${own.url}/graphql?query={__typename}&key=${key}`);
      expect(addressed.status).toBe(400);
      answers += await addressed.text();
    }
    const { out, err } = await hub.stop();
    expect(`${out}${err}`).toContain('"level"');
    const backup = `${own.home}.backup`;
    const saved = await runHub(['backup', backup], { ...own.environment, HUB_LOG_LEVEL: 'trace' });
    expect(saved.code).toBe(0);
    const kept = (await promisify(gunzip)(await readFile(backup))).toString('utf8');
    expect(kept).toContain(first.key.prefix);

    const secrets = { administrator, first: first.secret, second: second.secret, stranger, token, internal };
    const places = { log: `${out}${err}`, answers, backup: kept, command: `${saved.out}${saved.err}` };
    const found = Object.entries(places).flatMap(([place, text]) =>
      Object.entries(secrets).flatMap(([name, secret]) => (text.includes(secret) ? [`${name} in ${place}`] : [])),
    );
    expect(found).toEqual([]);
  }, 180_000);

  it('in an address that cannot be read are not told by who refuses it', async () => {
    const password = 'a-password-of-a-test';
    for (const name of ['DATABASE_URL', 'REDIS_URL']) {
      const wrong = { ...own.environment, HUB_LOG_LEVEL: 'trace', [name]: `//hub:${password}@127.0.0.1/hub` };
      const { code, out, err } = await runHub(['keys', 'list'], wrong);
      expect([code, err]).toEqual([expect.any(Number), expect.stringContaining(name)]);
      expect(code).toBeGreaterThan(0);
      expect(`${out}${err}`).not.toContain(password);
    }
  }, 60_000);
});
