import { resolve } from 'node:path';
import { z } from 'zod';

const port = z.coerce.number().int().min(1).max(65_535);

const environment = z.object({
  HUB_HOME: z.string().min(1).default('.hub'),
  HUB_PORT: port.default(4000),
  HUB_HOST: z.string().min(1).default('127.0.0.1'),
  HUB_DEMO: z.enum(['on', 'off']).default('on'),
  HUB_URL: z.url().optional(),
  HUB_LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('warn'),
  HUB_INTERNAL_SECRET: z.string().min(16).optional(),
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
    subgraphUrls: {
      engagement: data.HUB_ENGAGEMENT_URL ?? null,
      accountability: data.HUB_ACCOUNTABILITY_URL ?? null,
      performance: data.HUB_PERFORMANCE_URL ?? null,
    },
    databaseUrl: data.DATABASE_URL ?? null,
    redisUrl: data.REDIS_URL ?? null,
  };
}

export type Config = ReturnType<typeof readConfig>;

/** A fault of the environment, told in words; the command ends with 2. */
export class ConfigError extends Error {}

/** The gateway library reads its telemetry switch from the environment only: the hub tells nobody what it is asked. */
export function silenceTelemetry(): void {
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
}
