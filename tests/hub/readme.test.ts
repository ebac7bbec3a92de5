import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { exampleQuery } from '../../hub/exampleQuery.ts';
import { ownHome, query, startHub, type HubProcess } from './hubProcess.ts';

const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');

/** The fenced blocks of one language, in order. */
function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, text = '']) => text);
}

describe('README', () => {
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

  it('shows the query that the hub itself suggests', () => {
    expect(blocks('graphql')[0]).toBe(exampleQuery);
  });

  it('shows the answer that a newcomer gets', async () => {
    const shown: unknown = JSON.parse(blocks('json')[0] ?? '');
    expect(await query(own.url, exampleQuery)).toEqual(shown);
  });

  it('shows no query that fails', async () => {
    const all = blocks('graphql');
    expect(all.length).toBeGreaterThan(1);
    for (const text of all) {
      const { data, errors } = await query(own.url, text);
      const roots = z.record(z.string(), z.unknown()).parse(data);
      expect({ text, errors }).toEqual({ text, errors: undefined });
      expect(Object.values(roots)).not.toContain(null);
    }
  });

  it('starts again in seconds, with everything in place', async () => {
    await hub.stop();
    hub = await startHub('all', { ...own.environment, HUB_DEMO: 'on' });
    expect(hub.out).not.toContain('Making and loading');
    expect((await query(own.url, exampleQuery)).errors).toBeUndefined();
  });
});
