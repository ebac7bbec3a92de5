import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { backup } from '../../../hub/commands/backup.ts';
import { restore } from '../../../hub/commands/restore.ts';
import { readConfig } from '../../../hub/config.ts';
import { domains, programs } from '../../../hub/domains.ts';
import { openEmbeddedState } from '../../../hub/state/embeddedState.ts';
import { lockState } from '../../../hub/state/lock.ts';
import { openServerState } from '../../../hub/state/serverState.ts';
import type { State } from '../../../hub/state/state.ts';
import { wholeState } from '../../kit/backup/trialState.ts';
import { describeWithPostgresql, ownDatabase } from '../../kit/database/testDatabase.ts';
import { runHub } from '../hubProcess.ts';
import { fillSample, sampleAnswers } from './sampleState.ts';

const silent = () => undefined;

/**
 * Every row of a state and what today's programs answer from it. The names of its logs stand apart: a restored state has other
 * ones, so that whoever followed the old logs is told.
 */
async function shown(state: State) {
  try {
    const whole = await wholeState(state.databases.performance, [...domains, state.spine.schema]);
    return {
      whole: { ...whole, rows: Object.fromEntries(Object.entries(whole.rows).filter(isOfNoRecord).map(withoutName)) },
      answers: await sampleAnswers(state.databases),
    };
  } finally {
    await state.close();
  }
}

const logName = /^(\(t,)[0-9a-f]{32}(,.*)$/;

/** Backing up and restoring are recorded themselves (`audit.test.ts`). */
function isOfNoRecord([table]: [string, readonly string[]]): boolean {
  return !table.startsWith('spine.read_');
}

function withoutName([table, rows]: [string, readonly string[]]): [string, readonly string[]] {
  if (!table.endsWith('.outbox_log')) return [table, rows];
  expect(rows).toEqual([expect.stringMatching(logName)]);
  return [table, rows.map((row) => row.replace(logName, '$1$2'))];
}

async function logNames(state: State): Promise<readonly string[]> {
  try {
    const { rows } = await wholeState(state.databases.performance, domains);
    return domains.flatMap((domain) => rows[`${domain}.outbox_log`] ?? []);
  } finally {
    await state.close();
  }
}

describe('hub backup and hub restore', () => {
  let folder: string;
  let before: Awaited<ReturnType<typeof shown>>;
  const at = (name: string) => join(folder, name);
  const home = (name: string) => ({ HUB_HOME: at(name) });
  const shownIn = async (name: string) => shown(await openEmbeddedState(at(name), null, silent));

  /** The commands in this process: starting one takes longer than what it does. */
  const backUp = (name: string, environment: Record<string, string>) => backup(at(name), readConfig(environment));
  const bringBack = (name: string, environment: Record<string, string>, replace = false) =>
    restore(at(name), { replace }, readConfig(environment));

  beforeAll(async () => {
    jest.spyOn(console, 'log').mockImplementation(silent);
    folder = await mkdtemp(join(tmpdir(), 'hub-backup-'));
    const state = await openEmbeddedState(at('home'), null, silent);
    await fillSample(state.databases);
    await state.spine.query(
      `insert into spine.access_key (prefix, hash, agency, role, boroughs, scopes, purpose, created_at)
       values ('k7f3q2', 'a hash', 'tower-hamlets', 'SECRETARY', '{E09000030}', '{}', 'the board’s record', now())`,
    );
    before = await shown(state);
    const { code, out, err } = await runHub(['backup', at('state.backup')], home('home'));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/state\.backup is written: \d+ rows of \d+ tables/);
  }, 120_000);
  afterAll(async () => {
    jest.restoreAllMocks();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('tell apart what a sample is worth: a restated month, a withdrawn release', () => {
    expect(JSON.stringify(before.answers)).toMatch(/RESTATED/);
    expect(before.whole.rows['performance.release']?.filter((row) => row.includes('another year'))).toHaveLength(1);
  });

  it('put nothing into the place of what is there, unless told to', async () => {
    const { code, err } = await runHub(['restore', at('state.backup')], home('home'));
    expect(code).toBe(1);
    expect(err).toMatch(/holds 3 releases in performance.*Nothing was changed.*--replace/);
  });

  it('leave a state that a hub has open alone, and say what to do', async () => {
    const lock = await lockState(at('home'), 4000);
    try {
      for (const command of [
        ['backup', at('other.backup')],
        ['restore', at('state.backup'), '--replace'],
      ]) {
        const { code, err } = await runHub(command, home('home'));
        expect(code).toBe(1);
        expect(err).toMatch(/in use by process \d+, serving on port 4000\. Stop the hub first, then run "hub /);
      }
    } finally {
      await lock.release();
    }
    expect(await readdir(folder)).not.toContain('other.backup');
  });

  it('refuse a backup that was cut short, and keep what is there', async () => {
    const whole = await readFile(at('state.backup'));
    await writeFile(at('short.backup'), whole.subarray(0, whole.length - 9));
    const restoring = bringBack('short.backup', home('home'), true);
    await expect(restoring).rejects.toThrow(/short\.backup, after line \d+.*cut short/);
    expect(await shownIn('home')).toEqual(before);
  });

  it('take over a state that another PostgreSQL made, through the backup', async () => {
    const message =
      /^The database in .* was made by PostgreSQL 17, and this hub runs PostgreSQL 18\..*hub backup.*--replace/;
    await mkdir(join(at('other'), 'database'), { recursive: true });
    await writeFile(join(at('other'), 'database', 'PG_VERSION'), '17\n');
    await expect(backUp('other.backup', home('other'))).rejects.toThrow(message);
    await expect(bringBack('state.backup', home('other'))).rejects.toThrow(message);
    const { code, err } = await runHub(['datasets'], home('other'));
    expect(code).toBe(1);
    expect(err).toMatch(message);
    expect(err.trim().split('\n')).toHaveLength(1);
    await bringBack('state.backup', home('other'), true);
    expect((await readdir(at('other'))).filter((name) => name.startsWith('database'))).toEqual(['database']);
  }, 120_000);

  it('go on with a replacement that was interrupted', async () => {
    await rename(join(at('other'), 'database'), join(at('other'), 'database.restored'));
    expect(await shownIn('other')).toEqual(before);
  });

  it('go on with other logs than those that were backed up', async () => {
    const namesIn = async (name: string) => logNames(await openEmbeddedState(at(name), null, silent));
    const [own, restored] = [await namesIn('home'), await namesIn('other')];
    expect(own).toHaveLength(domains.length);
    expect(restored.filter((name) => own.includes(name))).toEqual([]);
  });

  it('say that there is no state, and make none', async () => {
    await expect(backUp('none.backup', home('nowhere'))).rejects.toThrow(/no state of a hub in .*nowhere/);
    expect(await readdir(folder)).not.toContain('nowhere');
  });

  describeWithPostgresql('with PostgreSQL', () => {
    let own: Awaited<ReturnType<typeof ownDatabase>>;
    const server = () => ({ DATABASE_URL: own.url });
    beforeAll(async () => {
      own = await ownDatabase();
    });
    afterAll(() => own.drop());

    it('move a state there and back without losing a figure', async () => {
      // A cluster that has just been started holds the source documents; they are no reason to refuse.
      const fresh = await openServerState(own.url, silent);
      for (const domain of domains) await programs[domain].loadDocuments(fresh.databases[domain], '2026-11-22');
      await fresh.close();
      await bringBack('state.backup', server());
      expect(await shown(await openServerState(own.url, silent))).toEqual(before);
      await backUp('server.backup', server());
      await bringBack('server.backup', home('back'));
      expect(await shownIn('back')).toEqual(before);
    }, 120_000);

    it('put nothing into the place of what is there either', async () => {
      await expect(bringBack('state.backup', server())).rejects.toThrow(/holds 3 releases in performance.*--replace/);
      await bringBack('state.backup', server(), true);
      expect(await shown(await openServerState(own.url, silent))).toEqual(before);
    }, 120_000);
  });
});
