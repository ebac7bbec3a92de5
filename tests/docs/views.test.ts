import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, parse } from 'graphql';
import ts from 'typescript';
import { prepareQuery } from '../../gateway/views/preparedQuery.ts';
import { allTables } from '../../gateway/views/shape/table.ts';
import { builtInViews } from '../../hub/views/builtInViews.ts';
import { checkView } from '../../kit/views/checkView.ts';

const page = readFileSync(new URL('../../docs/views.md', import.meta.url), 'utf8');
const sdl = readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8');
const run = promisify(execFile);

/** The code blocks of the page in a language, in their order. */
function blocks(language: string): string[] {
  return [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, of, text = '']) =>
    of === language ? [text] : [],
  );
}

const hasPython = await run('python3', ['--version']).then(
  () => true,
  () => false,
);

describe('docs/views.md', () => {
  let folder: string;
  let server: Server;
  let asked: string[];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hub-snippets-'));
    asked = [];
    const head =
      'row,crime.indicators.indicator,crime.indicators.series.period,crime.indicators.series.figure.value,crime.indicators.series.figure.absence';
    server = createServer(({ url }, response) => {
      asked.push(url ?? '');
      response.setHeader('content-type', 'text/csv; charset=utf-8');
      response.end(
        `\uFEFF${head}\r\ncrime.indicators.series,all,2024/25-Q4,"8202",\r\ncrime.indicators.series,theft,2024/25-Q4,5,\r\n`,
      );
    });
    await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  });
  afterAll(async () => {
    await new Promise((done) => server.close(done));
    rmSync(folder, { recursive: true });
  });

  it('shows queries that the graph answers', () => {
    const queries = blocks('graphql');
    expect(queries).toHaveLength(2);
    for (const query of queries) expect(checkView(query, buildSchema(sdl))).toHaveProperty('operation');
  });

  it('names columns that the pack has', async () => {
    const pack = (await builtInViews()).find(({ name }) => name === 'safer-neighbourhood-board-pack');
    const schema = buildSchema(sdl);
    const checked = checkView(pack?.document ?? '', schema);
    if ('faults' in checked) throw new Error(checked.faults.join(' '));
    const { top } = prepareQuery(checked.document, checked.operation, schema);
    const tables = allTables(top);
    const columns = tables.flatMap(({ name, columns: own }) => own.map((column) => `${name}.${column.name}`));
    const known = new Set([...columns, ...tables.map(({ name }) => name)]);
    const named = ['powerquery', 'python', 'r'].flatMap((language) =>
      blocks(language).flatMap((text) => text.match(/\bcrime\.indicators[\w.]*/g) ?? []),
    );
    expect(named.length).toBeGreaterThan(12);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  const title = 'shows Python that can be compiled, and of which the part without pandas runs';
  if (!hasPython) it(`${title}: left out, there is no python3`, () => undefined);
  else
    it(title, async () => {
      const [own = '', withPandas = ''] = blocks('python');
      const paths = [own, withPandas].map((text, index) => {
        const path = join(folder, `snippet${String(index)}.py`);
        writeFileSync(path, text);
        return path;
      });
      await run('python3', ['-m', 'py_compile', ...paths]);
      const listening = server.address();
      const port = typeof listening === 'object' ? listening?.port : undefined;
      const { stdout } = await run('python3', [paths[0] ?? ''], {
        env: { PATH: process.env['PATH'], HUB_URL: `http://127.0.0.1:${String(port)}` },
      });
      expect(stdout).toBe('2024/25-Q4 8202\n');
      expect(asked).toEqual(['/views/safer-neighbourhood-board-pack.csv?borough=E09000030&period=2024%2F25-Q4']);
    });

  it('shows Power Query and R whose brackets and steps hold together', () => {
    const [m = ''] = blocks('powerquery');
    const [r = ''] = blocks('r');
    for (const text of [m, r]) expect(openIn(text)).toEqual([]);
    const steps = [...m.matchAll(/^ {4}(\w+) = /gm)].map(([, step]) => step ?? '');
    expect(m).toMatch(/^let\n[\s\S]*\nin\n {4}(\w+)\n$/);
    // Each step is used by a later one, the last by "in"; commas part them.
    for (const step of steps) expect([...m.matchAll(new RegExp(`\\b${step}\\b`, 'g'))].length).toBeGreaterThan(1);
    expect(m.split('\nin\n')[0]?.match(/,\n {4}\w+ = /g)).toHaveLength(steps.length - 1);
  });

  it('shows an Excel formula whose quotes and brackets close', () => {
    const [formula = ''] = blocks('excel');
    expect(formula).toMatch(/^=HYPERLINK\(.*\)\n$/);
    expect(openIn(formula)).toEqual([]);
  });

  it('shows TypeScript that compiles with the types that GraphQL Code Generator makes', async () => {
    const document = blocks('graphql').find((query) => query.includes('query WardNames')) ?? '';
    const types = await codegen({
      filename: join(folder, 'wardNames.ts'),
      schema: parse(sdl),
      documents: [{ location: 'ward-names.graphql', document: parse(document) }],
      plugins: [{ operations: {} }],
      pluginMap: { operations },
      config: {},
    });
    writeFileSync(join(folder, 'wardNames.ts'), types);
    writeFileSync(join(folder, 'snippet.ts'), blocks('ts').join('\n'));
    const program = ts.createProgram([join(folder, 'snippet.ts')], {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      allowImportingTsExtensions: true,
      lib: ['lib.esnext.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      types: [],
    });
    const faults = ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
    expect(faults).toEqual([]);
  });
});

/** Brackets and quotes that a text opens and never closes, texts in quotes left out. */
function openIn(text: string): string[] {
  const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
  const open: string[] = [];
  for (const sign of text.replaceAll(/"[^"\n]*"|`[^`\n]*`/g, '')) {
    if (sign in closing) open.push(closing[sign] ?? '');
    else if (Object.values(closing).includes(sign) && open.pop() !== sign) open.push(`unexpected ${sign}`);
    else if (sign === '"' || sign === '`') open.push(sign);
  }
  return open;
}
