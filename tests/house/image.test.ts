import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '../..');

/** The folders of the project that are copied into the image. */
const copied = new Set(
  [...readFileSync(join(root, 'Dockerfile'), 'utf8').matchAll(/^COPY (\w+) \1$/gm)].map(([, folder]) => folder),
);

/** Relative imports of the sources in a folder, as the top folder that each leads to. */
function foldersReached(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => {
      const depth = path.split('/').length;
      const source = readFileSync(join(root, folder, path), 'utf8');
      return [...source.matchAll(/from '((?:\.\.\/)+)([\w-]+)\//g)]
        .filter(([, up = '']) => up.length / 3 === depth)
        .map(([, , reached = '']) => reached);
    });
}

it('holds in its image every folder that the program imports from', () => {
  const reached = new Set(['hub', 'gateway', 'subgraphs', 'kit', 'schema'].flatMap(foldersReached));
  expect([...reached].sort()).toEqual(expect.arrayContaining(['gateway', 'kit', 'schema', 'subgraphs']));
  expect([...reached].filter((folder) => !copied.has(folder))).toEqual([]);
});
