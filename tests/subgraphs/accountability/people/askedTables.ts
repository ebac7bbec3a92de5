import { z } from 'zod';
import type { Database } from '../../../../kit/database/database.ts';
import { createAccountability } from '../../../../subgraphs/accountability/index.ts';
import { ask } from '../../ask.ts';
import { today } from '../stops/stopFigures.ts';

/** An area's tables as the graph gives them. */
export const askedArea = z.object({
  code: z.string(),
  tables: z.array(
    z.object({
      id: z.string(),
      withheld: z.number(),
      dimensions: z.array(z.object({ name: z.string(), categories: z.array(z.object({ code: z.string() })) })),
      cells: z.array(
        z.object({
          codes: z.array(z.string()),
          figure: z.object({
            value: z.number().nullable(),
            text: z.string(),
            absence: z.object({ reason: z.string() }).nullable(),
          }),
        }),
      ),
    }),
  ),
});

const answer = z.object({ _entities: z.array(askedArea) });

export type AskedArea = z.infer<typeof askedArea>;

/** The tables of areas as the graph gives them. */
export async function askTables(
  database: Database,
  areas: readonly string[],
  period: string,
): Promise<readonly AskedArea[]> {
  const subgraph = await createAccountability(database, () => today);
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Area { code tables: stopAndSearchTables(period: "${period}") {
    id withheld dimensions { name categories { code } } cells { codes figure { value text absence { reason } } } } } } }`;
  const of = areas.map((code) => ({ __typename: 'Area', code }));
  return answer.parse(await ask(subgraph, query, { of }))._entities;
}
