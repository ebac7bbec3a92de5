import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

export interface GraphiqlPage {
  readonly html: Buffer;
  readonly gzipped: Buffer;
  /** Lets the page run its own script, talk to the hub and nothing else. */
  readonly contentSecurityPolicy: string;
}

const inlineScript = /<script>([\s\S]*?)<\/script>/g;

function policyFor(html: string): string {
  const hashes = [...html.matchAll(inlineScript)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    `script-src ${hashes.join(' ')}`,
    // The editor starts its workers from blobs and styles its text from the script.
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * GraphiQL with everything it needs in one page (some 9 MB, 2 MB packed), so that it works without the internet. It is
 * loaded when the first browser asks: a hub that only programs use never holds it.
 */
export async function renderGraphiqlPage(defaultQuery: string): Promise<GraphiqlPage> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const page = renderGraphiQL({ title: 'London Crime Reduction Hub', endpoint: '/graphql', defaultQuery }).trimStart();
  const html = Buffer.from(page);
  return { html, gzipped: await promisify(gzip)(html), contentSecurityPolicy: policyFor(page) };
}
