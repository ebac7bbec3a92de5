import { z } from 'zod';

const answer = z.object({ data: z.unknown(), errors: z.array(z.object({ message: z.string() })).optional() });

/** Posts a query to a hub as any client does; an answer with errors ends the benchmark. */
export async function askHub(
  url: string,
  query: string,
  shown: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...shown },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = answer.parse(await response.json());
  if (errors !== undefined)
    throw new Error(`the hub did not answer: ${errors.map(({ message }) => message).join('; ')}`);
  return data;
}
