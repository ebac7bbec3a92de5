import pino, { type Logger } from 'pino';
import { ConfigError, readConfig, silenceTelemetry, type Config } from '../config.ts';
import { createLogger } from '../createLogger.ts';
import { exampleQuery } from '../exampleQuery.ts';
import { isPortFree } from '../portFree.ts';
import type { Running } from '../start/running.ts';
import { lockHolder } from '../state/lock.ts';

type Say = (step: string) => void;

/** Starts the hub, or one process of a cluster, and stays until it is told to stop. */
export async function start(part: string): Promise<void> {
  const started = Date.now();
  const config = readConfig();
  silenceTelemetry();
  const logger = createLogger(config.logLevel, pino.destination(2));
  const say: Say = (step) => console.log(`  ${step} …`);
  console.log(`Starting the hub (${part})`);
  await refuseTakenPort(config);
  const running = await startPart(part, config, logger, say);
  console.log(
    `Ready after ${((Date.now() - started) / 1000).toFixed(1)} s\n\n${addresses(part, running)}\nCtrl-C stops the hub.`,
  );
  reloadOnSignal(running);
  await stopSignal();
  console.log('Stopping');
  await running.close();
}

// Each part loads only what it runs.
async function startPart(part: string, config: Config, logger: Logger, say: Say): Promise<Running> {
  switch (part) {
    case 'all':
      return (await import('../start/startAll.ts')).startAll(config, logger, say);
    case 'gateway':
      return (await import('../start/startGateway.ts')).startGateway(config, logger, say);
    case 'engagement':
    case 'accountability':
    case 'performance':
      return (await import('../start/startDomain.ts')).startDomain(part, config, logger, say);
    default:
      throw new ConfigError(
        `There is no part "${part}"; parts are all, gateway, engagement, accountability and performance.`,
      );
  }
}

function addresses(part: string, { url }: Running): string {
  const shown = url.replace('127.0.0.1', 'localhost');
  const ready = `  Alive?                              ${shown}/health\n  Can it answer?                      ${shown}/ready\n`;
  if (part !== 'all' && part !== 'gateway') return `  GraphQL (for the gateway)           ${shown}/graphql\n${ready}`;
  return `  GraphQL, and GraphiQL in a browser  ${shown}/graphql\n${ready}\nTry this query there:\n\n${exampleQuery}`;
}

/** Has a part that can take a new schema while it runs do so at SIGHUP, as servers do; what cannot be used changes nothing. */
function reloadOnSignal(running: Running): void {
  if (running.reload === undefined) return;
  process.on('SIGHUP', () => {
    void running.reload?.().then(
      () => {
        console.log('Plans with the supergraph as its file stands now');
      },
      (error: unknown) => {
        console.error(
          `The supergraph was not taken, and the one before stands: ${error instanceof Error ? error.message : 'it cannot be read'}`,
        );
      },
    );
  });
}

/** Resolves when the process is told to stop; told twice, it ends at once. */
function stopSignal(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(130));
        done();
      });
    }
  });
}

/** Found out before the state is opened, which takes seconds and would then have to be undone. */
async function refuseTakenPort({ home, host, port }: Config): Promise<void> {
  // The hub that holds the state holds the port too, and the lock tells more about it.
  if ((await lockHolder(home)) !== null || (await isPortFree(port, host))) return;
  throw new ConfigError(`Port ${port} is in use by another program: stop it, or set HUB_PORT to a free one.`);
}
