import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { PGlite as OlderPGlite } from 'pglite-of-postgresql-16';
import { restore } from '../../../hub/commands/restore.ts';
import { readConfig } from '../../../hub/config.ts';
import { databaseMajor, runningMajor } from '../../../hub/state/databaseMajor.ts';
import { openEmbeddedState } from '../../../hub/state/embeddedState.ts';
import { embeddedCopy } from '../../../kit/backup/embeddedCopy.ts';
import { writeBackup } from '../../../kit/backup/writeBackup.ts';
import { firstReleaseAnswers, firstReleaseState } from '../../kit/database/firstReleaseState.ts';
import { sampleAnswers } from './sampleState.ts';

const schemas = ['engagement', 'accountability', 'performance'];
const silent = () => undefined;

describe('a state that an older embedded PostgreSQL made', () => {
  let home: string;
  const path = () => join(home, 'state.backup');

  beforeAll(async () => {
    jest.spyOn(console, 'log').mockImplementation(silent);
    home = await mkdtemp(join(tmpdir(), 'hub-older-'));
    await mkdir(join(home, 'database'));
    const older = await OlderPGlite.create({ dataDir: join(home, 'database') });
    await older.exec(await firstReleaseState());
    await older.transaction((one) => writeBackup(embeddedCopy(one), schemas, path()));
    await older.close();
  }, 120_000);
  afterAll(async () => {
    jest.restoreAllMocks();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  });

  it('is not opened, and the hub says which PostgreSQL made it and how to take it over', async () => {
    expect(await databaseMajor(join(home, 'database'))).toBe(16);
    await expect(openEmbeddedState(home, null, silent)).rejects.toThrow(
      /made by PostgreSQL 16, and this hub runs PostgreSQL \d+\..*"hub backup state\.backup".*"hub restore state\.backup --replace"/,
    );
    // Untouched, so that the older hub can still open it.
    expect((await readFile(join(home, 'database', 'PG_VERSION'), 'utf8')).trim()).toBe('16');
  });

  it('is read through its backup, and answers as it did', async () => {
    await restore(path(), { replace: true }, readConfig({ HUB_HOME: home }));
    expect(await databaseMajor(join(home, 'database'))).toBe(runningMajor);
    const state = await openEmbeddedState(home, null, silent);
    try {
      const [running] = await state.databases.performance.query<{ version: string }>(
        `select current_setting('server_version_num') as version`,
      );
      expect(Math.floor(Number(running?.version) / 10_000)).toBe(runningMajor);
      expect(await sampleAnswers(state.databases)).toEqual(await firstReleaseAnswers());
    } finally {
      await state.close();
    }
  }, 120_000);
});
