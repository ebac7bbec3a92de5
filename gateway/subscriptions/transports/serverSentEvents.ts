import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { grantKey } from '../../../kit/access/grantKey.ts';
import { HubError } from '../../../kit/hubError.ts';
import { Places } from '../../../kit/server/places.ts';
import { credentialOfHeaders } from '../../access/credentials.ts';
import { purposeOfHeaders } from '../../access/purpose.ts';
import { payerOf } from '../../limits/payerOf.ts';
import type { Identity } from '../identity.ts';
import { passesByItself } from '../passingEnds.ts';
import type { SubscriptionRequest } from '../prepareSubscription.ts';
import type { SharedIdentities } from '../sharedIdentities.ts';
import type { Subscriber } from '../subscriber.ts';
import type { Follower, SubscriptionEngine } from '../subscriptionEngine.ts';
import { areaSubscription } from './areaSubscription.ts';
import { contentType, EventStream, eventText } from './eventStream.ts';
import { SharedStream } from './sharedStream.ts';

export interface ServerSentEventsOptions {
  readonly engine: SubscriptionEngine;
  readonly identities: SharedIdentities;
  /** How often an open stream gets a sign of life with its cursor, in milliseconds. @default 15_000 */
  readonly heartbeatMs?: number;
  /** How long a stream may read nothing of what was sent before it is cut, in milliseconds. @default 60_000 */
  readonly stallMs?: number;
  /** How long a reserved stream may wait to be opened, in milliseconds. @default 30_000 */
  readonly reservationMs?: number;
  /** Most streams reserved and not opened, a tenth of them by one key or address. @default 1_000 */
  readonly mostReservations?: number;
}

export interface ServerSentEvents {
  addRoutes(app: FastifyInstance): void;
  /** Ends all streams; a browser comes back by itself with its last event id. */
  close(): void;
}

const tokenHeader = 'x-graphql-event-stream-token';
/** Of the answer that begins a subscription: where it begins, for clients that are shown no ids of a stream, or have none. */
const cursorHeader = 'update-cursor';

const requestFormat = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
  extensions: z.looseObject({ operationId: z.string().min(1).max(100).optional() }).nullish(),
});

/** As a query string has it: objects are JSON in text. */
const queryFormat = z.object({
  query: z.string(),
  variables: z.string().transform(jsonOf).pipe(z.record(z.string(), z.unknown())).optional(),
  operationName: z.string().optional(),
});

/**
 * GraphQL over server-sent events, in both modes of the protocol: a stream for each operation, or one for many that is
 * reserved first. For who is behind a firewall that lets no WebSocket through, and for curl.
 */
export function createServerSentEvents(options: ServerSentEventsOptions): ServerSentEvents {
  return new Streams(options);
}

class Streams implements ServerSentEvents {
  readonly #options: ServerSentEventsOptions;
  readonly #open = new Map<EventStream, Subscriber | null>();
  readonly #shared = new Map<string, SharedStream>();
  readonly #reserved: Places;
  readonly #heartbeat: NodeJS.Timeout;

  constructor(options: ServerSentEventsOptions) {
    this.#options = options;
    this.#reserved = new Places(options.mostReservations ?? 1_000, 0.1);
    this.#heartbeat = setInterval(() => this.#beat(), options.heartbeatMs ?? 15_000).unref();
  }

  addRoutes(app: FastifyInstance): void {
    // Fastify would take HEAD for GET, and a stream with no body would never end.
    for (const path of ['/graphql/stream', '/updates/:area']) {
      app.head(path, async (request, reply) => {
        await this.#identityOf(request)();
        return reply.type(contentType).header('cache-control', 'no-cache, no-transform').send();
      });
    }
    app.get('/graphql/stream', (request, reply) => this.#get(request, reply));
    app.post('/graphql/stream', (request, reply) => this.#post(request, reply));
    app.put('/graphql/stream', (request, reply) => this.#reserve(request, reply));
    app.delete('/graphql/stream', (request, reply) => this.#stop(request, reply));
    app.get<{ Params: { area: string } }>('/updates/:area', (request, reply) =>
      this.#follow(request, reply, areaSubscription(request.params.area)),
    );
  }

  close(): void {
    clearInterval(this.#heartbeat);
    const farewell = `: the hub is restarting; come back with your last event id\nretry: 1000\n\n`;
    for (const [stream, subscriber] of this.#open) {
      if (subscriber === null) stream.breakOff(farewell);
      else stream.end(farewell);
      void subscriber?.return();
    }
    for (const shared of this.#shared.values()) shared.end();
  }

  async #get(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const token = tokenOf(request);
    if (token !== null) return this.#openShared(token, request, reply);
    return this.#follow(request, reply, parsed(queryFormat, request.query));
  }

  async #post(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const token = tokenOf(request);
    if (token !== null && request.headers.accept === 'text/event-stream')
      return this.#openShared(token, request, reply);
    const { extensions, ...asked } = parsed(requestFormat, request.body);
    if (token === null) return this.#follow(request, reply, asked);
    const shared = await this.#sharedOf(token, request);
    const operationId = extensions?.operationId;
    if (operationId === undefined)
      throw new HubError('BAD_USER_INPUT', 'Name the operation in "extensions.operationId".');
    const subscribed = await shared.begin(operationId, () =>
      this.#options.engine.subscribe(asked, this.#followerOf(request)),
    );
    if ('errors' in subscribed) {
      const { errors } = subscribed;
      const passes = errors.every(({ extensions }) => passesByItself(extensions?.['code']));
      return reply.code(passes ? 503 : 400).send({ errors });
    }
    return reply.code(202).header(cursorHeader, subscribed.cursor).send();
  }

  /** A stream of its own for one operation. The browser's `Last-Event-ID` goes before the cursor of the address. */
  async #follow(request: FastifyRequest, reply: FastifyReply, asked: SubscriptionRequest): Promise<void> {
    const lastEventId = request.headers['last-event-id'];
    const last = typeof lastEventId === 'string' && lastEventId !== '' ? lastEventId : null;
    await this.#refuseUnknown(request);
    const subscribed = await this.#options.engine.subscribe(asked, this.#followerOf(request), last);
    if (!('errors' in subscribed)) void reply.header(cursorHeader, subscribed.cursor);
    const stream = this.#openStream(request, reply, 'errors' in subscribed ? null : subscribed);
    if ('errors' in subscribed) {
      await stream.write(eventText('next', JSON.stringify({ errors: subscribed.errors })));
      stream.end(eventText('complete', ''));
      return;
    }
    // The cursor of now comes at once: who loses the connection before the first update has missed nothing.
    await stream.write(`id: ${subscribed.cursor}\n\n`);
    await pump(stream, subscribed);
  }

  async #reserve(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const viewer = await this.#identityOf(request)();
    this.#forgetExpired();
    const refusal = 'Too many streams are reserved. Try again in a minute, or use a stream for each operation.';
    const leave = this.#reserved.take(payerOf(viewer, request.ip).name, refusal);
    const token = randomUUID();
    const expires = Date.now() + (this.#options.reservationMs ?? 30_000);
    this.#shared.set(token, new SharedStream(grantKey(viewer), expires, leave));
    return reply.code(201).type('text/plain').send(token);
  }

  async #openShared(token: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const shared = await this.#sharedOf(token, request);
    if (shared.isOpen) throw new HubError('CONFLICT', 'The stream is open already.');
    const stream = this.#openStream(request, reply, null);
    shared.open(stream);
    await stream.ended;
    this.#shared.delete(token);
    shared.end();
  }

  async #stop(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const token = tokenOf(request);
    if (token === null) throw new HubError('BAD_USER_INPUT', `Send the header ${tokenHeader}.`);
    const shared = await this.#sharedOf(token, request);
    const { operationId } = parsed(z.object({ operationId: z.string() }), request.query);
    await shared.stop(operationId);
    return reply.code(200).send();
  }

  /** Whoever has the token is not believed for that alone: what they show must be the same as when it was reserved. */
  async #sharedOf(token: string, request: FastifyRequest): Promise<SharedStream> {
    this.#forgetExpired();
    const viewer = await this.#identityOf(request)();
    const shared = this.#shared.get(token);
    if (shared?.grant === grantKey(viewer)) return shared;
    throw new HubError('NOT_FOUND', 'There is no such stream; reserve one with PUT.');
  }

  #openStream(request: FastifyRequest, reply: FastifyReply, subscriber: Subscriber | null): EventStream {
    reply.hijack();
    const stream = new EventStream(reply.raw, headersOf(reply));
    // A request has a time by which it must be over; a stream has not.
    request.raw.socket.setTimeout(0);
    this.#open.set(stream, subscriber);
    void stream.ended.then(() => {
      this.#open.delete(stream);
      return subscriber?.return();
    });
    return stream;
  }

  #identityOf({ headers }: FastifyRequest): Identity {
    return this.#options.identities.of(() => ({
      credential: credentialOfHeaders(headers),
      purpose: purposeOfHeaders(headers),
    }));
  }

  /**
   * Whom nobody knows is told so by the status, so that a browser stops coming back. Whatever else is wrong is told in the stream:
   * it passes, and a browser that was given another status than 200 would never ask again.
   */
  async #refuseUnknown(request: FastifyRequest): Promise<void> {
    try {
      await this.#identityOf(request)();
    } catch (error) {
      if (error instanceof HubError && error.code === 'UNAUTHENTICATED') throw error;
    }
  }

  #followerOf(request: FastifyRequest): Follower {
    return { identity: this.#identityOf(request), address: request.ip };
  }

  /** An id without data makes no event, and still moves on where the browser would come back to. */
  #beat(): void {
    const longest = this.#options.stallMs ?? 60_000;
    for (const [stream, subscriber] of this.#open) {
      if (stream.stalledSince !== null && performance.now() - stream.stalledSince > longest) stream.cut();
      else stream.tryWrite(subscriber === null ? ':\n\n' : `id: ${subscriber.cursor}\n\n`);
    }
    this.#forgetExpired();
  }

  #forgetExpired(): void {
    const now = Date.now();
    for (const [token, shared] of this.#shared) {
      if (shared.isOpen || shared.expires > now) continue;
      this.#shared.delete(token);
      shared.end();
    }
  }
}

/** Writes each update when the one before it has found room. */
async function pump(stream: EventStream, subscriber: Subscriber): Promise<void> {
  for await (const { text, cursor } of subscriber) {
    if (stream.isOver) break;
    await stream.write(eventText('next', text, cursor));
  }
  stream.end(eventText('complete', ''));
}

function headersOf(reply: FastifyReply): Record<string, string | number | string[]> {
  return Object.fromEntries(
    Object.entries(reply.getHeaders()).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function tokenOf({ headers }: FastifyRequest): string | null {
  const token = headers[tokenHeader];
  return typeof token === 'string' && token !== '' ? token : null;
}

function jsonOf(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue('is not JSON');
    return z.NEVER;
  }
}

function parsed<Format extends z.ZodType>(format: Format, given: unknown): z.infer<Format> {
  const result = format.safeParse(given);
  if (result.success) return result.data;
  throw new HubError(
    'BAD_USER_INPUT',
    `Expected "query" and perhaps "variables" and "operationName". ${z.prettifyError(result.error)}`,
  );
}
