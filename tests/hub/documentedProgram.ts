import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect } from '@jest/globals';

const project = fileURLToPath(new URL('../..', import.meta.url));
const page = await readFile(new URL('../../docs/live-updates.md', import.meta.url), 'utf8');

/** The pieces of code of the page on live updates, in its order. */
export const documented = (language: string): readonly string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, text = '']) => text);

/** A program of the page, such as the one that imports "graphql-ws", for a hub elsewhere and without a key. */
export function documentedProgram(imported: string, host: string): string {
  const text = documented('js').find((each) => each.includes(imported)) ?? '';
  return text.replaceAll('localhost:4000', host).replace(/^.*'Bearer …'.*\n/m, '');
}

/** A program that runs until it is told to stop, and what it has said so far. */
export class Running implements Disposable {
  out = '';
  /** Resolves with its exit code; null where it was stopped. */
  readonly ended: Promise<number | null>;
  readonly #child;

  constructor(command: string, given: readonly string[]) {
    this.#child = spawn(command, given, { cwd: project, stdio: ['ignore', 'pipe', 'inherit'] });
    this.#child.stdout.setEncoding('utf8').on('data', (text: string) => (this.out += text));
    this.ended = new Promise((resolve) => this.#child.once('close', resolve));
  }

  static program(text: string): Running {
    return new Running(process.execPath, ['--no-warnings', '--input-type=module', '-e', text]);
  }

  async until(text: string): Promise<void> {
    for (let attempt = 0; attempt < 600 && !this.out.includes(text); attempt += 1) await wait(50);
    expect(this.out).toContain(text);
  }

  /** Names of the updates so far, each once. */
  get updates(): ReadonlySet<string> {
    return new Set([...this.out.matchAll(/"id":"(\w+\/[\w-]+)"/g)].flatMap(([, id]) => id ?? []));
  }

  /** Waits for updates, however long their receiver was about to wait before it came back. */
  async untilUpdates(wanted: ReadonlySet<string>): Promise<void> {
    for (let attempt = 0; attempt < 600 && this.updates.size < wanted.size; attempt += 1) await wait(100);
    expect(this.updates).toEqual(wanted);
  }

  stop(): void {
    this.#child.kill();
  }

  [Symbol.dispose](): void {
    this.stop();
  }
}
