import pino from 'pino';
import { readConfig, silenceTelemetry } from '../config.ts';
import { exampleQuery } from '../exampleQuery.ts';
import { startEmbedded } from '../start/startEmbedded.ts';

/** Starts the hub and stays until it is told to stop. */
export async function start(part: string): Promise<void> {
  const started = Date.now();
  const config = readConfig();
  silenceTelemetry();
  const logger = pino({ level: config.logLevel }, pino.destination(2));
  const say = (step: string) => {
    console.log(`  ${step} …`);
  };
  console.log('Starting the hub');
  const hub = await startEmbedded(config, logger, say);
  const shown = hub.url.replace('127.0.0.1', 'localhost');
  console.log(
    `Ready after ${((Date.now() - started) / 1000).toFixed(1)} s\n\n` +
      `  GraphQL, and GraphiQL in a browser   ${shown}/graphql\n` +
      `  Alive?                               ${shown}/health\n` +
      `  Can answer?                          ${shown}/ready\n\n` +
      `Try this query there:\n\n${exampleQuery}\nCtrl-C stops the hub.`,
  );
  await stopSignal();
  console.log('Stopping');
  await hub.close();
}

/** Resolves when the process is told to stop; a second Ctrl-C ends it at once. */
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
