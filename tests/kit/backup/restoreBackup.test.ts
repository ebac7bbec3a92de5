import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeBackup } from '../../../kit/backup/writeBackup.ts';
import type { Database } from '../../../kit/database/database.ts';
import { describeWithPostgresql } from '../database/testDatabase.ts';
import { backUp, onEmbedded, onServer, type TrialDatabase } from './trialDatabases.ts';
import { fillRegisters, firstShape, laterShape, migration, migrationThat, wholeState } from './trialState.ts';

const first = [firstShape];

/** Works with the trial schema, as the given release of the hub has it. */
function inTrial<Result>(
  trial: TrialDatabase,
  shape: typeof firstShape,
  work: (database: Database) => Promise<Result>,
) {
  return trial.open([shape], ([database]) => {
    if (database === undefined) throw new Error('no database was opened');
    return work(database);
  });
}

const stateOf = (trial: TrialDatabase, shape = firstShape) =>
  inTrial(trial, shape, (database) => wholeState(database, ['trial']));

let folder: string;
let embeddedBackup: string;
let before: Awaited<ReturnType<typeof wholeState>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-backup-'));
  embeddedBackup = join(folder, 'embedded.backup');
  before = await onEmbedded(async (source) => {
    await inTrial(source, firstShape, async (database) => {
      await fillRegisters(database);
      await database.query('create table trial.stage_x_y (line int)');
    });
    expect(await backUp(source, first, embeddedBackup)).toMatchObject({ schemas: 1, tables: 5, rows: 7208 });
    await expect(backUp(source, first, embeddedBackup)).rejects.toThrow(/is there already/);
    return stateOf(source);
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a backup', () => {
  it('is one gzip file of text that only its owner reads, without files on their way in', async () => {
    expect((await stat(embeddedBackup)).mode & 0o777).toBe(0o600);
    const text = gunzipSync(await readFile(embeddedBackup)).toString();
    expect(text).not.toContain('stage_');
    expect(text.split('\n')[0]).toContain('"migrations":["0001-releases-and-cells","0002-registers"]');
  });

  it('brings every row back as it was; numbers go on where they were, and the tables keep their rules', async () => {
    await onEmbedded(async (target) => {
      expect(await target.restore(embeddedBackup, first)).toBe(7208);
      expect(await stateOf(target)).toEqual(before);
      await inTrial(target, firstShape, async (database) => {
        const made = `insert into trial.question (asked_at, words) values (now(), 'new') returning number, tags`;
        expect(await database.query(made)).toEqual([{ number: 6, tags: ['marked'] }]);
        const stray = database.query(`insert into trial.answer (question, "Order") values (99, 1)`);
        await expect(stray).rejects.toThrow(/foreign key/);
      });
    });
  });

  it('goes through the migrations that came after it', async () => {
    await onEmbedded(async (target) => {
      await target.restore(embeddedBackup, [laterShape]);
      const words = await inTrial(target, laterShape, (database) =>
        database.query<{ word: string }>('select first_word as word from trial.question order by number'),
      );
      expect(words.map(({ word }) => word)).toEqual(['written', 'tab\there,', '\\.', '']);
    });
  });
});

describeWithPostgresql('between PostgreSQL and the embedded database, a backup', () => {
  it('brings every row there and back', async () => {
    const path = join(folder, 'server.backup');
    await onServer(async (server) => {
      await server.restore(embeddedBackup, first);
      expect(await stateOf(server)).toEqual(before);
      await backUp(server, first, path);
    });
    await onEmbedded(async (target) => {
      await target.restore(path, first);
      expect(await stateOf(target)).toEqual(before);
    });
  });

  it('shows one moment, whatever is written while it is taken', async () => {
    await onServer(async (server) => {
      await server.restore(embeddedBackup, first);
      const path = join(folder, 'moment.backup');
      await server.read(['trial'], async (session) => {
        // The snapshot is taken with the first statement.
        await session.query('select 1');
        await inTrial(server, firstShape, (database) => database.query('delete from trial.cell'));
        await writeBackup(session, ['trial'], path);
      });
      expect((await stateOf(server)).rows['trial.cell']).toEqual([]);
      await server.restore(path, first);
      expect(await stateOf(server)).toEqual(before);
    });
  });

  it('is seen by others when it is whole, and not before', async () => {
    await onServer(async (server) => {
      await server.restore(embeddedBackup, first);
      await inTrial(server, firstShape, async (database) => {
        await database.query('delete from trial.cell');
        const cells = () => database.query('select from trial.cell limit 1');
        const probe = {
          ...firstShape,
          migrations: [
            ...firstShape.migrations,
            migrationThat('0003-look', async () => expect(await cells()).toEqual([])),
          ],
        };
        await server.restore(embeddedBackup, [probe]);
        expect(await cells()).toHaveLength(1);
      });
    });
  });

  it('leaves what was there as it was where it fails on the way in', async () => {
    await onServer(async (server) => {
      await server.restore(embeddedBackup, first);
      await inTrial(server, firstShape, (database) => database.query('delete from trial.cell where period > 3'));
      const changed = await stateOf(server);
      const broken = { ...firstShape, migrations: [...firstShape.migrations, migration('0003', 'select 1 / 0')] };
      await expect(server.restore(embeddedBackup, [broken])).rejects.toThrow(/division by zero/);
      expect(await stateOf(server)).toEqual(changed);
      await server.restore(embeddedBackup, [laterShape]);
      expect((await stateOf(server, laterShape)).rows['trial.cell']).toHaveLength(7200);
    });
  });
});
