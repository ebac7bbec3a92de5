import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '../..');
const itself = 'tests/house/words.test.ts';

/** Every file that is in the repository, by its path from the root. */
const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  .split('\0')
  .filter((path) => path !== '' && existsSync(join(root, path)));

/** Each line of the tracked files that the pattern finds, as `path:line: text`. */
function found(pattern: RegExp, inFiles: (path: string) => boolean = () => true): string[] {
  return tracked
    .filter((path) => path !== itself && inFiles(path))
    .flatMap((path) =>
      readFileSync(join(root, path), 'utf8')
        .split('\n')
        .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 120)}`] : [])),
    );
}

/** Its hashes may spell anything. */
const isLock = (path: string): boolean => path.endsWith('package-lock.json');

const isSource = (path: string): boolean => /\.(ts|mjs)$/.test(path);

/** Tables of published facts are as long as the facts are. */
const isTable = (path: string): boolean => /^(schema\/places\/|subgraphs\/[^/]+\/documents\/)/.test(path);

describe('the repository', () => {
  it('has files to look at', () => {
    expect(tracked).toEqual(expect.arrayContaining(['package.json', 'package-lock.json', 'kit/hubError.ts']));
  });

  it('names no folder of one machine', () => {
    expect(found(/(?<![\w.$}:-])\/(work|home|Users|root|mnt)\/\w|\b[A-Z]:\\\w/)).toEqual([]);
  });

  it('is installed from the public registry, whatever mirror a developer uses', () => {
    expect(found(/"resolved": "(?!https:\/\/registry\.npmjs\.org\/)/, isLock)).toEqual([]);
    expect(found(/registry\s*=/, (path) => path.endsWith('.npmrc'))).toEqual([]);
    expect(
      found(/\b(artifactory|verdaccio|nexus)\b|\bnpm\.pkg\.|\/\/(?!registry\.npmjs\.org)(npm|registry)\.[\w.-]+/i),
    ).toEqual([]);
  });

  it('leaves no note that something is still to be done', () => {
    expect(found(/\b(TODO|FIXME|XXX|HACK)\b/, (path) => !isTable(path) && !isLock(path))).toEqual([]);
  });

  it('runs every test, none alone', () => {
    expect(
      found(/\.only\(|\bf(it|describe)\(/, (path) => path.startsWith('tests/') && !path.startsWith('tests/house/')),
    ).toEqual([]);
  });

  it('names each file after the one thing it holds', () => {
    expect(tracked.filter((path) => /(^|\/)(utils?|helpers?|types|misc|common)(\/|\.[^/]+$)/i.test(path))).toEqual([]);
  });

  it('keeps a source within 300 lines, tables of facts apart', () => {
    const long = tracked
      .filter((path) => isSource(path) && !isTable(path))
      .map((path) => ({ path, lines: readFileSync(join(root, path), 'utf8').trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });
});
