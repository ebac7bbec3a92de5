import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { databaseFolder } from '../../hub/state/databaseFolder.ts';
import { freePort, ownHome, runHub, startHub } from './hubProcess.ts';

const verdict = z.object({
  entries: z.number(),
  seals: z.number(),
  open: z.array(z.string()),
  removed: z.number(),
  head: z.string().nullable(),
  faults: z.array(z.object({ where: z.string(), what: z.string() })),
});

const answered = z.object({ data: z.unknown(), errors: z.unknown().optional() });

describe('hub audit', () => {
  let own: Awaited<ReturnType<typeof ownHome>>;
  beforeAll(async () => {
    own = await ownHome();
  });
  afterAll(() => own.remove());

  const hub = (...words: string[]) => runHub(words, own.environment);
  const verify = async (...more: string[]) => {
    const { code, out } = await hub('audit', 'verify', '--json', ...more);
    return { code, ...verdict.parse(JSON.parse(out)) };
  };
  const tamper = async (statement: string) => {
    const pglite = await PGlite.create({ dataDir: databaseFolder(own.home) });
    await pglite.exec(`alter table spine.read_entry disable trigger user;
      ${statement};
      alter table spine.read_entry enable trigger user;`);
    await pglite.close();
  };
  const recorded = async () => {
    const pglite = await PGlite.create({ dataDir: databaseFolder(own.home) });
    const { rows } = await pglite.query<{ body: string }>(
      `select body from spine.read_entry order by body::jsonb ->> 'at', segment, number`,
    );
    await pglite.close();
    return rows.map(({ body }): unknown => JSON.parse(body));
  };
  const changeEntry = (from: string, to: string) =>
    tamper(`update spine.read_entry set body = replace(body, '${from}', '${to}')`);

  it('says that the record is as it was written, in words and as JSON', async () => {
    const wanted = [
      '--agency',
      'tower-hamlets',
      '--role',
      'SECRETARY',
      '--borough',
      'Tower Hamlets',
      '--purpose',
      'test',
    ];
    await hub('keys', 'create', ...wanted);
    const first = await verify();
    expect(first).toMatchObject({ code: 0, entries: 2, seals: 1, open: [], removed: 0, faults: [] });
    const words = await hub('audit', 'verify', '--head', first.head ?? '');
    expect([words.code, words.out]).toEqual([0, expect.stringContaining('is as it was written')]);
  });

  it('finds what was changed, says where, and ends with 1', async () => {
    await changeEntry('"outcome":"DONE"', '"outcome":"UNKNOWN"');
    const changed = await verify();
    expect(changed).toMatchObject({ code: 1, faults: [{ what: 'changed: its hash is another' }] });
    expect((await hub('audit', 'verify')).out).toContain(changed.faults[0]?.where);
    await changeEntry('"outcome":"UNKNOWN"', '"outcome":"DONE"');
    expect(await verify('--head', 'f'.repeat(64))).toMatchObject({
      code: 1,
      faults: [{ where: 'the chain of seals' }],
    });
    expect((await hub('audit', 'verify', '--head', 'x')).code).toBe(2);
  });

  it('keeps the record through backup and restore', async () => {
    const before = await verify();
    expect((await hub('backup', `${own.home}.backup`)).code).toBe(0);
    const taken = await verify();
    // Begun before the file was, and done.
    expect([taken.entries, taken.seals]).toEqual([before.entries + 2, before.seals + 1]);
    const other = await ownHome();
    const restored = await runHub(['restore', `${own.home}.backup`], other.environment);
    expect(restored.code).toBe(0);
    const { out } = await runHub(['audit', 'verify', '--json'], other.environment);
    await other.remove();
    // That it was begun is in the backup, in a segment that the next start seals; the restoring is recorded too.
    expect(verdict.parse(JSON.parse(out))).toMatchObject({ entries: before.entries + 3, faults: [] });
    const entries = await recorded();
    expect(entries.slice(-2)).toMatchObject([
      { kind: 'EXPORT', operation: 'backup', areas: ['E12000007'], rows: null, outcome: 'BEGUN' },
      { kind: 'EXPORT', operation: 'backup', rows: expect.any(Number), outcome: 'DONE' },
    ]);
    // Nothing is written that cannot be recorded.
    await tamper('alter table spine.read_segment rename to read_segment_away');
    const refused = await hub('backup', `${own.home}.other`);
    await tamper('alter table spine.read_segment_away rename to read_segment');
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('could not be recorded')]);
    await expect(access(`${own.home}.other`)).rejects.toThrow('ENOENT');
  });

  it('tells an agency through the graph who read of its borough, and is sealed when the hub stops', async () => {
    const port = await freePort();
    const wanted = ['--agency', 'barnet', '--role', 'PARTNER', '--borough', 'Barnet', '--borough', 'Tower Hamlets'];
    const made = await hub('keys', 'create', ...wanted, '--purpose', 'test');
    const [key = ''] = /hub_[a-z0-9]{10}_[\w-]{43}/.exec(made.out) ?? [];
    const before = await verify();
    const running = await startHub('all', { ...own.environment, HUB_PORT: port });
    const post = (query: string, shown: string, accept: string) =>
      fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: {
          ...{ 'content-type': 'application/json', accept },
          ...{ authorization: `Bearer ${shown}`, 'x-purpose': 'board meeting' },
        },
        body: JSON.stringify({ query }),
      });
    const ask = async (query: string, shown = key) =>
      answered.parse(await (await post(query, shown, 'application/json')).json());
    try {
      await ask('query Risks { borough(name: "Tower Hamlets") { name keptRisks { edges { node { id } } } } }');
      const { data, errors } = await ask(
        '{ accessLog(area: "E09000030", first: 5) { totalCount edges { node { kind agency operation areas purpose fields } } } }',
      );
      expect(errors).toBeUndefined();
      expect(data).toEqual({
        accessLog: {
          totalCount: 1,
          edges: [
            {
              node: {
                kind: 'READ',
                agency: 'barnet',
                operation: 'Risks',
                areas: ['E09000030'],
                purpose: 'board meeting',
                fields: ['Borough.keptRisks', 'KeptRisk.id'],
              },
            },
          ],
        },
      });
      const number = '2026-1';
      const nextYear = `${String(new Date().getFullYear() + 1)}-03-01`;
      const raised = await ask(
        `mutation Raise { raiseRisk(input: { area: "E09000030", number: "${number}", reason: "a test", likelihood: HIGH, impact: HIGH, netConcern: HIGH, nextReviewOn: "${nextYear}" }) { userErrors { message } } }`,
        (await readFile(join(own.home, 'administrator.key'), 'utf8')).trim(),
      );
      expect(raised).toEqual({ data: { raiseRisk: { userErrors: [] } } });
      const today = new Date().toISOString().slice(0, 10);
      await ask(`query Then { borough(name: "Tower Hamlets") { keptRisks(asAt: "${today}") { edges { cursor } } } }`);
      await ask(
        'query Before { borough(name: "Tower Hamlets") { keptRisks(asAt: "2020-01-01") { edges { cursor } } } }',
      );
      const table = await post(
        'query Table { borough(name: "Tower Hamlets") { name keptRisks { edges { node { number } } } } }',
        key,
        'text/csv',
      );
      expect([table.status, await table.text()]).toEqual([200, expect.stringContaining(number)]);
      const log = await ask(
        '{ accessLog(area: "E09000030", first: 5) { edges { node { kind operation areas rows outcome } } } }',
      );
      expect(log.data).toEqual({
        accessLog: {
          edges: [
            ...[
              { kind: 'EXPORT', operation: 'Table', areas: ['E09000030'], rows: 1, outcome: null },
              { kind: 'READ', operation: 'Before', areas: ['E09000030'], rows: 0, outcome: null },
              { kind: 'READ', operation: 'Then', areas: ['E09000030'], rows: 1, outcome: null },
              { kind: 'ACT', operation: 'Raise', areas: ['E09000030'], rows: null, outcome: 'DONE' },
              { kind: 'ACT', operation: 'Raise', areas: ['E09000030'], rows: null, outcome: 'BEGUN' },
            ].map((node) => ({ node })),
          ],
        },
      });
      expect((await hub('audit', 'verify')).err).toContain('stop it first');
    } finally {
      await running.stop();
    }
    expect(await verify()).toMatchObject({ code: 0, entries: before.entries + 8, seals: before.seals + 1, open: [] });
  });

  it('removes what was sealed long enough ago, and says so in the record', async () => {
    await wait(10);
    expect((await hub('audit', 'retain', '--days', '30')).out).toContain('0 segments are removed');
    expect((await hub('audit', 'retain', '--days', '0')).code).toBe(2);
    expect(await verify()).toMatchObject({ code: 0, open: [], removed: 0, faults: [] });
  });

  it('is not excused by a removal that somebody made up, with the noted seal or without', async () => {
    const { head } = await verify();
    await tamper(`with last as (
        select number + 1 as number, segment, hash as previous, format('{"number":%s,"segment":"%s","keptDays":30,"removedAt":"%s"}',
          number + 1, segment, body::jsonb ->> 'sealedAt') as line
        from spine.read_seal order by number desc limit 1
      ), made as (
        insert into spine.read_seal select number, segment, line, previous,
          encode(sha256(convert_to(previous || E'\\n' || line, 'UTF8')), 'hex') from last returning segment
      ) delete from spine.read_entry e using made where e.segment = made.segment`);
    for (const noted of [[], ['--head', head ?? '']]) {
      const { code, removed, faults } = await verify(...noted);
      expect([code, removed]).toEqual([1, 0]);
      expect(faults).toEqual([
        {
          where: expect.stringMatching(/^removal \d+, of segment /),
          what: expect.stringContaining('were kept 30 days'),
        },
        { where: expect.stringMatching(/^segment /), what: expect.stringContaining('all entries removed') },
      ]);
    }
  });
});
