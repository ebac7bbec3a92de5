import { Writable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import type { ReadFacts } from '../../../kit/reads/readEntry.ts';
import { notRecorded } from '../../../kit/reads/readRecorder.ts';
import type { ViewSource } from '../../../kit/views/viewSource.ts';
import { asAdministrator, partnerKey } from '../support/keys.ts';
import { recordingDoor } from '../support/recordingDoor.ts';
import { startTestHub, type TestHub } from '../support/testHub.ts';

/** Whoever asks for a table needs no view. */
const noViews: ViewSource = {
  find: async () => null,
  list: async () => [],
  useSchema: async () => undefined,
  faulty: () => [],
  permalinks: { save: async () => undefined, find: async () => null },
};

const key = partnerKey('PARTNER', ['E09000012']);
const partner = key.headers;

describe('the record of reads', () => {
  let hub: TestHub;
  let entries: ReadFacts[] = [];
  let isAway = false;
  let askedBefore: number[] = [];
  const lines: string[] = [];
  beforeAll(async () => {
    hub = await startTestHub({
      door: recordingDoor(),
      views: { source: noViews, today: () => '2026-11-27' },
      logger: pino(
        { level: 'trace' },
        new Writable({
          write: (chunk: Buffer, _encoding, done) => {
            lines.push(chunk.toString());
            done();
          },
        }),
      ),
      reads: {
        record: async (facts) => {
          askedBefore.push(hub.figures.received.length);
          if (isAway) throw notRecorded();
          entries.push(facts);
        },
      },
    });
  });
  beforeEach(() => {
    entries = [];
    isAway = false;
    askedBefore = [];
    hub.figures.received.length = 0;
  });
  afterAll(async () => hub[Symbol.asyncDispose]());

  const restricted = 'query Sealed($code: String!) { borough(code: $code) { name mine: secret inner { sealed } } }';

  it('has who, what, where, what for and how much, before the answer leaves', async () => {
    const { body } = await hub.query(restricted, { code: 'E09000012' }, { ...partner, 'x-purpose': 'board meeting' });
    expect(body).toEqual({ data: { borough: { name: 'Hackney', mine: 7, inner: { sealed: 7 } } } });
    expect(entries).toEqual([
      {
        kind: 'READ',
        key: key.secret.slice(4, 14),
        agency: 'tower-hamlets',
        role: 'PARTNER',
        operation: 'Sealed',
        digest: expect.stringMatching(/^[0-9a-f]{64}$/),
        fields: ['Borough.secret', 'Inner.sealed'],
        areas: ['E09000012'],
        purpose: 'board meeting',
        rows: 2,
      },
    ]);
  });

  it('counts what came back, through lists and fragments', async () => {
    const query = '{ boroughs { ...F } log } fragment F on Borough { secret x: secret ... on Borough { sealed } }';
    await hub.query(query, {}, partner);
    expect(entries.map(({ rows, fields }) => [rows, fields])).toEqual([
      [7, ['Borough.sealed', 'Borough.secret', 'Query.log']],
    ]);
  });

  it('names the areas that were read of, whatever else was named or asked, and answers what was asked', async () => {
    const asked = async (query: string, variables: Record<string, unknown> = {}) =>
      (await hub.query(query, variables, partner)).body;
    expect(await asked('{ borough(code: "E09000012") { name } other: borough(code: "E09000007") { secret } }')).toEqual(
      {
        data: { borough: { name: 'Hackney' }, other: { secret: 7 } },
      },
    );
    expect(await asked('{ boroughs { secret inner { sealed } } }')).toEqual({
      data: { boroughs: Array.from({ length: 2 }, () => ({ secret: 7, inner: { sealed: 7 } })) },
    });
    const within = '{ wards { name borough { ...F } } } fragment F on Area { ... on Borough { secret } }';
    expect(JSON.stringify(await asked(within))).not.toContain('hubCode');
    await asked('query ($code: String! = "E09000007") { borough(code: $code) { secret } }');
    await asked('query ($code: String!) { borough(code: $code) { secret } }', { code: 'E09000003' });
    expect(entries.map(({ areas, rows }) => [rows, ...areas])).toEqual([
      [1, 'E09000007'],
      [4, 'E09000007', 'E09000012'],
      [2, 'E09000012'],
      [1, 'E09000007'],
      [0, 'E09000003'],
    ]);
  });

  it('keeps no value: one digest for one question, whatever it was asked with', async () => {
    await hub.query('{ borough(code: "E09000012") { secret slow(milliseconds: 1) } }', {}, partner);
    await hub.query('{ borough(code: "E09000007") { JoeBloggs: secret slow(milliseconds: 2) } }', {}, partner);
    await hub.query('{ borough(code: "E09000007") { sealed } }', {}, partner);
    const [one, two, three] = entries;
    expect(two?.digest).toBe(one?.digest);
    expect(three?.digest).not.toBe(one?.digest);
    expect(JSON.stringify(entries)).not.toContain('JoeBloggs');
    expect(JSON.stringify(entries)).not.toContain(key.secret);
  });

  it('tells apart a key and the one that replaces it while both open', async () => {
    const after = partnerKey('PARTNER', ['E09000012']);
    const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
    const before = partnerKey('PARTNER', ['E09000012'], { successor: after.secret.slice(4, 14), expiresAt });
    for (const { headers } of [before, after]) await hub.query('{ boroughs { secret } }', {}, headers);
    expect(entries.map((entry) => entry.key)).toEqual([before, after].map(({ secret }) => secret.slice(4, 14)));
  });

  it('has nothing of what anybody may see, nor of what was denied', async () => {
    await hub.query('{ boroughs { name crime } }', {}, partner);
    await hub.query('{ boroughs { name secret } }');
    const without = partnerKey('PARTNER', ['E09000012'], { scopes: ['partner:read'] }).headers;
    await hub.query('{ log boroughs { crime } }', {}, without);
    expect(entries).toEqual([]);
  });

  it('has an act before it is done', async () => {
    await hub.query('mutation Close { closeRecord }', {}, partner);
    const act = { kind: 'ACT', operation: 'Close', fields: ['Mutation.closeRecord'], rows: null };
    expect(entries).toMatchObject([
      { ...act, outcome: 'BEGUN' },
      { ...act, outcome: 'DONE' },
    ]);
    expect(askedBefore).toEqual([0, 1]);
    isAway = true;
    hub.figures.received.length = 0;
    const { body } = await hub.query('mutation { closeRecord }', {}, partner);
    expect(body.errors).toMatchObject([{ extensions: { code: 'NOT_RECORDED' } }]);
    expect(hub.figures.received).toEqual([]);
  });

  it('has of what area an act is, by the id of a record too, and what came of it', async () => {
    const close = (id: string, asked = 'closed') =>
      hub.query('mutation Close($id: ID!) { closeRisk(input: { id: $id }) { ' + asked + ' } }', { id }, partner);
    expect((await close('E09000012/2026-1')).body).toEqual({ data: { closeRisk: { closed: true } } });
    expect((await close('E09000012/2025-9')).body).toEqual({ data: { closeRisk: { closed: false } } });
    const hidden = await close('E09000007/2025-9', 'hubErrors: closed userErrors { message }');
    expect(hidden.body).toEqual({
      data: { closeRisk: { hubErrors: false, userErrors: [{ message: 'There is none.' }] } },
    });
    await close('E09000012/refused');
    await close('E09000012/lost');
    expect(entries.map(({ areas, outcome }) => [...areas, outcome])).toEqual(
      ['DONE', 'REFUSED', 'REFUSED', 'REFUSED', 'UNKNOWN'].flatMap((outcome, at) => {
        const area = at === 2 ? 'E09000007' : 'E09000012';
        return [
          [area, 'BEGUN'],
          [area, outcome],
        ];
      }),
    );
    entries = [];
    const two =
      'mutation { a: closeRisk(input: { id: "E09000012/2026-1" }) { closed } b: closeRisk(input: { id: "E09000007/1" }) { closed } }';
    await hub.query(two, {}, partner);
    expect(entries.map(({ areas, outcome }) => [outcome, ...areas])).toEqual([
      ['BEGUN', 'E09000007', 'E09000012'],
      ['DONE', 'E09000012'],
      ['REFUSED', 'E09000007'],
    ]);
  });

  it('has exports as tables', async () => {
    const answer = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/csv', ...partner },
      body: JSON.stringify({ query: '{ boroughs { name secret } }' }),
    });
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('Hackney,7')]);
    expect(entries).toMatchObject([
      {
        kind: 'EXPORT',
        agency: 'tower-hamlets',
        fields: ['Borough.secret'],
        areas: ['E09000007', 'E09000012'],
        rows: 2,
      },
    ]);
    isAway = true;
    const refused = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/csv', ...partner },
      body: JSON.stringify({ query: '{ boroughs { name secret } }' }),
    });
    const text = await refused.text();
    expect([refused.status, text.includes('Hackney')]).toEqual([503, false]);
  });

  it('has files that are taken and releases that are withdrawn, before they are', async () => {
    const send = (path: string, action: string, body: string, type: string) =>
      fetch(`${hub.url}${path}`, {
        method: 'POST',
        headers: { ...asAdministrator, 'x-hub-action': action, 'content-type': type },
        body,
      });
    await send('/imports?name=Joe%20Bloggs.csv', 'import', 'a,b', 'text/csv');
    await send('/imports?name=a.csv&dryRun=true', 'import', 'a,b', 'text/csv');
    const withdrawal = JSON.stringify({ release: 'mps-borough-crime:234bf253436f', reason: 'wrong' });
    await send('/withdrawals', 'withdraw', withdrawal, 'application/json');
    expect(entries.map(({ kind, operation, areas, outcome }) => [kind, operation, ...areas, outcome])).toEqual([
      ['ACT', 'import', 'E12000007', 'BEGUN'],
      ['ACT', 'import', 'E12000007', 'DONE'],
      ['ACT', 'withdraw mps-borough-crime:234bf253436f', 'E12000007', 'BEGUN'],
      ['ACT', 'withdraw mps-borough-crime:234bf253436f', 'E12000007', 'REFUSED'],
    ]);
    expect(entries.every((entry) => entry.key === 'administrator')).toBe(true);
    isAway = true;
    const refused = await send('/imports?name=a.csv', 'import', 'a,b', 'text/csv');
    expect([refused.status, await refused.json()]).toEqual([503, expect.objectContaining({ code: 'NOT_RECORDED' })]);
  });

  it('refuses what is restricted while it cannot be written, and answers what is public', async () => {
    isAway = true;
    const { body } = await hub.query('{ borough(code: "E09000012") { name secret } }', {}, partner);
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'NOT_RECORDED' } }] });
    expect(JSON.stringify(body)).not.toContain('Hackney');
    const open = await hub.query('{ borough(code: "E09000012") { name crime } }', {}, partner);
    expect(open.body).toEqual({ data: { borough: { name: 'Hackney', crime: 12 } } });
    const mixed = await hub.query('{ borough(code: "E09000012") { name secret } }');
    expect(mixed.body.data).toEqual({ borough: { name: 'Hackney', secret: null } });
  });

  it('takes no purpose that is none, or that speaks of somebody', async () => {
    for (const purpose of ['x', 'joe@example.org', 'case 1234567', '<b>', 'a'.repeat(101)]) {
      const { body } = await hub.query('{ log }', {}, { ...partner, 'x-purpose': purpose });
      expect(JSON.stringify(body)).toContain('names no person');
    }
    expect(entries).toEqual([]);
  });

  it('is nowhere in the ordinary log', async () => {
    await hub.query(restricted, { code: 'E09000012' }, { ...partner, 'x-purpose': 'quarterly audit of beats' });
    const log = lines.join('');
    expect(log).toContain('"operation":"Sealed"');
    for (const secret of ['quarterly audit', 'Borough.secret', entries[0]?.digest ?? '', key.secret]) {
      expect(log).not.toContain(secret);
    }
  });

  it('may ask what for', async () => {
    await using strict = await startTestHub({
      reads: { isPurposeRequired: true, record: async (facts) => void entries.push(facts) },
    });
    const { body } = await strict.query('{ log }', {}, partner);
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    expect(strict.figures.received).toEqual([]);
    await strict.query('{ log }', {}, { ...partner, 'x-purpose': 'scrutiny' });
    await strict.query('{ categories }', {}, partner);
    expect(entries.map(({ purpose }) => purpose)).toEqual(['scrutiny']);
  });
});
