import { readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ZipFile } from 'yazl';
import { z } from 'zod';
import { keptRegisters } from '../../../hub/domains.ts';
import { templateColumns } from '../../../kit/registers/template.ts';
import { wardsOf } from '../../../schema/places/areas.ts';
import { describeWithPostgresql } from '../../kit/database/testDatabase.ts';
import { madeWorkbook } from '../../kit/importing/madeWorkbook.ts';
import { zip } from '../../kit/importing/zip.ts';
import { boroughFile } from '../../subgraphs/performance/boroughFile.ts';
import { startClusterHub, type ClusterHub } from './clusterHub.ts';

const towerHamlets = 'E09000030';
const hackney = 'E09000012';

const watch = (borough: string) =>
  `Ward code,Quarter,Schemes,Households,Coordinators\n${wardsOf(borough)
    .map(({ code }) => `${code},2026/27-Q1,2,50,3`)
    .join('\n')}\n`;
const crime = boroughFile(['202501', '202502'], () => 1);

/** A file of so many noughts in an archive, made without ever holding them. */
async function bomb(name: string, megabytes: number): Promise<Buffer> {
  const packed = new ZipFile();
  const noughts = function* () {
    for (let made = 0; made < megabytes; made += 1) yield Buffer.alloc(1_000_000, '0');
  };
  packed.addReadStream(Readable.from(noughts()), name);
  packed.end();
  return buffer(packed.outputStream);
}

const panelColumns = keptRegisters
  .filter(({ register }) => register.id === 'ward-panels')
  .flatMap(({ register }) => templateColumns(register));

const report = z.looseObject({ members: z.array(z.looseObject({ file: z.string() })).optional() });

describeWithPostgresql('what partners send, at the door of a hub that runs', () => {
  let hub: ClusterHub;
  let secretary: string;
  beforeAll(async () => {
    hub = await startClusterHub();
    secretary = await hub.key({ role: 'SECRETARY', agency: 'hackney', boroughs: [hackney] });
  }, 180_000);
  afterAll(async () => hub[Symbol.asyncDispose]());

  const send = async (key: string | null, content: string | Buffer, name = 'sent.csv') => {
    const answer = await fetch(`${hub.url}/imports?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { 'x-hub-action': 'import', ...(key !== null && { authorization: `Bearer ${key}` }) },
      body: typeof content === 'string' ? content : new Uint8Array(content),
    });
    return { status: answer.status, body: report.parse(await answer.json()) };
  };

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n'), /PDF document/],
    ['a packed table', gzipSync(crime), /gzip archive/],
    ['a web page', Buffer.from('<!doctype html><html></html>'), /web page/],
    ['text in UTF-16', Buffer.from(`\uFEFF${crime}`, 'utf16le'), /UTF-16/],
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 0]), /NUL bytes/],
    ['a table of something else', Buffer.from('a,b\n1,2\n'), /No known format/],
    ['a list of something else', Buffer.from('[{"a":1}]'), /sent\.csv/],
    ['a workbook of something else', madeWorkbook({ Sheet1: [['a']] }), /No known format has the headings/],
    ['an archive in an archive', zip({ 'inner.zip': zip({ 'crime.csv': crime }).toString('latin1') }), /inner\.zip/],
  ])('is refused in words where it is %s, whatever its name', async (_what, content, words) => {
    const { status, body } = await send(hub.administrator, content);
    expect(status).toBe(422);
    expect(JSON.stringify(body)).toMatch(words);
    expect(JSON.stringify(body)).not.toMatch(/"release":"/);
  });

  it.each([
    ['an archive', async () => bomb('crime.csv', 200), 'bomb.zip', /unpacks to \d+ times its size/],
    ['a workbook', async () => bomb('[Content_Types].xml', 200), 'bomb.xlsx', /damaged|too large/],
    ['a sheet', async () => workbookBomb(), 'bomb.xlsx', /too large/],
  ])('is refused where it is a bomb, %s, and costs no memory', async (_what, made, name, words) => {
    const content = await made();
    expect(content.length).toBeLessThan(2_000_000);
    const before = process.memoryUsage().rss;
    let most = before;
    const watching = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss);
    }, 5);
    const { status, body } = await send(hub.administrator, content, name);
    clearInterval(watching);
    expect(status).toBe(422);
    expect(JSON.stringify(body)).toMatch(words);
    // The whole of it would take 200 MB, and as text 400.
    expect(most - before).toBeLessThan(150_000_000);
    expect((await hub.get(null, '/health')).status).toBe(200);
  });

  it('leads nowhere by the name of a file in an archive', async () => {
    const names = ['../up.csv', '/etc/absolute.csv', 'a/../../up.csv', '..\\back.csv', 'C:\\drive.csv'];
    const { status, body } = await send(
      hub.administrator,
      zip({ ...Object.fromEntries(names.map((name) => [name, crime])), 'good.csv': crime }),
      'names.zip',
    );
    expect(status).toBe(422);
    const told = Object.fromEntries((body.members ?? []).map(({ file, release }) => [file, release]));
    expect(told).toEqual({
      ...Object.fromEntries(names.map((name) => [`names.zip/${name.replaceAll('\\', '/')}`, null])),
      'names.zip/good.csv': expect.stringMatching(/^mps-borough-crime:/),
    });
    const left = await readdir(join(hub.home, 'temporary'));
    expect(left).toEqual([]);
  });

  it.each([
    ['nobody without a key', null, 401],
    ['no partner without the act', { role: 'PARTNER', agency: 'mind', boroughs: [hackney] }, 403],
    ['no police whose key lacks the scope', { role: 'POLICE', agency: 'mps' }, 403],
  ] as const)('is taken from %s', async (_who, wish, status) => {
    const key = wish === null ? null : await hub.key(wish);
    expect((await send(key, crime, 'crime.csv')).status).toBe(status);
    expect((await send(key, watch(hackney))).status).toBe(status);
  });

  it('is taken from a secretary where it is a return of their own borough, and nothing else', async () => {
    expect(await send(secretary, watch(hackney))).toMatchObject({ status: 200 });
    expect(await send(secretary, watch(towerHamlets))).toMatchObject({
      status: 403,
      body: { code: 'FORBIDDEN', message: expect.stringMatching(/is of Tower Hamlets .* your key does not speak/) },
    });
    expect(await send(secretary, crime)).toMatchObject({ status: 403 });
    const packed = zip({ 'crime.csv': crime, 'foreign.csv': watch(towerHamlets) });
    expect(await send(secretary, packed, 'both.zip')).toMatchObject({
      status: 422,
      body: {
        members: [
          { release: null, refusals: [{ message: expect.stringMatching(/no return of a borough/) }] },
          { release: null, refusals: [{ message: expect.stringMatching(/Tower Hamlets/) }] },
        ],
      },
    });
  });

  it('has no row of another borough taken from a template', async () => {
    const open = (borough: string) => {
      const filled = new Map([
        ['Ward panel act', 'Open'],
        ['Ward', wardsOf(borough)[0]?.code ?? ''],
        ['Reason', 'A list'],
      ]);
      return panelColumns.map(({ heading }) => filled.get(heading) ?? '');
    };
    const table = (...rows: readonly (readonly string[])[]) =>
      `${[panelColumns.map(({ heading }) => heading), ...rows].map((row) => row.join(',')).join('\n')}\n`;
    const [own, foreign] = [open(hackney), open(towerHamlets)];
    expect(await send(secretary, table(own, foreign))).toMatchObject({ status: 422, body: { changed: 0 } });
    expect(await send(secretary, table(foreign))).toMatchObject({
      status: 422,
      body: { changed: 0, refusals: [{ line: 2, message: expect.stringMatching(/SECRETARY|speak|borough/) }] },
    });
    expect(await send(secretary, table(own))).toMatchObject({ status: 200, body: { changed: 1 } });
  });

  it('is refused before it comes where it is too large', async () => {
    const { port } = new URL(hub.url);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = {
        authorization: `Bearer ${hub.administrator}`,
        'x-hub-action': 'import',
        'content-length': '600000000',
      };
      const upload = request({ port, path: '/imports?name=crime.csv', method: 'POST', headers }, (answer) => {
        resolve(answer.statusCode);
        upload.destroy();
      });
      upload.on('error', reject);
      upload.write('MajorText');
    });
    expect(status).toBe(413);
  });
});

/** A real workbook but for its one sheet, of 200 MB. */
async function workbookBomb(): Promise<Buffer> {
  const packed = new ZipFile();
  const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  packed.addBuffer(Buffer.from('<Types/>'), '[Content_Types].xml');
  packed.addBuffer(
    Buffer.from('<workbook><sheets><sheet name="Borough" sheetId="1" r:id="rId1"/></sheets></workbook>'),
    'xl/workbook.xml',
  );
  packed.addBuffer(
    Buffer.from(
      `<Relationships><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/_rels/workbook.xml.rels',
  );
  const noughts = function* () {
    for (let made = 0; made < 200; made += 1) yield Buffer.alloc(1_000_000, '0');
  };
  packed.addReadStream(Readable.from(noughts()), 'xl/worksheets/sheet1.xml');
  packed.end();
  return buffer(packed.outputStream);
}
