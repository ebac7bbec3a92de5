import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Kind, parse, print } from 'graphql';
import { z } from 'zod';
import { ownHome, query, startHub, type HubProcess } from './hubProcess.ts';

const page = await readFile(new URL('../../docs/measures.md', import.meta.url), 'utf8');

/** The queries of the page under the headings that they stand beneath. */
const queries = page
  .split(/^## /m)
  .slice(1)
  .flatMap((section) => {
    const [heading = ''] = section.split('\n', 1);
    return [...section.matchAll(/^```graphql\n([\s\S]*?)^```/gm)].map(([, text = '']) => [heading, text] as const);
  });

describe('the page of measures', () => {
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

  it('has a query under each heading', () => {
    const headings = [...page.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
    expect(queries.map(([heading]) => heading)).toEqual(headings);
    expect(headings.length).toBeGreaterThan(10);
  });

  it.each(queries)('has a query that answers: %s', async (_heading, text) => {
    const { data, errors } = await query(own.url, text);
    expect(errors).toBeUndefined();
    expect(Object.values(z.record(z.string(), z.unknown()).parse(data))).not.toContain(null);
  });

  it('names every indicator that an area of the performance subgraph has', async () => {
    const sdl = await readFile(new URL('../../schema/performance.graphql', import.meta.url), 'utf8');
    const area = parse(sdl).definitions.find(
      (each) => each.kind === Kind.OBJECT_TYPE_DEFINITION && each.name.value === 'Area',
    );
    const fields = area?.kind === Kind.OBJECT_TYPE_DEFINITION ? (area.fields ?? []) : [];
    const indicators = fields.flatMap(({ name, type }) => (print(type) === 'Indicator' ? [name.value] : []));
    expect(indicators).toContain('crime');
    for (const name of indicators) {
      if (name === 'crossCuttingCrime') continue; // its kinds are those that are loaded: the page lists them
      expect(queries.some(([, text]) => new RegExp(`\\b${name}\\b`).test(text))).toBe(true);
    }
  });
});
