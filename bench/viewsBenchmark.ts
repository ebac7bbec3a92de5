import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { openServerState } from '../hub/state/serverState.ts';
import { openEnd } from '../kit/releases/positions.ts';
import { alternately } from './alternately.ts';
import type { Benchmark, Finding } from './benchmark.ts';
import { withHub } from './openHub.ts';
import { withOwnDatabase } from './ownDatabase.ts';
import { openRowsService } from './rowsService.ts';
import { heapWhileSending } from './viewsMemory.ts';

const pack = '/views/safer-neighbourhood-board-pack.csv?borough=E09000030';

/** Figures of every ward, month by month: 11 cells to a row that are not empty. */
const wardFigures = (months: number, categories: readonly string[]) =>
  `{ boroughs { name wards { code name ${categories
    .map(
      (category) =>
        `${category}: crime(category: "${idOf[category] ?? category}") { series(last: ${String(months)}) { period figure { value } } }`,
    )
    .join(' ')} } } }`;

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Categories by names that can be response keys. */
const idOf: Readonly<Record<string, string>> = {
  fraud: 'fraud-and-forgery',
  arson: 'arson-and-criminal-damage',
  weapons: 'possession-of-weapons',
};

const cellsOfRow = 11;

/** A throughput is what several who ask at once are given. */
const askers = 8;

/** What views cost: asked again, against SQL by hand, and in memory however long they are. */
export const viewsBenchmark: Benchmark = {
  name: 'views',
  run: (server) =>
    withOwnDatabase(server, async (url) => {
      const home = await mkdtemp(join(tmpdir(), 'hub-bench-'));
      try {
        const state = await openServerState(url, () => undefined);
        const inThisProcess = await withHub(state, home, async (hub) => [
          await askedAgain(hub),
          await againstSql(hub, url, 'asked for the first time'),
          await againstSql(hub, url, 'asked again'),
        ]);
        return [...inThisProcess, await memory(url, home, 'text/csv'), await memory(url, home, workbook)];
      } finally {
        await rm(home, { recursive: true, force: true });
      }
    }),
};

async function askedAgain(hub: string): Promise<Finding> {
  let round = 0;
  const together = (address: () => string) => Promise.all(Array.from({ length: askers }, () => drain(address())));
  const { ours, theirs, ratio } = await alternately(
    20,
    { work: () => together(() => `${hub}${pack}`) },
    // A parameter that changes nothing makes an address that was never asked before.
    { work: () => together(() => `${hub}${pack}&asAt=${dayBefore(round++)}`) },
  );
  const perSecond = (ms: number) => ((askers * 1_000) / ms).toFixed(0);
  return {
    compared: `an unchanged view asked again against the same query asked for the first time, ${String(askers)} askers at once`,
    measured: `${(1 / ratio).toFixed(1)} times the throughput (${perSecond(ours)} against ${perSecond(theirs)} a second)`,
    target: { words: 'at least 5 times', isReached: 1 / ratio >= 5 },
  };
}

/** The days before today, one by one: a day to come is refused, and those of late see what is published today. */
function dayBefore(round: number): string {
  return new Date(Date.now() - (1 + round) * 86_400_000).toISOString().slice(0, 10);
}

async function againstSql(hub: string, database: string, how: string): Promise<Finding> {
  const query = wardFigures(13, ['burglary']);
  const rows = 680 * 13;
  let round = 0;
  // Another name for a column makes the same query another one, which was never answered before.
  const asked =
    how === 'asked again' ? () => query : () => query.replace('period', `period k${String(round++)}: period`);
  const service = await openRowsService(database, wardRows);
  try {
    const ask = { work: () => drain(`${hub}/graphql?query=${encodeURIComponent(asked())}`, 'text/csv') };
    const streamed = await alternately(9, ask, { work: () => drain(service.url) });
    const copied = await alternately(9, ask, { work: () => copyOut(database) });
    const { ours, theirs, ratio } = streamed;
    return {
      compared: `CSV of some ${String(rows * cellsOfRow)} cells, ${how}, against the same rows with their intervals streamed from SQL as CSV`,
      measured: `${ratio.toFixed(1)} times (${ours.toFixed(0)} ms against ${theirs.toFixed(0)} ms); ${copied.ratio.toFixed(1)} times as long as PostgreSQL takes to write them itself by COPY (${copied.theirs.toFixed(0)} ms)`,
      target: { words: 'at most 2 times', isReached: ratio <= 2 },
    };
  } finally {
    await service.close();
  }
}

/** The rows as one who knows the tables would ask for them: value, text, Byar's interval, release. */
const wardRows = `
  select s.category, c.area, c.period, c.value, to_char(c.value, 'FM999,999,999') as text,
    c.value * power(1 - 1 / (9 * greatest(c.value, 1)) - 1.96 / (3 * sqrt(greatest(c.value, 1))), 3) as lower,
    (c.value + 1) * power(1 - 1 / (9 * (c.value + 1)) + 1.96 / (3 * sqrt(c.value + 1)), 3) as upper,
    '' as absence, '' as flags, r.id as release
  from performance.series s
  join performance.cell c on c.series = s.id and c.dated and c.closed = ${String(openEnd)}
  join performance.release r on r.position = c.opened and r.withdrawn_on is null
  where s.dataset = 'mps-ward-crime' and s.category = 'burglary' order by c.area, c.period`;

/** The same rows as PostgreSQL writes them by itself: what no service could be quicker than. */
async function copyOut(database: string): Promise<number> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  try {
    const stream = client.query(copyTo(`copy (${wardRows}) to stdout (format csv, header)`));
    let bytes = 0;
    for await (const chunk of stream) if (chunk instanceof Buffer) bytes += chunk.length;
    if (bytes < 10_000) throw new Error(`SQL gave ${String(bytes)} bytes`);
    return bytes;
  } finally {
    await client.end();
  }
}

async function memory(database: string, home: string, format: string): Promise<Finding> {
  const table = (months: number, categories: readonly string[]) =>
    `/graphql?query=${encodeURIComponent(wardFigures(months, categories))}`;
  const all = ['burglary', 'robbery', 'theft', 'fraud', 'arson', 'weapons'];
  // The long one twice: what the first of a kind makes for good, such as plans and compiled code, is no cost of its length.
  const addresses = [table(24, all), table(2, all), table(24, all)];
  const [, few, many] = await heapWhileSending(database, home, addresses, format);
  if (!few || !many) throw new Error('the hub did not send all answers');
  if (many.bytes < 8 * few.bytes)
    throw new Error(`the long answer is ${String(many.bytes)} bytes, the short one ${String(few.bytes)}`);
  const beyond = (many.most - few.most) / 1_048_576;
  return {
    compared: `what is held while 1.1 million cells are sent as ${format === workbook ? 'a workbook' : 'CSV'}, beyond that for 92,000`,
    measured: `${beyond.toFixed(1)} MB (${(many.most / 1_048_576).toFixed(0)} MB against ${(few.most / 1_048_576).toFixed(0)} MB)`,
    target: { words: 'at most 16 MB', isReached: beyond <= 16 },
  };
}

/** Reads an answer to its end without keeping it. @returns its bytes */
async function drain(address: string, accept = '*/*'): Promise<number> {
  // As SQL sends them: neither is compressed.
  const answer = await fetch(address, { headers: { accept, 'accept-encoding': 'identity' } });
  if (!answer.ok || answer.body === null)
    throw new Error(`${address.slice(0, 80)}: ${String(answer.status)} ${await answer.text()}`);
  let bytes = 0;
  for await (const chunk of answer.body) bytes += chunk.length;
  return bytes;
}
