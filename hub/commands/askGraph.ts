import { request } from 'undici';
import { z } from 'zod';
import { HubError } from '../../kit/hubError.ts';
import { commandHeaders } from '../access/commandKey.ts';
import type { Config } from '../config.ts';
import { lockHolder } from '../state/lock.ts';

const answerFormat = z.object({
  data: z.unknown(),
  errors: z.array(z.object({ message: z.string() })).optional(),
});

/** Asks the running hub as whoever runs the command, and reads what it answers. */
export async function askGraph<T>(
  config: Config,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  expected: z.ZodType<T>,
): Promise<T> {
  const url = await runningHub(config);
  const answer = await request(new URL('/graphql', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(await commandHeaders(config, url)) },
    body: JSON.stringify({ query, variables }),
  }).catch(() => {
    throw new HubError('SOURCE_UNAVAILABLE', `The hub at ${url} does not answer. Start it, or set HUB_URL.`);
  });
  const { data, errors = [] } = answerFormat.parse(await answer.body.json());
  if (errors.length > 0) throw new HubError('BAD_USER_INPUT', errors.map(({ message }) => message).join('\n'));
  return expected.parse(data);
}

async function runningHub({ url, home, databaseUrl, port }: Config): Promise<string> {
  if (url !== null) return url;
  const held = databaseUrl === null ? ((await lockHolder(home))?.port ?? null) : port;
  if (held !== null) return `http://127.0.0.1:${String(held)}`;
  throw new HubError('SOURCE_UNAVAILABLE', 'No hub runs on this state. Start it with "hub start", or set HUB_URL.');
}
