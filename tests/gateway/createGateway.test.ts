import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { z } from 'zod';
import { createInProcessTransport } from '../../gateway/transports/inProcessTransport.ts';
import { createPlaces } from './support/places.ts';
import { compose, silent, startTestHub } from './support/testHub.ts';

async function status(url: string): Promise<[number, unknown]> {
  const answer = await fetch(url);
  return [answer.status, await answer.json()];
}

describe('the gateway', () => {
  it('is ready when its sources in this process are', async () => {
    await using hub = await startTestHub({ http: {} });
    const places = { name: 'places', ready: true, required: true };
    const figures = { name: 'figures', ready: true, required: false };
    expect(await status(`${hub.url}/ready`)).toEqual([200, { ready: true, sources: [places, figures] }]);
    hub.figures.isReady = false;
    expect(await status(`${hub.url}/ready`)).toEqual([
      200,
      { ready: true, sources: [places, { ...figures, ready: false }] },
    ]);
    hub.places.isReady = false;
    expect(await status(`${hub.url}/ready`)).toEqual([
      503,
      {
        ready: false,
        sources: [
          { ...places, ready: false },
          { ...figures, ready: false },
        ],
      },
    ]);
    expect(await status(`${hub.url}/health`)).toEqual([200, { alive: true }]);
  });

  it('answers what it does not know with a code', async () => {
    await using hub = await startTestHub();
    expect(await status(`${hub.url}/figures`)).toMatchObject([404, { code: 'NOT_FOUND' }]);
  });

  it('takes a new supergraph while it runs, and keeps the last good one', async () => {
    await using hub = await startTestHub();
    hub.gateway.updateSupergraph(compose([hub.places]));
    expect((await hub.query('{ categories }')).status).toBe(400);
    expect(() => hub.gateway.updateSupergraph('type Query { a: Int }')).toThrow();
    const unknown = { ...createPlaces(), name: 'elsewhere' };
    expect(() => hub.gateway.updateSupergraph(compose([unknown]))).toThrow(
      'The supergraph needs the subgraph "elsewhere", for which there is no transport (places, figures).',
    );
    expect((await hub.query('{ boroughs { name } }')).body.data).toEqual({
      boroughs: [{ name: 'Hackney' }, { name: 'Camden' }],
    });
  });

  it('does not start on a supergraph that needs a subgraph it cannot reach', async () => {
    const places = createPlaces();
    await expect(startTestHub({ supergraphSdl: compose([{ ...places, name: 'elsewhere' }]) })).rejects.toThrow(
      'elsewhere',
    );
  });

  it('lets a request under way finish when it closes, and leaves nothing listening', async () => {
    // The client keeps its connection open; closing must not wait for it, so the grace is longer than the test may take.
    const hub = await startTestHub({ limits: { closeGraceMs: 120_000 } });
    const answer = hub.query('{ borough(code: "E09000012") { slow(milliseconds: 300) } }');
    while (hub.figures.received.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await hub[Symbol.asyncDispose]();
    expect((await answer).body).toEqual({ data: { borough: { slow: 1 } } });
    const again = once(connect(Number(new URL(hub.url).port), '127.0.0.1'), 'connect');
    await expect(again).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  }, 10_000);

  it('cuts what has not finished when its grace is over', async () => {
    const hub = await startTestHub({ limits: { closeGraceMs: 100 } });
    const stalled = connect(Number(new URL(hub.url).port), '127.0.0.1');
    stalled.write(
      'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{',
    );
    stalled.resume().on('error', () => {});
    await once(stalled, 'connect');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await hub[Symbol.asyncDispose]();
    expect(stalled.readyState === 'closed' || (await once(stalled, 'close'))).toBeTruthy();
  }, 10_000);

  it('writes one line for a request, without variables, answers or addresses', async () => {
    const lines: string[] = [];
    const logger = pino({ level: 'info' }, { write: (line) => void lines.push(line) });
    await using hub = await startTestHub({
      logger,
      figuresTransport: (figures) => createInProcessTransport(figures, { logger: silent }),
    });
    const code = 'E09000012';
    await hub.query(
      'query Crime($code: String!) { borough(code: $code) { refused } }',
      { code },
      { 'x-request-id': 'pack-2025' },
    );
    const written = lines.filter((line) => line.includes('"msg":"request"'));
    expect(written).toHaveLength(1);
    const line = z.record(z.string(), z.unknown()).parse(JSON.parse(written[0] ?? ''));
    expect(line).toMatchObject({
      requestId: 'pack-2025',
      route: '/graphql',
      operation: 'Crime',
      status: 200,
      errorCodes: ['BAD_USER_INPUT'],
      milliseconds: expect.any(Number),
    });
    expect(lines.join('')).not.toContain(code);
  });
});
