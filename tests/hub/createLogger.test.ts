import { Writable } from 'node:stream';
import { PGlite } from '@electric-sql/pglite';
import { expect, it } from '@jest/globals';
import { createLogger } from '../../hub/createLogger.ts';

const wording = 'what a resident told the board';

async function logged(error: unknown): Promise<string> {
  let text = '';
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      text += String(chunk);
      done();
    },
  });
  createLogger('trace', stream).error({ err: error }, 'request failed');
  return text;
}

it('tells of a statement that failed why, and neither its values nor the row', async () => {
  await using database = await PGlite.create();
  await database.exec('create table record (id int primary key, wording text check (id > 0))');
  const error: unknown = await database
    .query('insert into record values ($1, $2)', [-1, wording])
    .catch((fault: unknown) => fault);
  expect(JSON.stringify(error)).toContain(wording);
  const text = await logged(error);
  expect(text).not.toContain(wording);
  expect(JSON.parse(text)).toMatchObject({
    msg: 'request failed',
    err: {
      message: expect.stringContaining('record_id_check'),
      table: 'record',
      code: '23514',
      stack: expect.any(String),
    },
  });
});

it('tells of several faults at once each', async () => {
  const text = await logged(
    new AggregateError([new Error('the first'), Object.assign(new Error('the other'), { params: [wording] })], 'both'),
  );
  expect(text).not.toContain(wording);
  expect(JSON.parse(text)).toMatchObject({ err: { message: 'both', faults: ['the first', 'the other'] } });
});
