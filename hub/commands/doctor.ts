import { access, constants, mkdir } from 'node:fs/promises';
import { Redis } from 'ioredis';
import pg from 'pg';
import { readConfig, type Config } from '../config.ts';
import { isPortFree } from '../portFree.ts';
import { lockHolder } from '../state/lock.ts';
import { composeSchemas, committedSupergraph } from '../supergraph.ts';

interface Finding {
  readonly what: string;
  /** Null when all is well; otherwise what is wrong and what to do. */
  readonly fault: string | null;
}

/** Looks for what keeps the hub from running here. @returns exit code: 1 when something does */
export async function doctor(): Promise<number> {
  const config = readConfig();
  const findings = [
    nodeVersion(),
    await home(config),
    await port(config),
    await schemas(),
    ...(config.databaseUrl === null ? [] : [await postgresql(config.databaseUrl)]),
    ...(config.redisUrl === null ? [] : [await redis(config.redisUrl)]),
  ];
  for (const { what, fault } of findings) console.log(fault === null ? `ok     ${what}` : `FAULT  ${what}: ${fault}`);
  return findings.some(({ fault }) => fault !== null) ? 1 : 0;
}

function nodeVersion(): Finding {
  const [major = 0] = process.versions.node.split('.').map(Number);
  return {
    what: `Node ${process.versions.node}`,
    fault:
      major >= 24
        ? null
        : 'the hub needs 24 or later; run it through npm ("npm start", "npm run hub"), which brings its own.',
  };
}

async function home({ home: folder }: Config): Promise<Finding> {
  const fault = await mkdir(folder, { recursive: true })
    .then(() => access(folder, constants.R_OK | constants.W_OK))
    .then(
      () => null,
      () => 'it cannot be written; set HUB_HOME to a folder of yours.',
    );
  return { what: `State folder ${folder}`, fault };
}

async function port({ home: folder, port: number, host }: Config): Promise<Finding> {
  const holder = await lockHolder(folder);
  if (holder !== null) return { what: `The hub is running as process ${String(holder.pid)}`, fault: null };
  const isFree = await isPortFree(number, host);
  return {
    what: `Port ${String(number)}`,
    fault: isFree ? null : 'another program listens there; set HUB_PORT to a free one.',
  };
}

async function schemas(): Promise<Finding> {
  const what = 'The committed supergraph is what the code composes';
  const isSame = (await composeSchemas()).get('supergraph') === (await committedSupergraph());
  return { what, fault: isSame ? null : 'it is not; run "npm run schema".' };
}

async function postgresql(url: string): Promise<Finding> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>('show server_version_num');
    const version = Number(Object.values(rows[0] ?? {})[0]);
    return {
      what: 'PostgreSQL answers',
      fault: version >= 150_000 ? null : `it is older than 15 (${String(version)}).`,
    };
  } catch {
    return {
      what: 'PostgreSQL',
      fault: 'it does not answer at DATABASE_URL; start it, or check the address and the password.',
    };
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function redis(url: string): Promise<Finding> {
  const client = new Redis(url, {
    lazyConnect: true,
    connectTimeout: 5_000,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.ping();
    return { what: 'Redis answers', fault: null };
  } catch {
    return {
      what: 'Redis',
      fault: 'it does not answer at REDIS_URL; the hub runs without it, polling instead. Start it or unset REDIS_URL.',
    };
  } finally {
    client.disconnect();
  }
}
