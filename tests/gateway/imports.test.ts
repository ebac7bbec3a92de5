import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { makeKey } from '../../kit/access/keySecret.ts';
import { asAdministrator, partnerKey } from './support/keys.ts';
import { rawRequest, type RawAnswer } from './support/rawRequest.ts';
import { recordingDoor } from './support/recordingDoor.ts';
import { startTestHub, type TestHub } from './support/testHub.ts';

const door = recordingDoor();
const revoked = partnerKey('POLICE', [], { scopes: ['file:import'], revokedAt: '2026-11-27T12:00:00.000Z' }).headers;
const withoutKey = { 'x-hub-action': 'import', 'content-type': 'text/csv' };
const importing = { ...withoutKey, ...asAdministrator };

describe('the door for partner files', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub({ door, limits: { fileBytes: 1_000 } });
  });
  beforeEach(() => {
    door.taken.length = 0;
  });
  afterAll(async () => hub[Symbol.asyncDispose]());

  const send = (
    body: string,
    query = '?name=crime.csv',
    headers: Record<string, string> = importing,
  ): Promise<RawAnswer> => rawRequest(`${hub.url}/imports${query}`, { method: 'POST', headers, body });
  const leftovers = () => readdir(hub.temporaryFolder);

  it('hands over a file that arrived whole, and removes it afterwards', async () => {
    const { status, body } = await send('a,b\n1,2\n', '?name=crime.csv&publishedOn=2025-12-15&dryRun=false');
    expect(status).toBe(200);
    expect(body).toEqual({
      file: 'crime.csv',
      dataset: 'crime',
      release: 'r1',
      accepted: 1,
      refused: 0,
      changed: 1,
      refusals: [],
      remarks: [],
    });
    expect(door.taken).toMatchObject([
      {
        text: 'a,b\n1,2\n',
        file: { name: 'crime.csv', bytes: 8, sha256: createHash('sha256').update('a,b\n1,2\n').digest('hex') },
        options: { publishedOn: '2025-12-15', dryRun: false },
      },
    ]);
    expect(await leftovers()).toEqual([]);
  });

  it.each(['application/x-www-form-urlencoded', 'application/json', 'application/octet-stream'])(
    'takes the body as it is, called %s',
    async (type) => {
      expect((await send('{"not": "read"', undefined, { ...importing, 'content-type': type })).status).toBe(200);
      expect(door.taken[0]?.text).toBe('{"not": "read"');
    },
  );

  it('answers 422 with the reasons when a file is refused', async () => {
    const { status, body } = await send('bad,file\n');
    expect(status).toBe(422);
    expect(body).toMatchObject({ release: null, refusals: [{ line: 2, column: 'Count' }] });
    expect(await leftovers()).toEqual([]);
  });

  it('answers 200 when a file was only tried and is in order', async () => {
    const { status, body } = await send('a,b\n', '?name=crime.csv&dryRun=true');
    expect(status).toBe(200);
    expect(body).toMatchObject({ release: null, accepted: 1 });
  });

  it('keeps only the last part of a name with folders', async () => {
    await send('a,b\n', `?name=${encodeURIComponent('..\\..\\etc/passwd')}`);
    expect(door.taken[0]?.file.name).toBe('passwd');
  });

  it.each([
    ['without a name', '?dryRun=true', 'name is needed: the name of the file. Nothing was changed.'],
    [
      'with a day that does not exist',
      '?name=a.csv&publishedOn=2025-02-30',
      'publishedOn must be a day such as 2025-12-15. Nothing was changed.',
    ],
    [
      'with an option of another name',
      '?name=a.csv&dry=true',
      'the request Unrecognized key: "dry". Nothing was changed.',
    ],
    [
      'with another word than true or false',
      '?name=a.csv&dryRun=yes',
      'dryRun must be true or false. Nothing was changed.',
    ],
  ])('refuses a file %s', async (_what, query, message) => {
    const { status, body, headers } = await send('a,b\n', query);
    expect(status).toBe(400);
    expect(body).toEqual({ code: 'BAD_USER_INPUT', message, requestId: headers['x-request-id'] });
    expect(door.taken).toEqual([]);
  });

  it.each([
    ['nothing', '', {}, 400, 'BAD_USER_INPUT'],
    ['a packed body', 'a,b\n', { 'content-encoding': 'gzip' }, 400, 'BAD_USER_INPUT'],
    ['more than the limit, said beforehand', 'x'.repeat(2_000), {}, 413, 'LIMIT_EXCEEDED'],
    ['more than the limit, in chunks', 'x'.repeat(2_000), { 'transfer-encoding': 'chunked' }, 413, 'LIMIT_EXCEEDED'],
  ])('refuses %s', async (_what, body, headers, status, code) => {
    const answer = await send(body, undefined, { ...importing, ...headers });
    expect(answer).toMatchObject({ status, body: { code } });
    expect(door.taken).toEqual([]);
    expect(await leftovers()).toEqual([]);
  });

  it('does nothing with a file that broke off on its way', async () => {
    const headers = { ...importing, 'content-length': '500' };
    const upload = request(`${hub.url}/imports?name=crime.csv`, { method: 'POST', headers, agent: false });
    upload.on('error', () => {});
    upload.write('a,b\n1,2\n');
    while ((await leftovers()).length === 0) await sleep(5);
    upload.destroy();
    while ((await leftovers()).length > 0) await sleep(5);
    expect(door.taken).toEqual([]);
  });

  it.each([
    ['without the header that a page elsewhere cannot send', { ...asAdministrator, 'content-type': 'text/plain' }],
    ['for another action', { ...importing, 'x-hub-action': 'withdraw' }],
    ['with a key that may not', { ...importing, ...partnerKey('SECRETARY', ['E09000030']).headers }],
    ['with a key of the role without the scope', { ...importing, ...partnerKey('POLICE').headers }],
  ])('forbids a file sent %s', async (_what, headers) => {
    const { status, body } = await send('a,b\n', undefined, headers);
    expect(status).toBe(403);
    expect(body).toMatchObject({ code: 'FORBIDDEN' });
    expect(door.taken).toEqual([]);
  });

  it.each([
    ['from this machine without a key', withoutKey],
    ['under a foreign name without a key (DNS rebinding)', { ...withoutKey, host: 'elsewhere.example:4000' }],
    ['from a page of another origin', { ...withoutKey, origin: 'https://elsewhere.example' }],
    ['with a key that was revoked', { ...importing, ...revoked }],
    ['with a key of another hub', { ...importing, authorization: `Bearer ${makeKey().secret}` }],
  ])('does not know who sent a file %s', async (_what, headers) => {
    const { status, body } = await send('a,b\n', undefined, headers);
    expect(status).toBe(401);
    expect(body).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(door.taken).toEqual([]);
  });

  it('takes a file from a partner whose key may', async () => {
    const { headers } = partnerKey('POLICE', [], { scopes: ['file:import'] });
    expect(await send('a,b\n', undefined, { ...importing, ...headers })).toMatchObject({ status: 200 });
  });

  it('hands the template of a register over in the name of whoever keeps it', async () => {
    const { headers } = partnerKey('SECRETARY', ['E09000030']);
    expect(await send('act,b\n', undefined, { ...importing, ...headers })).toMatchObject({ status: 200 });
    expect(door.taken).toMatchObject([{ options: { viewer: { role: 'SECRETARY', boroughs: ['E09000030'] } } }]);
  });

  it('gives a browser no leave to send from another origin', async () => {
    const { headers } = await rawRequest(`${hub.url}/imports?name=a.csv`, {
      method: 'OPTIONS',
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
    });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('withdraws a release, says which one it does not know, and asks for a reason', async () => {
    const withdraw = (body: unknown, action = 'withdraw') =>
      rawRequest(`${hub.url}/withdrawals`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-hub-action': action, ...asAdministrator },
        body: JSON.stringify(body),
      });
    expect(await withdraw({ release: 'r1', reason: 'sent twice' })).toMatchObject({
      status: 200,
      body: { release: 'r1', changed: 7 },
    });
    expect(await withdraw({ release: 'r2', reason: 'sent twice' })).toMatchObject({
      status: 404,
      body: { code: 'NOT_FOUND', message: 'There is no release "r2".' },
    });
    expect(await withdraw({ release: 'r1', reason: ' ' })).toMatchObject({
      status: 400,
      body: { code: 'BAD_USER_INPUT', message: 'reason is empty. Nothing was changed.' },
    });
    expect(await withdraw({ release: 'r1', reason: 'x' }, 'import')).toMatchObject({ status: 403 });
  });
});

it('takes so many files at once, and no more than half of them by one key', async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<null>();
  const taking = recordingDoor();
  const slow = {
    ...taking,
    import: async (...given: Parameters<typeof taking.import>) => {
      await gate;
      return taking.import(...given);
    },
  };
  await using hub = await startTestHub({ door: slow, limits: { uploads: 4 } });
  const send = async (headers: Record<string, string>) =>
    rawRequest(`${hub.url}/imports?name=crime.csv`, { method: 'POST', headers, body: 'a,b\n' });
  const other = { ...withoutKey, ...partnerKey('POLICE', [], { scopes: ['file:import'] }).headers };
  const coming = [send(importing), send(importing)];
  await sleep(200);
  expect(await send(importing)).toMatchObject({ status: 503, body: { code: 'AT_CAPACITY' } });
  coming.push(send(other));
  await sleep(200);
  open(null);
  expect((await Promise.all(coming)).map(({ status }) => status)).toEqual([200, 200, 200]);
  expect((await send(importing)).status).toBe(200);
});
