import { resolve } from 'node:path';
import { z } from 'zod';
import { keyPattern } from '../kit/access/keySecret.ts';

const port = z.coerce.number().int().min(1).max(65_535);

const environment = z.object({
  HUB_HOME: z.string().min(1).default('.hub'),
  HUB_PORT: port.default(4000),
  HUB_HOST: z.string().min(1).default('127.0.0.1'),
  HUB_DEMO: z.enum(['on', 'off']).default('on'),
  HUB_URL: z.url().optional(),
  HUB_LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('warn'),
  HUB_INTERNAL_SECRET: z.string().min(16).optional(),
  HUB_KEY: z.string().regex(keyPattern, 'is no key of a hub').optional(),
  HUB_CORS_ORIGINS: z.string().default(''),
  HUB_INTROSPECTION: z.enum(['on', 'off']).default('on'),
  HUB_BEHIND_PROXY: z.union([z.enum(['on', 'off']), z.coerce.number().int().min(1).max(9)]).default('off'),
  HUB_PURPOSE: z.enum(['required', 'optional']).default('optional'),
  HUB_ANSWER_SECONDS: z.coerce.number().min(1).max(3_600).default(60),
  HUB_EXPORT_SECONDS: z.coerce.number().min(1).max(86_400).default(600),
  HUB_READS_KEPT_DAYS: z.coerce.number().int().min(1).max(36_500).optional(),
  HUB_WEBHOOK_NETWORKS: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter((range) => range !== ''))
    .pipe(z.array(z.union([z.cidrv4(), z.cidrv6()], 'is a list of ranges such as 10.4.0.0/16'))),
  HUB_OIDC_ISSUER: z.url().optional(),
  HUB_OIDC_AUDIENCE: z.string().min(1).optional(),
  HUB_OIDC_JWKS_URL: z.url().optional(),
  HUB_OIDC_AGENCY_CLAIM: z.string().min(1).default('agency'),
  HUB_OIDC_ROLE_CLAIM: z.string().min(1).default('role'),
  HUB_OIDC_BOROUGHS_CLAIM: z.string().min(1).default('boroughs'),
  HUB_SUPERGRAPH: z.string().min(1).optional(),
  HUB_ENGAGEMENT_URL: z.url().optional(),
  HUB_ACCOUNTABILITY_URL: z.url().optional(),
  HUB_PERFORMANCE_URL: z.url().optional(),
  DATABASE_URL: z.url().optional(),
  REDIS_URL: z.url().optional(),
});

/** Everything the process reads from its environment, in the hub's own words. Nothing else touches `process.env`. */
export function readConfig(env: NodeJS.ProcessEnv = process.env) {
  // An empty value means "not set", as in a compose file that passes on a variable which nobody has set.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) throw new ConfigError(`Bad environment (see .env.example):\n${z.prettifyError(parsed.error)}`);
  const { data } = parsed;
  return {
    home: resolve(data.HUB_HOME),
    port: data.HUB_PORT,
    host: data.HUB_HOST,
    isDemonstrating: data.HUB_DEMO === 'on',
    /** Address of the running hub; null to look for one under the port. */
    url: data.HUB_URL ?? null,
    logLevel: data.HUB_LOG_LEVEL,
    internalSecret: data.HUB_INTERNAL_SECRET ?? null,
    /** What the command shows a hub; null for the administrator's key in `home`. */
    key: data.HUB_KEY ?? null,
    /** Origins whose pages may ask. */
    corsOrigins: data.HUB_CORS_ORIGINS.split(/[\s,]+/).filter((origin) => origin !== ''),
    introspection: data.HUB_INTROSPECTION === 'on',
    /** How many proxies in front say who asks. */
    proxies: proxiesOf(data.HUB_BEHIND_PROXY),
    /** Whether whoever reads what is restricted says what for. */
    isPurposeRequired: data.HUB_PURPOSE === 'required',
    /** How long one query, and a view or table as a whole, may take. */
    times: { answerMs: data.HUB_ANSWER_SECONDS * 1_000, exportMs: data.HUB_EXPORT_SECONDS * 1_000 },
    /** For how many days entries of the record of reads are kept once they are sealed; null for ever. */
    readsKeptDays: data.HUB_READS_KEPT_DAYS ?? null,
    /** Networks beside the hub that webhooks may reach. */
    webhookNetworks: data.HUB_WEBHOOK_NETWORKS,
    /** The identity provider whose tokens are believed; null for none. */
    oidc: oidcOf(data),
    /** Path of the supergraph that a gateway of a cluster plans with; null for the committed one. */
    supergraph: data.HUB_SUPERGRAPH === undefined ? null : resolve(data.HUB_SUPERGRAPH),
    subgraphUrls: {
      engagement: data.HUB_ENGAGEMENT_URL ?? null,
      accountability: data.HUB_ACCOUNTABILITY_URL ?? null,
      performance: data.HUB_PERFORMANCE_URL ?? null,
    },
    databaseUrl: data.DATABASE_URL ?? null,
    redisUrl: data.REDIS_URL ?? null,
  };
}

function proxiesOf(given: 'on' | 'off' | number): number {
  if (typeof given === 'number') return given;
  return given === 'on' ? 1 : 0;
}

function oidcOf(data: z.infer<typeof environment>) {
  const { HUB_OIDC_ISSUER: issuer, HUB_OIDC_AUDIENCE: audience, HUB_OIDC_JWKS_URL: jwksUrl } = data;
  if (issuer === undefined && audience === undefined && jwksUrl === undefined) return null;
  if (issuer === undefined || audience === undefined || jwksUrl === undefined) {
    throw new ConfigError(
      'HUB_OIDC_ISSUER, HUB_OIDC_AUDIENCE and HUB_OIDC_JWKS_URL go together: set all three or none.',
    );
  }
  const { HUB_OIDC_AGENCY_CLAIM: agency, HUB_OIDC_ROLE_CLAIM: role, HUB_OIDC_BOROUGHS_CLAIM: boroughs } = data;
  return { issuer, audience, jwksUrl, claims: { agency, role, boroughs } };
}

export type Config = ReturnType<typeof readConfig>;

/** A fault of the environment, told in words; the command ends with 2. */
export class ConfigError extends Error {}

/** The gateway library reads its telemetry switch from the environment only: the hub tells nobody what it is asked. */
export function silenceTelemetry(): void {
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
}
