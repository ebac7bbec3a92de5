import { describe, expect, it } from '@jest/globals';
import { asAdministrator } from './support/keys.ts';
import { startTestHub } from './support/testHub.ts';

describe.each([
  { transport: 'in process', options: {} },
  { transport: 'over HTTP', options: { http: {} } },
])('a query across two subgraphs, $transport', ({ options }) => {
  it('is answered as one', async () => {
    await using hub = await startTestHub(options);
    const { status, body } = await hub.query(
      'query ($code: String!) { borough(code: $code) { name crime } categories }',
      {
        code: 'E09000012',
      },
    );
    expect(body).toEqual({
      data: { borough: { name: 'Hackney', crime: 12 }, categories: ['burglary', 'robbery'] },
    });
    expect(status).toBe(200);
  });

  it('sends each place once, however often it occurs', async () => {
    await using hub = await startTestHub(options);
    const { body } = await hub.query('{ wards { name borough { name crime } } }');
    expect(body.data).toEqual({
      wards: [
        { name: 'Dalston', borough: { name: 'Hackney', crime: 12 } },
        { name: 'Homerton', borough: { name: 'Hackney', crime: 12 } },
      ],
    });
    expect(hub.figures.received.map(({ variables }) => variables?.['representations'])).toEqual([
      [{ __typename: 'Borough', code: 'E09000012' }],
    ]);
  });

  it('places an error at every repetition of the place it is about', async () => {
    await using hub = await startTestHub(options);
    const { body } = await hub.query('{ wards { borough { name refused } } }');
    expect(body.errors?.map(({ path, message, extensions }) => ({ path, message, code: extensions['code'] }))).toEqual([
      {
        path: ['wards', 0, 'borough', 'refused'],
        message: 'Expected a month such as 2025-03.',
        code: 'BAD_USER_INPUT',
      },
      {
        path: ['wards', 1, 'borough', 'refused'],
        message: 'Expected a month such as 2025-03.',
        code: 'BAD_USER_INPUT',
      },
    ]);
  });

  it('masks what went wrong inside a subgraph and gives an id to quote', async () => {
    await using hub = await startTestHub(options);
    const { body } = await hub.query(
      '{ borough(code: "E09000012") { name faulty } }',
      {},
      { 'x-request-id': 'pack-2025-q4' },
    );
    expect(body).toEqual({
      data: { borough: { name: 'Hackney', faulty: null } },
      errors: [
        {
          message: 'Something went wrong here. Quote pack-2025-q4 to report it.',
          path: ['borough', 'faulty'],
          extensions: { code: 'INTERNAL', requestId: 'pack-2025-q4' },
        },
      ],
    });
  });

  it('tells the subgraphs the request id and who is asking', async () => {
    await using hub = await startTestHub(options);
    const { headers } = await hub.query(
      '{ asker viewer categories }',
      {},
      { 'x-request-id': 'pack-2025-q4', ...asAdministrator },
    );
    expect(headers.get('x-request-id')).toBe('pack-2025-q4');
    expect([...hub.places.received, ...hub.figures.received]).toMatchObject([
      { requestId: 'pack-2025-q4', viewer: { role: 'ADMINISTRATOR' } },
      { requestId: 'pack-2025-q4', viewer: { role: 'ADMINISTRATOR' } },
    ]);
  });

  it('makes a request id of its own where the given one is not fit for a log', async () => {
    await using hub = await startTestHub(options);
    const { headers } = await hub.query('{ categories }', {}, { 'x-request-id': 'a b"}{' });
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(hub.figures.received[0]?.requestId).toBe(headers.get('x-request-id'));
  });
});
