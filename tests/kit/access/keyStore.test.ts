import { expect, it } from '@jest/globals';
import { isSecretOf, prefixOf } from '../../../kit/access/keySecret.ts';
import { KeyStore } from '../../../kit/access/keyStore.ts';
import type { KeyWanted } from '../../../kit/access/newKey.ts';
import { spineDatabase } from '../../../subgraphs/spine/index.ts';
import { onEachDatabase } from '../database/testDatabase.ts';

const wanted: KeyWanted = {
  agency: 'tower-hamlets',
  role: 'SECRETARY',
  boroughs: ['E09000030'],
  scopes: null,
  purpose: 'the board’s record',
  expiresAt: null,
};

onEachDatabase(spineDatabase, (database) => {
  let now = new Date('2026-11-27T12:00:00.000Z');
  const store = () => new KeyStore(database(), () => now);

  it('makes a key that is found by its visible part, and keeps no secret', async () => {
    const { key, secret } = await store().create(wanted);
    expect(secret).toMatch(/^hub_[a-z0-9]{10}_[\w-]{43}$/);
    expect(key).toMatchObject({
      prefix: prefixOf(secret),
      agency: 'tower-hamlets',
      scopes: ['partner:read', 'register:write', 'log:read'],
      createdAt: '2026-11-27T12:00:00.000Z',
      revokedAt: null,
    });
    const found = await store().find(key.prefix);
    expect(isSecretOf(secret, found?.hash ?? '')).toBe(true);
    expect(isSecretOf(`${secret.slice(0, -1)}_`, found?.hash ?? '')).toBe(false);
    const rows = await database().query('select * from spine.access_key');
    expect(JSON.stringify(rows)).not.toContain(secret.slice(15));
  });

  it('lets both keys open during the overlap of a rotation, and the old one no longer', async () => {
    const { key } = await store().create(wanted);
    const next = await store().rotate(key.prefix, 7);
    expect(next.key).toMatchObject({ agency: key.agency, role: key.role, boroughs: key.boroughs, scopes: key.scopes });
    expect((await store().find(key.prefix))?.key).toMatchObject({
      successor: next.key.prefix,
      expiresAt: '2026-12-04T12:00:00.000Z',
    });
    await expect(store().rotate(key.prefix, 7)).rejects.toThrow('is being replaced by');
    now = new Date('2026-12-05T12:00:00.000Z');
    await expect(store().rotate(key.prefix, 7)).rejects.toThrow('has ended');
    now = new Date('2026-11-27T12:00:00.000Z');
  });

  it('knows a key and all that replaced it by the first of them', async () => {
    const { key: first } = await store().create(wanted);
    const { key: second } = await store().rotate(first.prefix, 7);
    const { key: third } = await store().rotate(second.prefix, 7);
    const { key: another } = await store().create(wanted);
    const lines = await Promise.all(
      [first, second, third, another].map(async ({ prefix }) => (await store().find(prefix))?.key.line),
    );
    expect(lines).toEqual([first.prefix, first.prefix, first.prefix, another.prefix]);
  });

  it('never lengthens the life of a key that ends sooner than the overlap', async () => {
    const { key } = await store().create({ ...wanted, expiresAt: '2026-11-28T00:00:00.000Z' });
    await store().rotate(key.prefix, 30);
    expect((await store().find(key.prefix))?.key.expiresAt).toBe('2026-11-28T00:00:00.000Z');
  });

  it('revokes once and for all', async () => {
    const { key } = await store().create(wanted);
    expect((await store().revoke(key.prefix)).revokedAt).toBe('2026-11-27T12:00:00.000Z');
    now = new Date('2026-11-28T12:00:00.000Z');
    expect((await store().revoke(key.prefix)).revokedAt).toBe('2026-11-27T12:00:00.000Z');
    now = new Date('2026-11-27T12:00:00.000Z');
    await expect(store().revoke('nosuchkey0')).rejects.toThrow('There is no key nosuchkey0');
  });

  it('lists an agency’s keys without anybody else’s', async () => {
    await store().create({ ...wanted, agency: 'mps', role: 'POLICE', boroughs: [] });
    expect((await store().list('mps')).map(({ agency }) => agency)).toEqual(['mps']);
    expect((await store().list()).length).toBeGreaterThan(4);
  });

  it.each<[string, Partial<KeyWanted>, string]>([
    ['of no agency', { agency: 'Tower Hamlets' }, 'An agency is 2 to 40 small letters'],
    ['of nobody', { role: 'ANONYMOUS' }, 'Whoever needs no key is anonymous.'],
    ['of a secretary of no borough', { boroughs: [] }, 'A SECRETARY speaks for boroughs'],
    ['of a borough that does not exist', { boroughs: ['E09000099'] }, 'There is no borough with the code "E09000099".'],
    ['with a scope above its role', { scopes: ['key:manage'] }, 'A SECRETARY cannot have the scope "key:manage"'],
    ['for nothing', { purpose: ' ' }, 'Say in at most 200 characters'],
    ['that ended before it began', { expiresAt: '2026-11-26T00:00:00Z' }, 'The day on which it ends lies ahead'],
  ])('makes no key %s', async (_what, fault, message) => {
    await expect(store().create({ ...wanted, ...fault })).rejects.toThrow(message);
  });

  it.each([-1, 91, 1.5])('refuses an overlap of %d days', async (days) => {
    await expect(store().rotate('whatever00', days)).rejects.toThrow('The overlap is 0 to 90 days');
  });
});
