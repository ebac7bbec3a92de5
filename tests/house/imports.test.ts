import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const root = join(import.meta.dirname, '../..');

/** The project's own configuration without the rules that need types, which would load every source for each snippet. */
const eslint = new ESLint({
  cwd: root,
  overrideConfig: [{ files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked }],
});

/** The rules that a source would break if it stood at this path. */
async function broken(path: string, source: string): Promise<(string | null)[]> {
  const results = await eslint.lintText(source, { filePath: join(root, path) });
  return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
}

const subgraphs = readdirSync(join(root, 'subgraphs')).map((name) => `subgraphs/${name}`);

/** What each part of the house may import besides itself. */
const allowed: ReadonlyMap<string, readonly string[]> = new Map([
  ['schema', []],
  ['kit', ['schema']],
  ['gateway', ['schema', 'kit']],
  ['hub', ['schema', 'kit', 'gateway', ...subgraphs]],
  ...subgraphs.map((name): [string, string[]] => [name, ['schema', 'kit']]),
]);
const parts = [...allowed.keys(), 'tests', 'bench'].filter((part) => existsSync(join(root, part)));

/** Any source of a part: the rule looks where an import leads, so it must exist. */
function sourceOf(part: string): string {
  const found = readdirSync(join(root, part), { recursive: true, encoding: 'utf8' }).find((name) =>
    name.endsWith('.ts'),
  );
  if (found === undefined) throw new Error(`${part} holds no source`);
  return join(part, found);
}

/** How a source at one path names another, as in `../kit/hubError.ts`. */
function specifier(from: string, to: string): string {
  const path = relative(dirname(from), to);
  return path.startsWith('.') ? path : `./${path}`;
}

const pairs = [...allowed].flatMap(([from, may]) =>
  parts
    .filter((to) => to !== from && existsSync(join(root, from)))
    .map((to) => ({ from, to, rules: may.includes(to) ? [] : ['import-x/no-restricted-paths'] })),
);

describe('who may import whom', () => {
  it.each(pairs)('$from importing $to breaks $rules', async ({ from, to, rules }) => {
    const path = join(from, 'folder/probe.ts');
    expect(await broken(path, `export * from '${specifier(path, sourceOf(to))}';\n`)).toEqual(rules);
  });

  it.each([
    ['a type', (path: string) => `import type { Anything } from '${path}';\nexport type Probe = Anything;\n`],
    ['a value', (path: string) => `import { anything } from '${path}';\nexport const probe = anything;\n`],
    ['at run time', (path: string) => `export const probe = import('${path}');\n`],
  ])('a forbidden import of %s fails', async (_, source) => {
    const forbidden = specifier('kit/probe.ts', sourceOf('gateway'));
    expect(await broken('kit/probe.ts', source(forbidden))).toEqual(['import-x/no-restricted-paths']);
  });

  it('knows every part of the house', () => {
    const folders = readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
      .filter(({ name }) => readdirSync(join(root, name), { recursive: true, encoding: 'utf8' }).some(isSource))
      .map(({ name }) => name);
    expect([...allowed.keys(), 'subgraphs', 'tests', 'bench']).toEqual(expect.arrayContaining(folders));
  });

  it('refuses two files that import each other', async () => {
    const source = "export { wilsonInterval } from './wilson.ts';\n";
    expect(await broken('kit/statistics/criticalValue.ts', source)).toEqual(['import-x/no-cycle']);
  });
});

describe('what only one place may do', () => {
  it.each([
    ['process.env', 'export const probe = process.env;\n', 'no-restricted-properties'],
    ['globalThis.process.env', 'export const probe = globalThis.process.env;\n', 'no-restricted-syntax'],
    ['an imported env', "import { env } from 'node:process';\nexport const probe = env;\n", 'no-restricted-syntax'],
  ])('%s is refused everywhere but in hub/config.ts', async (_, source, rule) => {
    expect(await broken('kit/probe.ts', source)).toEqual([rule]);
    expect(await broken('hub/start.ts', source)).toEqual([rule]);
    expect(await broken('hub/config.ts', source)).toEqual([]);
  });

  it('only the hub writes to the terminal', async () => {
    const source = "console.log('ready');\n";
    expect(await broken('kit/probe.ts', source)).toEqual(['no-console']);
    expect(await broken('hub/start.ts', source)).toEqual([]);
  });

  it('nobody keeps a test that runs alone, or not at all', async () => {
    const source = (word: string): string =>
      `import { expect, it } from '@jest/globals';\nit.${word}('counts', () => {\n  expect(1).toBe(1);\n});\n`;
    expect(await broken('tests/probe.test.ts', source('only'))).toEqual(['jest/no-focused-tests']);
    expect(await broken('tests/probe.test.ts', source('skip'))).toEqual(['jest/no-disabled-tests']);
  });
});

function isSource(name: string): boolean {
  return name.endsWith('.ts');
}
