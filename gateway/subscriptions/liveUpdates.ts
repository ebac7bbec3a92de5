import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Feed } from '../../kit/outbox/feed.ts';
import type { Authenticate } from '../access/authenticator.ts';
import type { CostLimiter } from '../limits/costLimiter.ts';
import type { ReadRecord } from '../reads/readRecord.ts';
import type { Supergraph } from '../supergraph.ts';
import type { Transport } from '../transports/transport.ts';
import type { UpdateSeal } from '../updates/updateSeal.ts';
import { SharedIdentities } from './sharedIdentities.ts';
import { SubscriptionEngine } from './subscriptionEngine.ts';
import { createServerSentEvents } from './transports/serverSentEvents.ts';
import { createWebSockets, takeUpgrades } from './transports/webSockets.ts';
import { UpdateCharges } from './updateCharges.ts';

/** How live updates are given; what is left out has a default where it is used. */
export interface LiveUpdatesSettings {
  /** The outboxes that are followed, one for each subgraph that keeps one. */
  readonly feeds: readonly Feed[];
  /** Of all gateways of the hub alike. */
  readonly seal: UpdateSeal;
  readonly heartbeatMs?: number;
  readonly stallMs?: number;
  readonly sweepMs?: number;
  readonly kept?: number;
  readonly mostSubscribers?: number;
  readonly mostReservations?: number;
}

export interface LiveUpdatesParts {
  readonly settings: LiveUpdatesSettings;
  readonly supergraph: Supergraph;
  readonly transports: Readonly<Record<string, Transport>>;
  readonly authenticate: Authenticate;
  /** Where what followers are told is recorded; null for nowhere. */
  readonly reads: ReadRecord | null;
  /** What has updates paid for. */
  readonly limiter: CostLimiter;
  /** How many proxies in front say who asks. */
  readonly proxies: number;
  readonly maxTokens: number;
  readonly introspection: boolean;
  readonly logger: Logger;
}

/** What live updates cost. */
export interface Following {
  readonly followers: number;
  readonly executions: number;
}

/** Live updates of one gateway: an engine that follows the logs, and the transports on its server. */
export interface LiveUpdates {
  readonly engine: SubscriptionEngine;
  following(): Following;
  addRoutes(app: FastifyInstance): void;
  /** Begins to follow the logs and to take WebSockets. */
  start(app: FastifyInstance): void;
  /** Goes on under the supergraph's present schema. */
  useSchema(): void;
  /** Tells all followers to come back elsewhere, and lets go. */
  stop(): Promise<void>;
}

export function createLiveUpdates(parts: LiveUpdatesParts): LiveUpdates {
  const { settings, supergraph, transports, authenticate, reads, limiter, proxies, maxTokens, introspection, logger } =
    parts;
  const { feeds, seal, ...tuning } = settings;
  const snapshot = supergraph.snapshot();
  const charges = new UpdateCharges(limiter);
  const engine = new SubscriptionEngine({
    feeds,
    seal,
    transports,
    snapshot,
    reads,
    charges,
    maxTokens,
    introspection,
    logger,
    ...tuning,
  });
  const identities = new SharedIdentities(authenticate, () => engine.round);
  const shared = { engine, identities, ...(tuning.heartbeatMs !== undefined && { heartbeatMs: tuning.heartbeatMs }) };
  const webSockets = createWebSockets({ ...shared, schema: () => supergraph.snapshot().schema, proxies, logger });
  const events = createServerSentEvents({
    ...shared,
    ...(tuning.stallMs !== undefined && { stallMs: tuning.stallMs }),
    ...(tuning.mostReservations !== undefined && { mostReservations: tuning.mostReservations }),
  });
  return {
    engine,
    following: () => ({ followers: engine.size, executions: engine.runs.executions }),
    addRoutes: (app) => events.addRoutes(app),
    start: (app) => {
      engine.start();
      takeUpgrades(app.server, webSockets);
    },
    useSchema: () => engine.useSchema(supergraph.snapshot()),
    stop: async () => {
      webSockets.close();
      events.close();
      await engine.stop();
    },
  };
}
