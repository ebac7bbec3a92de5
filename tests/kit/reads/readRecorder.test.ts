import { expect, it } from '@jest/globals';
import { pino } from 'pino';
import { openPglite } from '../../../kit/database/pglite.ts';
import type { ReadFacts } from '../../../kit/reads/readEntry.ts';
import { ReadLog } from '../../../kit/reads/readLog.ts';
import { ReadRecorder } from '../../../kit/reads/readRecorder.ts';
import { dayMs, removalAfter } from '../../../kit/reads/readRemoval.ts';
import { sealOf } from '../../../kit/reads/verifyChain.ts';
import { verifyReads } from '../../../kit/reads/verifyReads.ts';
import { spineDatabase } from '../../../subgraphs/spine/index.ts';
import { readRemovals } from '../../../subgraphs/spine/migrations/readRemovals.ts';
import { freshPglite } from '../database/freshPglite.ts';
import { onEachDatabase } from '../database/testDatabase.ts';

const facts: ReadFacts = {
  kind: 'READ',
  key: 'k3n8w0q2ax',
  agency: 'tower-hamlets',
  role: 'SECRETARY',
  operation: 'BoardPack',
  digest: 'd'.repeat(64),
  fields: ['KeptRisk.title'],
  areas: ['E09000030'],
  purpose: null,
  rows: 3,
};
const logger = pino({ level: 'silent' });

onEachDatabase(spineDatabase, (database) => {
  let now = new Date('2025-11-27T12:00:00.000Z');
  const log = () => new ReadLog(database(), () => now);
  const recorder = (more: Partial<ConstructorParameters<typeof ReadRecorder>[0]> = {}) =>
    new ReadRecorder({ log: log(), logger, now: () => now, silentForMs: 120_000, ...more });

  it('writes what comes together in few statements, and each before it comes back', async () => {
    const writer = recorder();
    const before = database().statements;
    await Promise.all(Array.from({ length: 900 }, () => writer.record(facts)));
    expect(database().statements - before).toBe(2);
    const verdict = await verifyReads(log());
    expect(verdict).toMatchObject({ entries: 900, seals: 0, faults: [] });
    expect(verdict.open).toHaveLength(1);
    await writer.close();
    expect(await verifyReads(log())).toMatchObject({ entries: 900, seals: 1, open: [], faults: [] });
  });

  it('begins a segment each day, and seals the one before', async () => {
    const writer = recorder();
    await writer.record(facts);
    now = new Date('2025-11-28T00:00:01.000Z');
    await writer.record(facts);
    const { open, seals } = await verifyReads(log());
    expect(seals).toBe(2);
    expect(open[0]).toMatch(/^2025-11-28-/);
    await writer.close();
  });

  it('goes on in a segment of its own where several processes write', async () => {
    const writers = [recorder(), recorder(), recorder()];
    const turns = Array.from({ length: 20 }, () => writers).flat();
    await Promise.all(turns.map((writer) => writer.record(facts)));
    await Promise.all(writers.map((writer) => writer.close()));
    expect(await verifyReads(log())).toMatchObject({ seals: 6, open: [], faults: [] });
  });

  it('seals as it is what a process left that is gone, and lets it write on elsewhere if it comes back', async () => {
    const gone = recorder();
    await gone.record(facts);
    now = new Date('2025-11-28T00:01:00.000Z');
    const next = recorder();
    await next.start();
    expect((await verifyReads(log())).open).toHaveLength(1);
    now = new Date('2025-11-28T00:05:00.000Z');
    await next.close();
    const later = recorder();
    await later.start();
    expect((await verifyReads(log())).open).toEqual([]);
    await gone.record(facts);
    expect(await verifyReads(log())).toMatchObject({ faults: [], open: [expect.stringMatching(/^2025-11-28-/)] });
    await Promise.all([gone.close(), later.close()]);
  });

  it('seals at the start all that is open where nobody else can be writing', async () => {
    const killed = recorder();
    await killed.record(facts);
    expect((await verifyReads(log())).open).not.toEqual([]);
    const next = recorder({ silentForMs: 0 });
    await next.start();
    expect(await verifyReads(log())).toMatchObject({ open: [], faults: [] });
    await next.record(facts);
    await Promise.all([next.close(), killed.close()]);
    expect(await verifyReads(log())).toMatchObject({ open: [], faults: [] });
  });

  it('is only added to: the tables refuse a change, a removal and a truncation', async () => {
    const refused = 'the record of reads is only added to';
    await expect(database().query(`update spine.read_entry set body = ''`)).rejects.toThrow(refused);
    await expect(database().query('delete from spine.read_entry')).rejects.toThrow(refused);
    await expect(database().query('truncate spine.read_entry')).rejects.toThrow(refused);
    await expect(database().query(`update spine.read_seal set hash = ''`)).rejects.toThrow(refused);
    await expect(database().query('delete from spine.read_seal')).rejects.toThrow();
  });

  it('tells where somebody changed it who can switch that off', async () => {
    const tampered = [
      'alter table spine.read_entry disable trigger user',
      'alter table spine.read_entry enable trigger user',
    ];
    const [off = '', on = ''] = tampered;
    const [entry] = await database().query<{ segment: string; number: number; body: string }>(
      'select segment, number, body from spine.read_entry where number = 17',
    );
    if (entry === undefined) throw new Error('there is no entry 17');
    await database().query(off);
    await database().query('update spine.read_entry set body = $3 where segment = $1 and number = $2', [
      entry.segment,
      entry.number,
      entry.body.replace('tower-hamlets', 'mopac'),
    ]);
    expect((await verifyReads(log())).faults).toEqual([
      { where: `segment ${entry.segment}, entry 17`, what: 'changed: its hash is another' },
    ]);
    await database().query('update spine.read_entry set body = $3 where segment = $1 and number = $2', [
      entry.segment,
      entry.number,
      entry.body,
    ]);
    await database().query(on);
    expect((await verifyReads(log())).faults).toEqual([]);
  });

  it('removes whole sealed segments after their time, and its seals still hold', async () => {
    const before = await verifyReads(log());
    now = new Date('2025-12-27T18:00:00.000Z');
    const writer = recorder({ keptDays: 30 });
    await writer.start();
    await writer.close();
    const after = await verifyReads(log(), { head: before.head, leastDays: 30 });
    expect(after).toMatchObject({ faults: [], seals: before.seals });
    expect(after.removed).toBeGreaterThan(0);
    expect(after.keptDays).toBe(30);
    expect(after.entries).toBeLessThan(before.entries);
    expect(after.entries).toBeGreaterThan(0);
  });

  it('is opened by no removal that somebody made up, and finds it', async () => {
    const sealed = recorder();
    await sealed.record(facts);
    await sealed.close();
    const links = await log().seals();
    const [seal, last] = [links.findLast((link) => sealOf(link) !== null), links.at(-1)];
    if (seal === undefined || last === undefined) throw new Error('there is no seal');
    const { segment } = seal;
    const remove = () => database().query('delete from spine.read_entry where segment = $1', [segment]);
    await expect(
      database().query('insert into spine.read_removal (segment, removed_at) values ($1, now())', [segment]),
    ).rejects.toThrow();
    const madeUp = [
      removalAfter(last, { segment, keptDays: 0 }, now.toISOString()),
      removalAfter(last, { segment, keptDays: 30 }, now.toISOString()),
      removalAfter(last, { segment, keptDays: 30 }, new Date(Date.now() + 40 * dayMs).toISOString()),
      { ...removalAfter(last, { segment, keptDays: 1 }, '2026-01-27T18:00:00.000Z'), hash: 'f'.repeat(64) },
      removalAfter({ ...last, hash: 'f'.repeat(64) }, { segment, keptDays: 1 }, '2026-01-27T18:00:00.000Z'),
    ];
    for (const { number, body, previous, hash } of madeUp) {
      const trial = database().transaction(async (session) => {
        const link = [number, segment, body, previous, hash];
        await session.query('insert into spine.read_seal values ($1, $2, $3, $4, $5)', link);
        await session.query('delete from spine.read_entry where segment = $1', [segment]);
      });
      await expect(trial).rejects.toThrow('only added to');
    }
    await expect(remove()).rejects.toThrow('only added to');
  });

  it('refuses what cannot be written, and writes again afterwards', async () => {
    let isAway = true;
    const kept = log();
    const writer = recorder({
      log: {
        open: (segment) => kept.open(segment),
        touch: (segment) => kept.touch(segment),
        seal: (segment) => kept.seal(segment),
        sealAbandoned: (ms) => kept.sealAbandoned(ms),
        retain: (day) => kept.retain(day),
        append: (segment, entries) =>
          isAway ? Promise.reject(new Error('connection lost')) : kept.append(segment, entries),
      },
    });
    await expect(writer.record(facts)).rejects.toMatchObject({ code: 'NOT_RECORDED' });
    isAway = false;
    await writer.record(facts);
    await writer.close();
    expect((await verifyReads(log())).faults).toEqual([]);
  });

  it('lets no more wait than it was told, and none for longer', async () => {
    const never = new Promise<never>(() => undefined);
    const kept = log();
    const writer = recorder({
      mostWaiting: 2,
      batch: 1,
      patienceMs: 50,
      log: {
        open: () => never,
        append: () => never,
        touch: (segment) => kept.touch(segment),
        seal: (segment) => kept.seal(segment),
        sealAbandoned: (ms) => kept.sealAbandoned(ms),
        retain: (day) => kept.retain(day),
      },
    });
    const asked = await Promise.allSettled(Array.from({ length: 5 }, () => writer.record(facts)));
    expect(asked.every(({ status }) => status === 'rejected')).toBe(true);
  });
});

it('goes on to hold where segments were removed before removals stood in its chain', async () => {
  const { migrations } = spineDatabase;
  const pglite = await freshPglite();
  const then = await openPglite(
    { ...spineDatabase, migrations: migrations.filter((each) => each !== readRemovals) },
    pglite,
  );
  let now = new Date('2025-11-27T12:00:00.000Z');
  const segments: string[] = [];
  for (let written = 0; written < 3; written += 1) {
    const log = new ReadLog(then, () => now);
    const writer = new ReadRecorder({ log, logger, now: () => now });
    await writer.record(facts);
    await writer.close();
    segments.push((await log.seals()).at(-1)?.segment ?? '');
    now = new Date(now.getTime() + 10 * dayMs);
  }
  const [first, madeUp] = segments;
  await then.query('insert into spine.read_removal select unnest($1::text[]), $2::timestamptz', [
    [first, madeUp],
    now.toISOString(),
  ]);
  await then.query('delete from spine.read_entry where segment = $1', [first]);
  await then.close();

  const database = await openPglite(spineDatabase, pglite);
  const log = new ReadLog(database, () => now);
  expect(await verifyReads(log)).toMatchObject({ faults: [], entries: 2, seals: 3, removed: 1, keptDays: 30 });
  const remove = database.query('delete from spine.read_entry where segment = $1', [madeUp]);
  await expect(remove).rejects.toThrow('only added to');
  expect(await log.retain(15)).toEqual([madeUp]);
  expect(await verifyReads(log)).toMatchObject({ faults: [], entries: 1, seals: 3, removed: 2, keptDays: 15 });
  await database.close();
  await pglite.close();
});
