import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createHttpTransport, type HttpTransportOptions } from '../../../gateway/transports/httpTransport.ts';
import type { Transport } from '../../../gateway/transports/transport.ts';
import type { SubgraphRequest } from '../../../kit/subgraph/subgraph.ts';
import { anonymous, hubItself } from '../../../kit/viewer.ts';
import { listeningPort } from '../support/listeningPort.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, count: number) => void;

const opened: { server: Server; transport: Transport }[] = [];
afterEach(async () => {
  for (const { server, transport } of opened.splice(0)) {
    await transport.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A subgraph that behaves as the handler says, and counts how often it was asked. */
async function reach(
  handler: Handler,
  options: Partial<HttpTransportOptions> = {},
): Promise<{ transport: Transport; asked: () => number; server: Server }> {
  let count = 0;
  const server = createServer((request, response) => {
    count += 1;
    request.resume().on('end', () => handler(request, response, count));
  });
  const port = await listeningPort(server);
  const transport = createHttpTransport({
    url: `http://127.0.0.1:${port}`,
    answerTimeoutMs: 1_000,
    retry: { attempts: 3, pauseMs: 1 },
    ...options,
  });
  opened.push({ server, transport });
  return { transport, asked: () => count, server };
}

const asking = (query: string): SubgraphRequest => ({ query, viewer: anonymous, requestId: 'request-1' });
const answered = (response: ServerResponse) => response.end('{"data":{"categories":["burglary"]}}');

describe('the HTTP transport', () => {
  it.each([502, 503, 504])('sends a query again after status %i', async (status) => {
    const { transport, asked } = await reach((_request, response, count) =>
      count < 3 ? response.writeHead(status).end('{}') : answered(response),
    );
    await expect(transport.send(asking('{ categories }'))).resolves.toEqual({ data: { categories: ['burglary'] } });
    expect(asked()).toBe(3);
  });

  it('sends a query again after a broken connection', async () => {
    const { transport, asked } = await reach((request, response, count) =>
      count === 1 ? request.socket.destroy() : answered(response),
    );
    await expect(transport.send(asking('{ categories }'))).resolves.toEqual({ data: { categories: ['burglary'] } });
    expect(asked()).toBe(2);
  });

  it('never sends a mutation again', async () => {
    const { transport, asked } = await reach((_request, response) => response.writeHead(503).end('{}'));
    await expect(transport.send(asking('mutation { recordCrime(code: "E09000012") }'))).rejects.toThrow('status 503');
    expect(asked()).toBe(1);
  });

  it('does not send again what was answered with a fault', async () => {
    const { transport, asked } = await reach((_request, response) => response.writeHead(500).end('{}'));
    await expect(transport.send(asking('{ categories }'))).rejects.toThrow('status 500');
    expect(asked()).toBe(1);
  });

  it.each([
    ['text that is no JSON', '<html>', 'the answer is not JSON'],
    ['JSON of another shape', '{"data":[1]}', 'the answer is not a GraphQL answer'],
    ['neither data nor errors', '{}', 'the answer has neither data nor errors'],
  ])('refuses %s', async (_what, body, message) => {
    const { transport } = await reach((_request, response) => response.end(body));
    await expect(transport.send(asking('{ categories }'))).rejects.toThrow(message);
  });

  it('says who is asking, and the request id', async () => {
    const { transport } = await reach(
      ({ headers }, response) =>
        response.end(JSON.stringify({ data: { id: headers['x-request-id'], viewer: headers['x-hub-identity'] } })),
      { identify: async ({ role }) => `signed ${role}` },
    );
    await expect(transport.send(asking('{ id viewer }'))).resolves.toEqual({ data: { id: 'request-1' } });
    await expect(transport.send({ ...asking('{ id viewer }'), viewer: hubItself })).resolves.toEqual({
      data: { id: 'request-1', viewer: 'signed ADMINISTRATOR' },
    });
  });

  it('is ready when the subgraph says so, and not otherwise', async () => {
    const { transport, server } = await reach((_request, response, count) =>
      response.writeHead(count === 1 ? 200 : 503).end('{}'),
    );
    expect(await transport.ready()).toBe(true);
    expect(await transport.ready()).toBe(false);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect(await transport.ready()).toBe(false);
  });
});
