import { request } from 'undici';
import { z } from 'zod';
import { HubError } from '../../kit/hubError.ts';
import { readReleases } from '../../kit/releases/releaseStore.ts';
import { datasetDeclarations } from '../../schema/datasets/register.ts';
import type { Config } from '../config.ts';
import { openEmbeddedState } from '../state/embeddedState.ts';
import { lockHolder } from '../state/lock.ts';

/** A release as the list shows it. */
export interface HeldRelease {
  readonly id: string;
  readonly dataset: string;
  readonly publishedOn: string | null;
  readonly recordCount: number;
  readonly withdrawnOn: string | null;
}

const part = '{ releases(first: 100) { edges { node { id dataset publishedOn recordCount withdrawnOn } } } }';
const query = `{ datasets { id ... on PerformanceDataset ${part} ... on AccountabilityDataset ${part} ... on EngagementDataset ${part} } }`;

const answerFormat = z.object({
  data: z.object({
    datasets: z.array(
      z.object({
        releases: z
          .object({
            edges: z.array(
              z.object({
                node: z.object({
                  id: z.string(),
                  dataset: z.string(),
                  publishedOn: z.string().nullable(),
                  recordCount: z.number(),
                  withdrawnOn: z.string().nullable(),
                }),
              }),
            ),
          })
          .nullable(),
      }),
    ),
  }),
});

/** What the hub holds: asked of the running hub, or read from the state where nobody has it open. */
export async function heldReleases(config: Config): Promise<readonly HeldRelease[]> {
  const holder = config.url === null ? await lockHolder(config.home) : null;
  const port = config.databaseUrl === null ? (holder?.port ?? null) : config.port;
  const url = config.url ?? (port === null ? null : `http://127.0.0.1:${String(port)}`);
  return url === null ? fromState(config.home) : fromHub(url);
}

async function fromHub(url: string): Promise<readonly HeldRelease[]> {
  const answer = await request(new URL('/graphql', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  }).catch(() => {
    throw new HubError('SOURCE_UNAVAILABLE', `The hub at ${url} does not answer. Start it, or set HUB_URL.`);
  });
  const { data } = answerFormat.parse(await answer.body.json());
  return data.datasets.flatMap(({ releases }) => releases?.edges.map(({ node }) => node) ?? []);
}

async function fromState(home: string): Promise<readonly HeldRelease[]> {
  const state = await openEmbeddedState(home, null, () => undefined);
  try {
    const all = await Promise.all(
      Object.values(state.databases).map((database) =>
        readReleases(
          database,
          database.schema,
          datasetDeclarations.map(({ id }) => id),
        ),
      ),
    );
    // A dataset of several subgraphs has its releases in each of them.
    return [...new Map(all.flat().map((release) => [release.id, release])).values()].toReversed();
  } finally {
    await state.close();
  }
}
