import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const fixtures = join(import.meta.dirname, '../../fixtures');

/** A state as the first release keeps it: SQL that makes it in an empty database of any PostgreSQL from 15 on. */
export function firstReleaseState(): Promise<string> {
  return readFile(join(fixtures, 'firstRelease.sql'), 'utf8');
}

/** What the first release answered from that state (tests/hub/backup/sampleState.ts asks). */
export async function firstReleaseAnswers(): Promise<unknown> {
  return JSON.parse(await readFile(join(fixtures, 'firstReleaseAnswers.json'), 'utf8'));
}
