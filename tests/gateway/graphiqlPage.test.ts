import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestHub, type TestHub } from './support/testHub.ts';

const asBrowser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

describe('GraphiQL', () => {
  let hub: TestHub;
  let page: Response;
  let html: string;
  beforeAll(async () => {
    hub = await startTestHub();
    page = await fetch(`${hub.url}/graphql`, { headers: asBrowser });
    html = await page.text();
  });
  afterAll(async () => hub[Symbol.asyncDispose]());

  it('is given to a browser, packed, and opens with the query of the hub', () => {
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-encoding')).toBe('gzip');
    expect(html).toContain('"defaultQuery":"{ boroughs { name } }"');
  });

  it('loads nothing from anywhere: each script, style and picture is in the page', () => {
    const markup = html.replace(/<script>[\s\S]*?<\/script>/g, '').replace(/<style>[\s\S]*?<\/style>/g, '');
    const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, style]) => style).join('');
    expect([...markup.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address = '']) => address.slice(0, 5))).toEqual([
      'data:',
    ]);
    expect(styles).not.toMatch(/@import|url\(\s*["']?(?!data:|#)[a-z/.]/i);
  });

  it('is forbidden by its policy to reach any other origin', () => {
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/);
  });

  it('may run the one script that is in it', () => {
    const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script);
    expect(scripts).toHaveLength(1);
    const hash = createHash('sha256')
      .update(scripts[0] ?? '')
      .digest('base64');
    expect(page.headers.get('content-security-policy')).toContain(`script-src 'sha256-${hash}';`);
  });

  it('does not stand in the way of a browser that sends a query, or of a program', async () => {
    const query = await fetch(`${hub.url}/graphql?query=%7Bcategories%7D`, { headers: asBrowser });
    expect(await query.json()).toEqual({ data: { categories: ['burglary', 'robbery'] } });
    const program = await fetch(`${hub.url}/graphql`, { headers: { accept: 'application/json' } });
    expect(program.status).toBe(400);
  });

  it('is where the bare address leads', async () => {
    const answer = await fetch(`${hub.url}/`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/graphql']);
  });

  it('can be left out', async () => {
    await using bare = await startTestHub({ graphiql: false });
    expect((await fetch(`${bare.url}/graphql`, { headers: asBrowser })).status).toBe(400);
  });
});
