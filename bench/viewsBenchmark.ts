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

const pack = '/views/safer-neighbourhood-board-pack.csv?borough=E09000030';

/** Figures of every ward, month by month: 11 cells to a row that are not empty. */
const wardFigures = (months: number, categories: readonly string[]) =>
  `{ boroughs { name wards { code name ${categories
    .map(
      (category) =>
        `${category}: crime(category: "${idOf[category] ?? category}") { series(last: ${String(months)}) { period figure { value } } }`,
    )
    .join(' ')} } } }`;

/** Categories by names that can be response keys. */
const idOf: Readonly<Record<string, string>> = {
  fraud: 'fraud-and-forgery',
  arson: 'arson-and-criminal-damage',
  weapons: 'possession-of-weapons',
};

const cellsOfRow = 11;

/** What views cost: asked again, against SQL by hand, and in memory however long they are. */
export const viewsBenchmark: Benchmark = {
  name: 'views',
  run: (server) =>
    withOwnDatabase(server, async (url) => {
      const home = await mkdtemp(join(tmpdir(), 'hub-bench-'));
      try {
        const state = await openServerState(url, () => undefined);
        return await withHub(state, home, async (hub) => [
          await askedAgain(hub),
          await againstSql(hub, url, 'asked for the first time'),
          await againstSql(hub, url, 'asked again'),
          await memory(hub),
        ]);
      } finally {
        await rm(home, { recursive: true, force: true });
      }
    }),
};

async function askedAgain(hub: string): Promise<Finding> {
  let round = 0;
  const { ours, theirs, ratio } = await alternately(
    40,
    { work: () => drain(`${hub}${pack}`) },
    // A parameter that changes nothing makes an address that was never asked before.
    { work: () => drain(`${hub}${pack}&asAt=${nextDay(round++)}`) },
  );
  return {
    compared: 'an unchanged view asked again against the same query asked for the first time',
    measured: `${(1 / ratio).toFixed(1)} times the throughput (${ours.toFixed(1)} ms against ${theirs.toFixed(1)} ms)`,
    target: { words: 'at least 5 times', isReached: 1 / ratio >= 5 },
  };
}

/** Days long after the last release, each as good as none. */
function nextDay(round: number): string {
  return new Date(Date.UTC(2040, 0, 1 + round)).toISOString().slice(0, 10);
}

async function againstSql(hub: string, database: string, how: string): Promise<Finding> {
  const query = wardFigures(13, ['burglary']);
  const rows = 680 * 13;
  let round = 0;
  // A comment makes the same query another one, which was never answered before.
  const asked =
    how === 'asked again' ? () => query : () => query.replace('period', `period k${String(round++)}: period`);
  const { ours, theirs, ratio } = await alternately(
    7,
    { work: () => drain(`${hub}/graphql?query=${encodeURIComponent(asked())}`, 'text/csv') },
    { work: () => copyOut(database) },
  );
  return {
    compared: `CSV of some ${String(rows * cellsOfRow)} cells, ${how}, against the same rows with their intervals as CSV from SQL`,
    measured: `${ratio.toFixed(1)} times (${ours.toFixed(0)} ms against ${theirs.toFixed(0)} ms)`,
    target: { words: 'at most 2 times', isReached: ratio <= 2 },
  };
}

/** The same rows as one who knows the tables would have PostgreSQL write them: value, text, Byar's interval, release. */
async function copyOut(database: string): Promise<number> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  try {
    const stream = client.query(
      copyTo(`copy (
        select s.category, c.area, c.period, c.value, to_char(c.value, 'FM999,999,999') as text,
          c.value * power(1 - 1 / (9 * greatest(c.value, 1)) - 1.96 / (3 * sqrt(greatest(c.value, 1))), 3) as lower,
          (c.value + 1) * power(1 - 1 / (9 * (c.value + 1)) + 1.96 / (3 * sqrt(c.value + 1)), 3) as upper,
          '' as absence, '' as flags, r.id as release
        from performance.series s
        join performance.cell c on c.series = s.id and c.dated and c.closed = ${String(openEnd)}
        join performance.release r on r.position = c.opened and r.withdrawn_on is null
        where s.dataset = 'mps-ward-crime' and s.category = 'burglary' order by c.area, c.period
      ) to stdout (format csv, header)`),
    );
    let bytes = 0;
    for await (const chunk of stream) if (chunk instanceof Buffer) bytes += chunk.length;
    if (bytes < 10_000) throw new Error(`SQL gave ${String(bytes)} bytes`);
    return bytes;
  } finally {
    await client.end();
  }
}

async function memory(hub: string): Promise<Finding> {
  const table = (months: number, categories: readonly string[]) =>
    `${hub}/graphql?query=${encodeURIComponent(wardFigures(months, categories))}`;
  const few = await peakWhile(() => drain(table(12, ['robbery']), 'text/csv', true));
  const many = await peakWhile(() =>
    drain(table(24, ['burglary', 'robbery', 'theft', 'fraud', 'arson', 'weapons']), 'text/csv', true),
  );
  const beyond = (many.peak - few.peak) / 1_048_576;
  return {
    compared: `the heap's peak while ${cells(many.lines)} cells are sent, beyond that for ${cells(few.lines)}`,
    measured: `${beyond.toFixed(0)} MB (${(many.peak / 1_048_576).toFixed(0)} MB against ${(few.peak / 1_048_576).toFixed(0)} MB)`,
    target: { words: 'at most 100 MB', isReached: beyond <= 100 },
  };
}

function cells(lines: number): string {
  return (lines * cellsOfRow).toLocaleString('en-GB');
}

/** The most heap in use while the work goes on, looked at every twenty milliseconds. */
async function peakWhile(work: () => Promise<number>): Promise<{ readonly peak: number; readonly lines: number }> {
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().heapUsed);
  }, 20);
  try {
    const lines = await work();
    return { peak, lines };
  } finally {
    clearInterval(watch);
  }
}

/** Reads an answer to its end without keeping it. @returns its bytes, or its lines */
async function drain(address: string, accept = '*/*', countsLines = false): Promise<number> {
  const answer = await fetch(address, { headers: { accept } });
  if (!answer.ok || answer.body === null)
    throw new Error(`${address.slice(0, 80)}: ${String(answer.status)} ${await answer.text()}`);
  let [bytes, lines] = [0, 0];
  for await (const chunk of answer.body) {
    bytes += chunk.length;
    if (countsLines) for (const byte of chunk) if (byte === 10) lines += 1;
  }
  return countsLines ? lines : bytes;
}
