import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { GraphQLError, parse, type ExecutionArgs, type GraphQLSchema } from 'graphql';
import { CloseCode, handleProtocols, makeServer } from 'graphql-ws';
import type { Logger } from 'pino';
import { WebSocketServer, type WebSocket } from 'ws';
import { z } from 'zod';
import { HubError } from '../../../kit/hubError.ts';
import { senderAddress } from '../../../kit/server/senderAddress.ts';
import { credentialOfHeaders, credentialOfParams, refuseKeyInAddress } from '../../access/credentials.ts';
import { purposeOfHeaders, purposeOfParams } from '../../access/purpose.ts';
import type { Identity } from '../identity.ts';
import type { SharedIdentities } from '../sharedIdentities.ts';
import type { Subscriber } from '../subscriber.ts';
import type { SubscriptionEngine } from '../subscriptionEngine.ts';
import { isFromAnotherSite } from './sameSite.ts';
import { SentUpdates } from './sentUpdates.ts';

export interface WebSocketOptions {
  readonly engine: SubscriptionEngine;
  readonly identities: SharedIdentities;
  readonly schema: () => GraphQLSchema;
  /** How many proxies in front say who asks (X-Forwarded-For). */
  readonly proxies: number;
  readonly logger: Logger;
  /** Largest message of a client in bytes. @default 1_048_576 */
  readonly messageBytes?: number;
  /** How often each connection is asked whether it is still there; one that does not answer until the next time is cut. @default 15_000 */
  readonly heartbeatMs?: number;
  /** Most subscriptions of one connection. @default 100 */
  readonly mostSubscriptions?: number;
}

export interface WebSockets {
  /** Takes the upgrade of a request to `/graphql`. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Closes all with a reason that tells clients to come back with their last cursor. */
  close(): void;
}

/** Service restart: clients take it for a reason to connect again. */
const restartCode = 1012;
const restartReason = 'The hub is restarting: connect again, and subscribe with the last cursor as "after".';

/** Try again later: clients take it for a reason to wait, and to connect again. */
const tryAgainCode = 1013;

/** One connection while it is open. */
interface Connection {
  readonly request: IncomingMessage;
  /** Who pays where no key is shown. */
  readonly address: string;
  /** Resolves when the message has left this process: an update is made when the one before it is on its way. */
  readonly send: (message: string) => Promise<void>;
  /** Closes it, unless it is closing already. */
  readonly close: (code: number, reason: string) => void;
  readonly subscribers: Set<Subscriber>;
}

const requestFormat = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

/** What graphql-ws looks at to know that it is a subscription; the client's own text goes to the engine. */
const anySubscription = parse('subscription { updates { id } }');

const contextFormat = z.object({ updates: z.instanceof(SentUpdates) });

/** GraphQL over WebSocket (graphql-transport-ws): subscriptions alone, since everything else goes by HTTP. */
export function createWebSockets(options: WebSocketOptions): WebSockets {
  const {
    engine,
    identities: shared,
    schema,
    proxies,
    logger,
    messageBytes = 1_048_576,
    heartbeatMs = 15_000,
  } = options;
  const sockets = new WebSocketServer({
    noServer: true,
    handleProtocols,
    maxPayload: messageBytes,
    // Answers are small, and a compressor for each connection is not.
    perMessageDeflate: false,
  });
  const identities = new WeakMap<Connection, Identity>();
  const server = makeServer<Record<string, unknown>, Connection>({
    onConnect: async ({ extra, connectionParams }) => {
      const identity = identityOf(shared, extra.request, connectionParams);
      identities.set(extra, identity);
      try {
        await identity();
      } catch (error) {
        logger.debug({ err: error }, 'connection refused');
        // "Forbidden" is for good, and clients stop at it; whether a key is good is not known while the database is away.
        if (!isRefusal(error))
          extra.close(tryAgainCode, 'Who you are could not be checked: connect again in a moment.');
        return false;
      }
      // Who has no cursor yet begins with this one, and misses nothing if the connection breaks before the first update.
      return { cursor: await engine.now() };
    },
    onSubscribe: async ({ extra }, id, payload) => {
      const identity = identities.get(extra);
      const request = requestFormat.safeParse(payload);
      if (identity === undefined || !request.success)
        return [badRequest('Expected the JSON {"query", "variables", "operationName"}.')];
      // Who stops an operation before it has begun completes nothing, and is forgotten here.
      forgetEnded(extra);
      if (extra.subscribers.size >= (options.mostSubscriptions ?? 100)) {
        return [badRequest('This connection has too many subscriptions; open another.', 'LIMIT_EXCEEDED')];
      }
      const subscribed = await engine.subscribe(request.data, { identity, address: extra.address });
      if ('errors' in subscribed) {
        return subscribed.errors.map(
          ({ message, path, extensions }) =>
            new GraphQLError(message, { path: path ?? null, extensions: extensions ?? {} }),
        );
      }
      extra.subscribers.add(subscribed);
      return {
        schema: schema(),
        document: anySubscription,
        contextValue: { updates: new SentUpdates(subscribed, id, extra.send) },
      } satisfies ExecutionArgs;
    },
    subscribe: (args) => contextFormat.parse(args.contextValue).updates,
    onComplete: ({ extra }) => forgetEnded(extra),
  });
  const alive = new WeakSet<WebSocket>();
  sockets.on('connection', (socket: WebSocket, request: IncomingMessage) => {
    const send = (message: string) => sent(socket, message);
    const address = senderAddress(request, proxies);
    const close = (code: number, reason: string) => socket.close(code, reason);
    const connection: Connection = { request, address, send, close, subscribers: new Set() };
    alive.add(socket);
    socket.on('pong', () => alive.add(socket));
    socket.on('error', (error) => logger.debug({ err: error }, 'WebSocket failed'));
    const closed = server.opened(
      {
        protocol: socket.protocol,
        send,
        close,
        onMessage: (take) => {
          socket.on('message', (data) => {
            take(textOf(data)).catch((error: unknown) => {
              logger.error({ err: error }, 'a message of a WebSocket failed');
              socket.close(CloseCode.InternalServerError, 'Something went wrong here.');
            });
          });
        },
      },
      connection,
    );
    socket.once('close', (code, reason) => {
      for (const subscriber of connection.subscribers) void subscriber.return();
      void closed(code, reason.toString());
    });
  });
  const heartbeat = setInterval(() => {
    for (const socket of sockets.clients) {
      if (alive.delete(socket)) socket.ping();
      else socket.terminate();
    }
  }, heartbeatMs).unref();
  return {
    upgrade: (request, socket, head) => {
      const refusal = refusalOf(request);
      if (refusal !== null) socket.end(`HTTP/1.1 ${refusal}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
      else sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request));
    },
    close: () => {
      clearInterval(heartbeat);
      for (const socket of sockets.clients) socket.close(restartCode, restartReason);
      sockets.close();
    },
  };
}

/** Takes WebSockets at `/graphql` on an HTTP server; any other address is refused. */
export function takeUpgrades(server: Server, webSockets: WebSockets): void {
  server.on('upgrade', (request, socket, head) => webSockets.upgrade(request, socket, head));
}

function refusalOf(request: IncomingMessage): string | null {
  const path = new URL(request.url ?? '/', 'http://hub').pathname;
  if (path !== '/graphql') return '404 Not Found';
  if (isFromAnotherSite(request)) return '403 Forbidden';
  try {
    refuseKeyInAddress(request.url ?? '/');
    return null;
  } catch {
    return '400 Bad Request';
  }
}

/** A key may come with the upgrade, or from a browser, which can send no such header, with the parameters of the connection. */
function identityOf(identities: SharedIdentities, { headers }: IncomingMessage, params: unknown): Identity {
  return identities.of(() => ({
    credential: credentialOfParams(params) ?? credentialOfHeaders(headers),
    purpose: purposeOfParams(params) ?? purposeOfHeaders(headers),
  }));
}

function isRefusal(error: unknown): boolean {
  return error instanceof HubError && ['BAD_USER_INPUT', 'UNAUTHENTICATED', 'FORBIDDEN'].includes(error.code);
}

function forgetEnded({ subscribers }: Connection): void {
  for (const subscriber of subscribers) if (subscriber.isClosed) subscribers.delete(subscriber);
}

function badRequest(message: string, code: HubError['code'] = 'BAD_USER_INPUT'): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

function sent(socket: WebSocket, data: string): Promise<void> {
  return new Promise((resolve, reject) => {
    if (socket.readyState !== socket.OPEN) resolve();
    else socket.send(data, (error) => (error ? reject(error) : resolve()));
  });
}

function textOf(data: Buffer | ArrayBuffer | Buffer[]): string {
  return Array.isArray(data)
    ? Buffer.concat(data).toString('utf8')
    : Buffer.from(data instanceof ArrayBuffer ? new Uint8Array(data) : data).toString('utf8');
}
