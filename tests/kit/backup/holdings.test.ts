import { describe, expect, it } from '@jest/globals';
import { holdings } from '../../../kit/backup/holdings.ts';
import type { DatabaseShape, Session } from '../../../kit/database/database.ts';
import { figureMigration } from '../../../kit/database/figureMigration.ts';
import { embedded } from '../database/testDatabase.ts';
import { migration } from './trialState.ts';

const shape: DatabaseShape = {
  schema: 'trial',
  entities: [],
  migrations: [
    figureMigration('trial'),
    migration(
      '0002-registers',
      'create table trial.review (id text primary key, release text references trial.release (id))',
      'create table trial.finding (number int, review text references trial.review (id))',
      'create table trial.stop (release int not null)',
      'create table trial.count (release int references trial.release (number), members int)',
      'create table trial.meeting (held_on date)',
      'create table trial.board (borough text, demonstration boolean not null)',
    ),
  ],
};

function release(session: Session, dataset: string, number: number, demonstration = false): Promise<unknown> {
  return session.query(
    `insert into trial.release (id, dataset, scope, sha256, title, file_name, position, record_count, periods, scheme, given_series, given_areas, demonstration)
     values ($1, $2, 'all', $1, '', '', $3, 0, '{}', '{}', '{}', '{}', $4)`,
    [`${dataset}:${String(number)}`, dataset, number, demonstration],
  );
}

describe('what a state holds', () => {
  it('is what people brought to it: not what every hub makes by itself, and not what hangs on that', async () => {
    const { database, close } = await embedded(shape);
    const held = () => holdings(database, ['trial', 'absent']);
    expect(await held()).toEqual([]);
    await release(database, 'mps-borough-crime', 1, true);
    await release(database, 'police-and-crime-plan-response-2013', 2);
    await database.query(`insert into trial.review values ('one', 'police-and-crime-plan-response-2013:2')`);
    await database.query(`insert into trial.finding values (1, 'one')`);
    await database.query('insert into trial.stop values (1)');
    await database.query(`insert into trial.board values ('E09000030', true)`);
    expect(await held()).toEqual([]);
    await release(database, 'mps-borough-crime', 3);
    await release(database, 'a-dataset-of-another-hub', 4);
    await database.query(`insert into trial.meeting values ('2026-11-22')`);
    await database.query(`insert into trial.board values ('E09000012', false)`);
    expect(await held()).toEqual(['records in trial.board', 'records in trial.meeting', '2 releases in trial']);
    await close();
  });

  it('is what was entered by hand into a table that files fill too', async () => {
    const { database, close } = await embedded(shape);
    await release(database, 'mps-borough-crime', 1, true);
    await database.query('insert into trial.count select number, 5 from trial.release');
    expect(await holdings(database, ['trial'])).toEqual([]);
    await database.query('insert into trial.count values (null, 6)');
    expect(await holdings(database, ['trial'])).toEqual(['records in trial.count']);
    await close();
  });
});
