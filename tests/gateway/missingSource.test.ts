import { createServer } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { createHttpTransport } from '../../gateway/transports/httpTransport.ts';
import { createSubgraphServer } from '../../kit/server/createSubgraphServer.ts';
import { listeningPort } from './support/listeningPort.ts';
import { silent, startTestHub, type Answer } from './support/testHub.ts';

/** A port where nothing listens. */
async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listeningPort(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const located = ({ body }: Answer) => body.errors?.map(({ path, extensions }) => [path, extensions['code']]);

describe('a source that does not answer', () => {
  it('costs its own fields, each with an error at its own path, and nothing else', async () => {
    const url = `http://127.0.0.1:${await freePort()}`;
    await using hub = await startTestHub({ figuresTransport: () => createHttpTransport({ url }) });
    const answer = await hub.query(
      '{ boroughs { name count: crime confidence } categories }',
      {},
      { 'x-request-id': 'pack-2025' },
    );
    expect(answer.status).toBe(200);
    expect(answer.body.data).toEqual({
      boroughs: [
        { name: 'Hackney', count: null, confidence: null },
        { name: 'Camden', count: null, confidence: null },
      ],
      categories: null,
    });
    expect(located(answer)).toEqual(
      expect.arrayContaining([
        [['boroughs', 0, 'count'], 'SOURCE_UNAVAILABLE'],
        [['boroughs', 0, 'confidence'], 'SOURCE_UNAVAILABLE'],
        [['boroughs', 1, 'count'], 'SOURCE_UNAVAILABLE'],
        [['boroughs', 1, 'confidence'], 'SOURCE_UNAVAILABLE'],
        [['categories'], 'SOURCE_UNAVAILABLE'],
      ]),
    );
    expect(answer.body.errors).toHaveLength(5);
  });

  it('is named in words, without its address', async () => {
    const url = `http://127.0.0.1:${await freePort()}`;
    await using hub = await startTestHub({ figuresTransport: () => createHttpTransport({ url }) });
    const { body } = await hub.query('{ categories }', {}, { 'x-request-id': 'pack-2025' });
    expect(body.errors).toEqual([
      {
        message:
          'The source "figures" did not answer, so this field is missing. The rest of the answer stands; try again in a minute.',
        path: ['categories'],
        extensions: { code: 'SOURCE_UNAVAILABLE', source: 'figures', requestId: 'pack-2025' },
      },
    ]);
  });

  it('is missing only where it was asked, in a list of several kinds of places', async () => {
    const url = `http://127.0.0.1:${await freePort()}`;
    await using hub = await startTestHub({ figuresTransport: () => createHttpTransport({ url }) });
    const answer = await hub.query('{ areas { name ... on Borough { crime } } }');
    expect(answer.body.data?.['areas']).toEqual([
      { name: 'Dalston' },
      { name: 'Hackney', crime: null },
      { name: 'Homerton' },
      { name: 'Camden', crime: null },
    ]);
    expect(located(answer)).toEqual([
      [['areas', 1, 'crime'], 'SOURCE_UNAVAILABLE'],
      [['areas', 3, 'crime'], 'SOURCE_UNAVAILABLE'],
    ]);
  });

  it('leaves out of its errors what @skip left out of the query', async () => {
    const url = `http://127.0.0.1:${await freePort()}`;
    await using hub = await startTestHub({ figuresTransport: () => createHttpTransport({ url }) });
    const answer = await hub.query(
      'query ($no: Boolean!) { borough(code: "E09000012") { crime confidence @skip(if: $no) } }',
      { no: true },
    );
    expect(located(answer)).toEqual([[['borough', 'crime'], 'SOURCE_UNAVAILABLE']]);
  });

  it('answers again as soon as it is back', async () => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    await using hub = await startTestHub({ figuresTransport: () => createHttpTransport({ url }) });
    expect((await hub.query('{ categories }')).body.data).toEqual({ categories: null });
    const server = createSubgraphServer({
      subgraph: hub.figures,
      logger: silent,
      port,
      temporaryFolder: hub.temporaryFolder,
    });
    await server.listen();
    const { body } = await hub.query('{ categories }');
    await server.close();
    expect(body).toEqual({ data: { categories: ['burglary', 'robbery'] } });
  });

  it.each([
    { transport: 'in process', options: {} },
    { transport: 'over HTTP', options: { http: { answerTimeoutMs: 300 } } },
  ])('is given up after its time, $transport', async ({ options }) => {
    await using hub = await startTestHub(options);
    const answer = await hub.query('{ borough(code: "E09000012") { name slow(milliseconds: 1500) } }');
    expect(answer.body.data).toEqual({ borough: { name: 'Hackney', slow: null } });
    expect(located(answer)).toEqual([[['borough', 'slow'], 'SOURCE_UNAVAILABLE']]);
    expect(hub.figures.received).toHaveLength(1);
  });

  it('is not believed when it answers more than the limit', async () => {
    await using hub = await startTestHub({ http: { answerBytes: 10_000 } });
    const long = (bytes: number) => hub.query(`{ borough(code: "E09000012") { name long(bytes: ${bytes}) } }`);
    expect(located(await long(20_000))).toEqual([[['borough', 'long'], 'SOURCE_UNAVAILABLE']]);
    expect((await long(5_000)).body.errors).toBeUndefined();
  });
});
