import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { z } from 'zod';
import { tablePolicy } from '../../schema/disclosure/policies.ts';
import { visitLagDays } from '../../subgraphs/accountability/registers/visitLag.ts';
import { ownHome, query, startHub, type HubProcess } from '../hub/hubProcess.ts';

const page = readFileSync(new URL('../../docs/disclosure.md', import.meta.url), 'utf8');
const schema = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));
const queries = [...page.matchAll(/^```graphql\n([\s\S]*?)^```/gm)].map(([, text = '']) => text);

let own: Awaited<ReturnType<typeof ownHome>>;
let hub: HubProcess;
beforeAll(async () => {
  own = await ownHome();
  hub = await startHub('all', { ...own.environment, HUB_DEMO: 'on' });
});
afterAll(async () => {
  await hub.stop();
  await own.remove();
});

it.each(queries)('the page for data-protection officers has a query that a hub answers: %s', async (text) => {
  expect(validate(schema, parse(text))).toEqual([]);
  const { data, errors } = await query(own.url, text);
  expect(errors).toBeUndefined();
  expect(Object.values(z.record(z.string(), z.unknown()).parse(data))).not.toContain(null);
});

it('shows on real tables of the demonstration what the page says of them', async () => {
  const answer = z.object({
    data: z.object({
      london: z.object({ stopAndSearchTables: z.array(z.object({ withheld: z.number(), rule: z.looseObject({}) })) }),
    }),
  });
  const { data } = answer.parse(await query(own.url, queries[1] ?? ''));
  expect(data.london.stopAndSearchTables).toHaveLength(8);
  for (const { rule } of data.london.stopAndSearchTables) expect(rule).toMatchObject({ threshold: 5, narrowest: 5 });
});

it('gives the numbers of the rules as they are', () => {
  const { threshold, narrowest } = tablePolicy('stop-and-search');
  expect([threshold, narrowest]).toEqual([5, 5]);
  expect(page).toContain('Counts of 1 to 4 people are withheld');
  expect(page).toContain('narrower than five');
  expect(page).toContain(`A visit is told ${String(visitLagDays)} days after it`);
});
