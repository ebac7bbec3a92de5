import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BackupParser, type BackupPart } from '../../../kit/backup/backupParser.ts';
import { readBackup } from '../../../kit/backup/readBackup.ts';
import { verifyBackup } from '../../../kit/backup/verifyBackup.ts';
import { HubError } from '../../../kit/hubError.ts';
import { firstShape } from './trialState.ts';

const header = {
  format: 'crime-reduction-hub-backup',
  version: 1,
  createdAt: '2026-11-22T12:00:00.000Z',
  schemas: [{ name: 'trial', migrations: ['0001-releases-and-cells'] }],
  sequences: [{ schema: 'trial', name: 'series_id_seq', last: '7' }],
  tables: [
    { schema: 'trial', name: 'cell', columns: ['series', 'area'] },
    { schema: 'trial', name: 'release', columns: ['id'] },
    { schema: 'trial', name: 'series', columns: ['measure'] },
  ],
};
const tables = [
  ['trial.cell', '1\tE09000001\n2\tE09000030\n'],
  ['trial.release', ''],
  // A value that looks like the end of the rows is written otherwise.
  ['trial.series', '\\\\.\ncrime\n\\N\n'],
] as const;

/** The lines of a backup before its closing line. */
function body(first: object = header, given: readonly (readonly [string, string])[] = tables): string {
  return `${JSON.stringify(first)}\n${given.map(([table, rows]) => `${JSON.stringify({ table })}\n${rows}\\.\n`).join('')}`;
}

function closed(text: string, rows: readonly number[] = [2, 0, 3]): string {
  const sha256 = createHash('sha256').update(text).digest('hex');
  return `${text}${JSON.stringify({ closing: { rows, sha256 } })}\n`;
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-backup-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function verified(content: Uint8Array): Promise<string> {
  const path = join(folder, 'state.backup');
  await writeFile(path, content);
  return verifyBackup(path, [firstShape]).then(
    () => 'taken',
    (error: unknown) => {
      if (!(error instanceof HubError)) throw error;
      return error.message;
    },
  );
}

const verifiedText = (text: string) => verified(gzipSync(text));

/** The rows of each table, read from text that comes in pieces cut at the given places. */
function rowsFrom(text: Buffer, cuts: readonly number[]): Record<string, string> {
  const parser = new BackupParser('state.backup');
  const parts: BackupPart[] = [];
  let from = 0;
  for (const cut of [...cuts.toSorted((one, other) => one - other), text.length]) {
    parts.push(...parser.take(text.subarray(from, cut)));
    from = cut;
  }
  parser.finish();
  const rows: Record<string, string> = {};
  let table = '';
  for (const part of parts) {
    if (part.kind === 'table') table = `${part.table.schema}.${part.table.name}`;
    if (part.kind === 'table') rows[table] = '';
    if (part.kind === 'rows') rows[table] = `${rows[table] ?? ''}${Buffer.from(part.rows).toString()}`;
  }
  return rows;
}

describe('reading a backup', () => {
  it('takes one that is whole', async () => {
    expect(await verifiedText(closed(body()))).toBe('taken');
  });

  it('finds the same rows however the text comes in pieces', () => {
    const text = Buffer.from(closed(body()));
    const place = fc.integer({ min: 0, max: text.length });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 20 }), (cuts) => {
        expect(rowsFrom(text, cuts)).toEqual(Object.fromEntries(tables));
      }),
    );
  });

  it('refuses one that is cut short, wherever it was cut', async () => {
    const whole = gzipSync(closed(body()));
    for (let length = 0; length < whole.length; length += 1) {
      expect(await verified(whole.subarray(0, length))).toMatch(
        /state\.backup, after line \d+.*cut short.*nothing was changed/,
      );
    }
  });

  it('refuses text that is cut short within a file that is whole', async () => {
    const whole = closed(body());
    for (let length = 0; length < whole.length; length += 1) {
      expect(await verifiedText(whole.slice(0, length))).toMatch(/cut short/);
    }
  });

  it('says in which table it was cut', async () => {
    const whole = body();
    expect(await verifiedText(whole.slice(0, whole.indexOf('E09000030')))).toMatch(
      /after line 3, in table trial\.cell:/,
    );
  });

  it('refuses one of which any byte of the content was changed', async () => {
    const text = Buffer.from(closed(body()));
    const change = fc.record({ at: fc.nat({ max: text.length - 1 }), by: fc.integer({ min: 1, max: 255 }) });
    await fc.assert(
      fc.asyncProperty(change, async ({ at, by }) => {
        const changed = Buffer.from(text);
        changed[at] = (changed[at] ?? 0) ^ by;
        expect(await verified(gzipSync(changed))).not.toBe('taken');
      }),
      { numRuns: 300 },
    );
  });

  it('refuses one of which a byte of the file was changed, or its content stands all the same', async () => {
    const whole = gzipSync(closed(body()));
    const rows = async () => {
      const parts: BackupPart[] = [];
      for await (const part of readBackup(join(folder, 'state.backup'))) parts.push(part);
      return parts;
    };
    await verified(whole);
    const before = await rows();
    for (let at = 0; at < whole.length; at += 1) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      // The header of a gzip file tells when and where it was made, which is no part of the content.
      if ((await verified(changed)) === 'taken') expect(await rows()).toEqual(before);
    }
  });

  it.each([
    ['not gzip at all', () => Buffer.from('series,area\n1,E09000001\n'), /after line 0: .*damaged or no backup/],
    ['another gzip file', () => gzipSync('series,area\n'), /line 0: expected a line of JSON, got "series,area"/],
    ['JSON of another kind', () => gzipSync('{"a":1}\n'), /first line is not the header/],
    ['a newer format', () => gzipSync(closed(body({ ...header, version: 2 }))), /version 2, .*up to version 1.*newer/],
    [
      'a header that lacks a part',
      () => gzipSync(closed(body({ ...header, tables: undefined }))),
      /header is not what/,
    ],
    [
      'tables in another order',
      () => gzipSync(closed(body(header, tables.toReversed()))),
      /table trial\.cell to begin/,
    ],
    ['a count that differs', () => gzipSync(closed(body(), [2, 1, 3])), /1 rows of trial\.release, and 0 are there/],
    ['more after its end', () => gzipSync(`${closed(body())}1\n`), /something follows the closing line/],
    ['two files in one', () => Buffer.concat([gzipSync(closed(body())), gzipSync('x\n')]), /something follows/],
  ])('refuses %s, and says so', async (_, content, message) => {
    expect(await verified(content())).toMatch(message);
  });

  it('refuses one of a newer hub, by the migrations that this one does not know', async () => {
    const schemas = [
      { name: 'trial', migrations: ['0001-releases-and-cells', '0009-later'] },
      { name: 'courts', migrations: [] },
    ];
    expect(await verifiedText(closed(body({ ...header, schemas })))).toMatch(
      /made by a newer hub: .*trial 0009-later, the schema courts/,
    );
  });

  it('says that there is no such file', async () => {
    await expect(verifyBackup(join(folder, 'none.backup'), [firstShape])).rejects.toThrow(/There is no file .*none/);
    await expect(verifyBackup(folder, [firstShape])).rejects.toThrow(/is a folder/);
  });
});
