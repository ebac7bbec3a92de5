import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { z } from 'zod';
import { committedSupergraph } from '../../../hub/supergraph.ts';
import { describeWithPostgresql } from '../../kit/database/testDatabase.ts';
import { openViewHub, type ViewHub } from './viewHub.ts';

const document = 'query Wards($borough: String!) { borough(code: $borough) { name wards { code name } } }';
const publish = `mutation Publish($input: PublishViewInput!) {
  publishView(input: $input) { view { name version owner faults parameters { name type isRequired } } userErrors { code message path } }
}`;
const deprecate = `mutation Deprecate($input: DeprecateViewInput!) {
  deprecateView(input: $input) { view { name deprecatedOn deprecationReason } userErrors { code path } }
}`;
const names = z.object({ data: z.object({ views: z.array(z.object({ name: z.string() })) }) });

/** Asks until the answer is as it should be, for a second at most; what comes last is the answer. */
async function until<Answer>(ask: () => Promise<Answer>, isRight: (answer: Answer) => boolean): Promise<Answer> {
  let answer = await ask();
  for (let attempt = 0; attempt < 20 && !isRight(answer); attempt += 1) {
    await wait(50);
    answer = await ask();
  }
  return answer;
}

describeWithPostgresql('views that partners publish', () => {
  let hub: ViewHub;
  beforeAll(async () => {
    hub = await openViewHub();
  }, 120_000);
  afterAll(() => hub.close());

  const input = (more: object = {}) => ({ input: { name: 'wards', title: 'Wards', document, ...more } });
  const seenBy = async (key: string) =>
    names.parse(await hub.ask(key, '{ views { name } }')).data.views.map(({ name }) => name);

  it('answer at their address from the moment they are published, and keep each version', async () => {
    expect(await hub.ask('mopac', publish, input())).toEqual({
      data: {
        publishView: {
          view: {
            name: 'wards',
            version: 1,
            owner: null,
            faults: [],
            parameters: [{ name: 'borough', type: 'String!', isRequired: true }],
          },
          userErrors: [],
        },
      },
    });
    const next = document.replace(' name wards', ' code wards');
    expect(await hub.ask('mopac', publish, input({ document: next }))).toMatchObject({
      data: { publishView: { view: { version: 2 } } },
    });
    expect(await hub.ask('mopac', publish, input({ document: next }))).toMatchObject({
      data: { publishView: { view: { version: 2 } } },
    });
    const answer = async (search: string) => (await hub.get(`/views/wards?borough=E09000030${search}`)).text();
    expect(await answer('')).toMatch(/^\{"data":\{"borough":\{"code":"E09000030"/);
    expect(await answer('&version=1')).toMatch(/^\{"data":\{"borough":\{"name":"Tower Hamlets"/);
  });

  it('of an agency are seen by that agency and whoever runs the hub, by nobody else', async () => {
    const own = input({ name: 'barnet-wards', owner: 'barnet' });
    expect(await hub.ask('barnet', publish, own)).toMatchObject({ data: { publishView: { userErrors: [] } } });
    expect(await seenBy('barnet')).toContain('barnet-wards');
    expect(await seenBy('administrator')).toContain('barnet-wards');
    expect(await seenBy('mopac')).not.toContain('barnet-wards');
    const path = '/views/barnet-wards?borough=E09000003';
    expect((await hub.get(path, { 'x-api-key': 'barnet' })).status).toBe(200);
    const others = await hub.get(path);
    expect([others.status, await others.text()]).toEqual([404, expect.stringContaining('There is no view')]);
  });

  it.each([
    ['barnet', { name: 'open' }, 'NOT_ALLOWED', 'owner'],
    ['barnet', { name: 'open', owner: 'mopac' }, 'NOT_ALLOWED', 'owner'],
    ['nobody', { name: 'open', owner: 'barnet' }, 'NOT_ALLOWED', 'owner'],
    ['mopac', { name: 'Open View' }, 'INVALID_VALUE', 'name'],
    ['mopac', { name: 'safer-neighbourhood-board-pack' }, 'ALREADY_EXISTS', 'name'],
    ['mopac', { name: 'barnet-wards', owner: 'mopac' }, 'ALREADY_EXISTS', 'name'],
    ['mopac', { name: 'open', title: ' ' }, 'REQUIRED', 'title'],
    ['mopac', { name: 'open', document: '{ borough { wrong } }' }, 'INVALID_VALUE', 'document'],
    [
      'mopac',
      { name: 'open', document: 'mutation A { publishView { userErrors { code } } }' },
      'INVALID_VALUE',
      'document',
    ],
    ['mopac', { name: 'open', document: `{ london { name } } # ${'x'.repeat(65_536)}` }, 'INVALID_VALUE', 'document'],
  ])('is refused to publish what it may not, or what is none (%#: %s)', async (key, more, code, field) => {
    expect(await hub.ask(key, publish, input(more))).toMatchObject({
      data: {
        publishView: {
          view: null,
          userErrors: expect.arrayContaining([expect.objectContaining({ code, path: ['input', field] })]),
        },
      },
    });
  });

  it('of an agency that the hub knows nothing of are refused, also to whoever runs it', async () => {
    const given = (owner: string) => input({ name: 'southwark-wards', owner });
    expect(await hub.ask('administrator', publish, given('southwark'))).toMatchObject({
      data: {
        publishView: {
          view: null,
          userErrors: [
            { code: 'UNKNOWN_RECORD', message: expect.stringContaining('"southwark"'), path: ['input', 'owner'] },
          ],
        },
      },
    });
    const key = { agency: 'southwark', role: 'PARTNER', boroughs: ['E09000028'], purpose: 'dashboard' };
    const create =
      'mutation Key($input: CreateAccessKeyInput!) { createAccessKey(input: $input) { userErrors { message } } }';
    expect(await hub.ask('administrator', create, { input: key })).toMatchObject({
      data: { createAccessKey: { userErrors: [] } },
    });
    expect(JSON.stringify(await hub.ask('administrator', publish, given('southwerk')))).toContain(
      'Did you mean \\"southwark\\"?',
    );
    expect(await hub.ask('administrator', publish, given('southwark'))).toMatchObject({
      data: { publishView: { view: { owner: 'southwark' }, userErrors: [] } },
    });
  });

  it('have no parameter that permalinks need in the address; those published before go on with theirs', async () => {
    const asking = 'query Codes($audience: String!) { borough(code: $audience) { name } }';
    expect(await hub.ask('mopac', publish, input({ name: 'audiences', document: asking }))).toMatchObject({
      data: {
        publishView: {
          view: null,
          userErrors: [
            { code: 'INVALID_VALUE', message: expect.stringContaining('"$audience" cannot be a parameter') },
          ],
        },
      },
    });
    await hub.state.spine.query(
      `insert into spine.view (name, version, title, document, published_on, faults) values ('audiences', 1, 'Audiences', $1, '2026-01-05', '{}')`,
      [asking],
    );
    const answer = await hub.get('/views/audiences?audience=E09000030');
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('Tower Hamlets')]);
    const kept = await hub.post('/views/audiences/permalinks?audience=E09000030', {
      'x-api-key': 'mopac',
      'x-hub-action': 'permalink',
    });
    expect([kept.status, await kept.json()]).toMatchObject([201, { isPublic: true }]);
  });

  it('go on answering when they are deprecated, and say so', async () => {
    await hub.ask('mopac', publish, input({ name: 'old-wards' }));
    const given = { input: { name: 'old-wards', reason: 'Use wards instead.' } };
    expect(await hub.ask('barnet', deprecate, given)).toMatchObject({
      data: { deprecateView: { userErrors: [{ code: 'NOT_ALLOWED' }] } },
    });
    expect(await hub.ask('mopac', deprecate, given)).toMatchObject({
      data: { deprecateView: { view: { deprecationReason: 'Use wards instead.' }, userErrors: [] } },
    });
    const answer = await hub.get('/views/old-wards.html?borough=E09000030');
    expect(answer.headers.get('deprecation')).toMatch(/^@\d+$/);
    expect(await answer.text()).toContain('Use wards instead.');
    expect(await hub.ask('mopac', deprecate, { input: { name: 'none', reason: 'x' } })).toMatchObject({
      data: { deprecateView: { userErrors: [{ code: 'NOT_FOUND' }] } },
    });
  });

  it('whose fields not everybody may see any more say so to those who may not, and are not kept for those who may', async () => {
    const standing = await committedSupergraph();
    const own = { owner: 'barnet', name: 'codes', document: '{ boroughs { code policeCode } }' };
    await hub.ask('barnet', publish, input(own));
    const get = (format: string, key: string) => hub.get(`/views/codes${format}`, { 'x-api-key': key });
    expect((await get('', 'barnet')).status).toBe(200);
    hub.gateway.updateSupergraph(
      standing.replaceAll('policeCode: String', 'policeCode: String @requiresScopes(scopes: [["partner:read"]])'),
    );
    for (const format of ['', '.csv', '.xlsx', '.html']) {
      const refused = await get(format, 'barnet');
      expect([refused.status, refused.headers.get('etag')]).toEqual([403, null]);
      if (format !== '.xlsx') expect(await refused.text()).toMatch(/partner:read/);
    }
    expect(await (await hub.get('/views/codes?partial=yes', { 'x-api-key': 'barnet' })).text()).toContain(
      '"code":"E09000001"',
    );
    const allowed = await get('', 'administrator');
    expect([allowed.status, allowed.headers.get('etag'), allowed.headers.get('cache-control')]).toEqual([
      200,
      null,
      'no-store',
    ]);
    hub.gateway.updateSupergraph(standing);
    expect((await get('', 'barnet')).status).toBe(200);
  });

  it('for everybody whose fields not everybody may see any more have a fault, of which their owners are told', async () => {
    const standing = await committedSupergraph();
    const query = { document: '{ boroughs { code policeCode } }' };
    await hub.ask('mopac', publish, input({ ...query, name: 'open-codes' }));
    await hub.ask('barnet', publish, input({ ...query, name: 'barnet-codes', owner: 'barnet' }));
    const faultsIn = (answer: unknown) => JSON.stringify(answer).match(/Borough.policeCode needs a key[^"]*/)?.[0];
    const seen = () => hub.ask('mopac', '{ view(name: "open-codes") { faults } }');
    expect(faultsIn(await seen())).toBeUndefined();
    hub.gateway.updateSupergraph(
      standing.replaceAll('policeCode: String', 'policeCode: String @requiresScopes(scopes: [["partner:read"]])'),
    );
    const told = faultsIn(await until(seen, (answer) => faultsIn(answer) !== undefined));
    expect(told).toBe(
      'Borough.policeCode needs a key with the scope partner:read, and the view is for everybody: whoever has none is refused.',
    );
    expect(await (await hub.get('/views')).text()).toContain(told);
    for (const format of ['', '.csv', '.html']) {
      const refused = await hub.get(`/views/open-codes${format}`);
      expect([refused.status, await refused.text()]).toEqual([401, expect.stringContaining('partner:read')]);
    }
    const toldTo = async (key: string) =>
      (await hub.get('/views/dataset-register', { 'x-api-key': key })).headers.get('views-with-faults');
    const own = await until(
      () => toldTo('barnet'),
      (names) => names?.includes('barnet-codes') === true,
    );
    expect(own?.split(', ')).toEqual(expect.arrayContaining(['barnet-codes']));
    expect(own).not.toContain('open-codes');
    expect(await toldTo('mopac')).toMatch(/open-codes/);
    expect(await toldTo('')).toBeNull();
    hub.gateway.updateSupergraph(standing);
    await until(
      () => toldTo('mopac'),
      (names) => names === null,
    );
    expect(faultsIn(await seen())).toBeUndefined();
  });

  it('of an agency may ask from the first for what needs a key', async () => {
    const own = input({ name: 'own-reads', owner: 'mopac', document: '{ accessLog(first: 1) { totalCount } }' });
    const everybodys = input({ name: 'open-reads', document: '{ accessLog(first: 1) { totalCount } }' });
    const faults = async (given: ReturnType<typeof input>) => JSON.stringify(await hub.ask('mopac', publish, given));
    expect(await faults(own)).toContain('"faults":[]');
    expect(await faults(everybodys)).toContain('the view is for everybody');
  });

  it('whose fields a new graph lacks say so, in every format and to their owner, until it has them again', async () => {
    const standing = await committedSupergraph();
    await hub.ask('mopac', publish, input({ name: 'police-codes', document: '{ boroughs { policeCode } }' }));
    hub.gateway.updateSupergraph(standing.replaceAll('policeCode', 'policeLetters'));
    const told = await until(
      () => hub.ask('mopac', '{ view(name: "police-codes") { faults } }'),
      (answer) => JSON.stringify(answer).includes('policeCode'),
    );
    expect(told).toMatchObject({ data: { view: { faults: [expect.stringContaining('"policeCode"')] } } });
    for (const format of ['', '.csv', '.xlsx', '.html']) {
      const gone = await hub.get(`/views/police-codes${format}`);
      expect(gone.status).toBe(410);
      if (format !== '.xlsx') expect(await gone.text()).toContain('policeCode');
    }
    hub.gateway.updateSupergraph(standing);
    expect((await hub.get('/views/police-codes')).status).toBe(200);
  });
});
