import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { domains, programs } from '../../../hub/domains.ts';
import { doorTo, type Databases } from '../../../hub/state/state.ts';
import { ask, askEntities } from '../../subgraphs/ask.ts';
import { boroughFile } from '../../subgraphs/performance/boroughFile.ts';

const today = '2026-11-22';

/** A small state with everything that history has: a release, one that restates it, one that was withdrawn, and the source documents. */
export async function fillSample(databases: Databases): Promise<void> {
  for (const domain of domains) await programs[domain].loadDocuments(databases[domain], today);
  const door = doorTo(databases);
  const months = ['202501', '202502'];
  const folder = await mkdtemp(join(tmpdir(), 'hub-sample-'));
  const load = async (publishedOn: string, countOf: (row: number, month: number) => number) => {
    const text = boroughFile(months, countOf);
    const path = join(folder, `${publishedOn}.csv`);
    await writeFile(path, text);
    const sha256 = createHash('sha256').update(text).digest('hex');
    const file = { name: `crime to ${publishedOn}.csv`, path, sha256, bytes: Buffer.byteLength(text) };
    const { release, refusals } = await door.import(file, { publishedOn, dryRun: false });
    if (release === null) throw new Error(refusals.map(({ message }) => message).join('\n'));
    return release;
  };
  try {
    await load('2025-03-15', (row) => row % 7);
    await load('2025-04-15', (row, month) => (row % 7) + (row % 29 === 0 && month === 0 ? 1 : 0));
    const mistaken = await load('2025-05-15', (row) => row % 5);
    await door.withdraw(mistaken, 'The file of another year.');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Numbers and what they mean, not the words around them: those may get better. */
const observed =
  'value qualifier status flags absence { reason } interval { lower upper } release { id publishedOn covers }';
const measured = `{ latest { period figure { ${observed} } } at(period: "2025-01") { ${observed} } change(since: PREVIOUS_PERIOD) { absolute verdict } }`;
const places = ['E12000007', 'E09000002', 'E09000030', 'E09000001'];

/** What today's programs answer to questions of every domain from a state. */
export async function sampleAnswers(databases: Databases): Promise<Readonly<Record<string, unknown>>> {
  const now = () => today;
  const performance = await programs.performance.create(databases.performance, now);
  const accountability = await programs.accountability.create(databases.accountability, now);
  const engagement = await programs.engagement.create(databases.engagement, now);
  return {
    crime: await askEntities(
      performance,
      'Area',
      places,
      `{ code crime ${measured} arson: crime(category: "arson") ${measured} before: crime(asAt: "2025-03-31") ${measured}
         withdrawn: crime(asAt: "2025-05-31") ${measured} }`,
    ),
    documents: await askEntities(
      performance,
      'Area',
      places,
      '{ reportedFigures { measure period figure { value qualifier paragraph } } reportedComparisons { measure change unit quote } }',
    ),
    releases: await ask(
      performance,
      `{ _entities(representations: [{ __typename: "PerformanceDataset", id: "mps-borough-crime" }]) { ... on PerformanceDataset {
         releases(first: 10) { edges { node { id publishedOn recordCount withdrawnOn sha256 covers } } } } } }`,
    ),
    recommendations: await ask(
      accountability,
      '{ recommendations(first: 50) { totalCount edges { node { number review { title } text overdue(asAt: "2015-01-01") } } } }',
    ),
    risks: await ask(accountability, '{ risks { number description netConcern nextReviewOn } }'),
    wardPanels: await askEntities(
      engagement,
      'London',
      ['E12000007'],
      `{ wardPanelCoverage { established { ${observed} paragraph } } }`,
    ),
    programmes: await ask(engagement, '{ programmes(first: 50) { totalCount edges { node { id title } } } }'),
  };
}
