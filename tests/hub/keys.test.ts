import { stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { administratorKey, administratorKeyFile } from '../../hub/access/administratorKey.ts';
import { freePort, ownHome, runHub } from './hubProcess.ts';

describe('hub keys', () => {
  let own: Awaited<ReturnType<typeof ownHome>>;
  beforeAll(async () => {
    own = await ownHome();
  });
  afterAll(() => own.remove());

  it('makes, lists and revokes a partner’s key, and shows its secret once', async () => {
    const wanted = [
      '--agency',
      'tower-hamlets',
      '--role',
      'SECRETARY',
      '--borough',
      'Tower Hamlets',
      '--purpose',
      'a test',
    ];
    const made = await runHub(['keys', 'create', ...wanted], own.environment);
    expect(made).toMatchObject({ code: 0, err: '' });
    const [secret = '', prefix = ''] = /hub_([a-z0-9]{10})_[\w-]{43}/.exec(made.out) ?? [];
    expect(made.out).toContain(`${prefix}  tower-hamlets SECRETARY · E09000030`);
    const list = await runHub(['keys', 'list'], own.environment);
    expect(list.out).toContain(prefix);
    expect(list.out).not.toContain(secret);
    const revoked = await runHub(['keys', 'revoke', prefix], own.environment);
    expect(revoked.out).toMatch(/revoked \d{4}-/);
  });

  it('says what is wrong with a key that cannot be', async () => {
    const wrong = await runHub(
      ['keys', 'create', '--agency', 'x y', '--role', 'POLICE', '--purpose', 'a test'],
      own.environment,
    );
    expect(wrong.code).toBe(1);
    expect(wrong.err).toContain('An agency is 2 to 40 small letters');
  });

  it('says within seconds that there is no database, or one that does not answer', async () => {
    const silent = createServer(() => undefined);
    const port = await new Promise<number>((done) => {
      silent.listen(0, '127.0.0.1', () => {
        const address = silent.address();
        done(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    for (const at of [port, await freePort()]) {
      const started = Date.now();
      const listed = await runHub(['keys', 'list'], {
        ...own.environment,
        DATABASE_URL: `postgres://hub:secret@127.0.0.1:${at}/hub`,
      });
      expect(Date.now() - started).toBeLessThan(30_000);
      expect(listed).toEqual({
        code: 1,
        out: '',
        err: `The database at 127.0.0.1:${at} does not answer. Start it, or name another in DATABASE_URL.\n`,
      });
    }
    silent.close();
  });

  it('leaves the administrator’s key to its owner alone, and the same at every start', async () => {
    const key = await administratorKey(own.home);
    expect((await stat(administratorKeyFile(own.home))).mode & 0o777).toBe(0o600);
    expect(await administratorKey(own.home)).toBe(key);
  });
});
