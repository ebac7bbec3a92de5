import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import pino from 'pino';
import { z } from 'zod';
import { createGateway, type Gateway } from '../gateway/createGateway.ts';
import { createInProcessTransport } from '../gateway/transports/inProcessTransport.ts';
import type { Transport } from '../gateway/transports/transport.ts';
import { domains } from '../hub/domains.ts';
import { openSpineDatabase } from '../hub/state/serverState.ts';
import { committedSupergraph } from '../hub/supergraph.ts';
import { today } from '../hub/today.ts';
import { openViews } from '../hub/views/openViews.ts';
import { KeyStore } from '../kit/access/keyStore.ts';
import type { Database } from '../kit/database/database.ts';
import { ReadLog } from '../kit/reads/readLog.ts';
import { ReadRecorder } from '../kit/reads/readRecorder.ts';
import { verifyReads } from '../kit/reads/verifyReads.ts';
import { hubItself } from '../kit/viewer.ts';
import { createSpine } from '../subgraphs/spine/index.ts';
import { alternately } from './alternately.ts';
import type { Benchmark, Finding } from './benchmark.ts';
import { withOwnDatabase } from './ownDatabase.ts';

const perSecond = 1_000;
const seconds = 30;
const clients = 100;
const batch = 100;
const rounds = 40;

const query = '{ accessKeys { prefix agency role } }';
const viewer = { ...hubItself, keyId: 'administrator' };
const logger = pino({ level: 'silent' });

/** Restricted reads through the gateway, a thousand each second, each recorded before it is answered. */
export const readsBenchmark: Benchmark = {
  name: 'reads',
  run: (server) =>
    withOwnDatabase(server, async (url) => {
      const database = await openSpineDatabase(url);
      const folder = await mkdtemp(join(tmpdir(), 'hub-bench-'));
      const recorder = new ReadRecorder({ log: new ReadLog(database), logger });
      const recording = await gatewayOn(database, folder, recorder);
      const without = await gatewayOn(database, folder, null);
      try {
        await new KeyStore(database).create({
          agency: 'tower-hamlets',
          role: 'SECRETARY',
          boroughs: ['E09000030'],
          scopes: null,
          purpose: 'a benchmark',
          expiresAt: null,
        });
        return [await compared(recording, without), await held(recording, recorder, database)];
      } finally {
        await recording.close();
        await without.close();
        await database.close();
        await rm(folder, { recursive: true, force: true });
      }
    }),
};

async function gatewayOn(database: Database, temporaryFolder: string, recorder: ReadRecorder | null): Promise<Gateway> {
  const spine = await createSpine({ database, views: await openViews(database, logger), today });
  return createGateway({
    supergraphSdl: await committedSupergraph(),
    transports: {
      spine: createInProcessTransport(spine, { logger }),
      ...Object.fromEntries(domains.map((domain) => [domain, unasked])),
    },
    door: {
      import: () => Promise.reject(new Error('no file was expected')),
      withdraw: () => Promise.reject(new Error('no withdrawal was expected')),
    },
    logger,
    graphiql: false,
    port: 0,
    temporaryFolder,
    ...(recorder && { reads: { record: (facts) => recorder.record(facts) } }),
  });
}

/** The query reaches the spine alone. */
const unasked: Transport = {
  required: false,
  send: () => Promise.reject(new Error('no fetch was expected')),
  ready: () => Promise.resolve(true),
  close: () => Promise.resolve(),
};

const answer = z.object({ data: z.object({ accessKeys: z.array(z.unknown()).length(1) }) });

async function read(gateway: Gateway): Promise<void> {
  const result = await gateway.execute({ query, viewer });
  if (result.errors)
    throw new Error(`a read was not answered: ${result.errors.map(({ message }) => message).join('; ')}`);
  answer.parse(result);
}

const many = (gateway: Gateway) => Promise.all(Array.from({ length: batch }, () => read(gateway)));

async function compared(recording: Gateway, without: Gateway): Promise<Finding> {
  const { ours, theirs, ratio } = await alternately(
    rounds,
    { work: () => many(recording) },
    { work: () => many(without) },
  );
  return {
    compared: `${String(batch)} restricted reads at once through the gateway on PostgreSQL, recorded, against the same without a record`,
    measured: `${ratio.toFixed(2)} times (${ours.toFixed(1)} ms against ${theirs.toFixed(1)} ms)`,
    target: null,
  };
}

/** So many each second for so long, from clients who each wait for their answer; who is late asks again at once. */
async function held(gateway: Gateway, recorder: ReadRecorder, database: Database): Promise<Finding> {
  const collect = garbageCollector();
  const heaps: number[] = [];
  const times: number[] = [];
  const start = performance.now();
  const follow = async (client: number) => {
    for (let turn = 0; turn < (perSecond * seconds) / clients; turn += 1) {
      const due = start + ((turn * clients + client) * 1_000) / perSecond;
      const early = due - performance.now();
      if (early > 0) await wait(early);
      const from = performance.now();
      await read(gateway);
      times.push(performance.now() - from);
    }
  };
  const sampling = setInterval(() => {
    collect();
    heaps.push(process.memoryUsage().heapUsed);
  }, 1_000);
  await Promise.all(Array.from({ length: clients }, (_, client) => follow(client))).finally(() => {
    clearInterval(sampling);
  });
  const took = (performance.now() - start) / 1_000;
  await recorder.close();
  const { entries, faults } = await verifyReads(new ReadLog(database));
  if (faults.length > 0 || entries < perSecond * seconds) throw new Error(`the record has ${String(entries)} entries`);
  const rate = (perSecond * seconds) / took;
  const third = Math.floor(heaps.length / 3);
  const growth = mean(heaps.slice(-third)) - mean(heaps.slice(third, 2 * third)) - bytesOf(times) / 3;
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
  return {
    compared: `${String(perSecond)} restricted reads each second for ${String(seconds)} s through the gateway on PostgreSQL, each recorded before it is answered`,
    measured: `${rate.toFixed(0)} a second, median ${at(0.5)} ms, 99 % within ${at(0.99)} ms; the heap's last third is ${(growth / 1_048_576).toFixed(1)} MB above its second; ${String(entries)} entries verify`,
    target: {
      words: 'at least 990 a second, and no more than 4 MB of growth',
      isReached: rate >= 990 && growth < 4_194_304,
    },
  };
}

/** What the benchmark itself keeps: a number for each read. */
function bytesOf(times: readonly number[]): number {
  return times.length * 8;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (!isCollector(collect)) throw new TypeError('there is no garbage collector to call');
  return collect;
}

function isCollector(value: unknown): value is () => void {
  return typeof value === 'function';
}
