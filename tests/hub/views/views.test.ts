import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import readWorkbook, { readSheet } from 'read-excel-file/node';
import { z } from 'zod';
import { describeWithPostgresql } from '../../kit/database/testDatabase.ts';
import { boroughFile } from '../../subgraphs/performance/boroughFile.ts';
import { openViewHub, type ViewHub } from './viewHub.ts';

const pack = '/views/safer-neighbourhood-board-pack';
const towerHamlets = 'borough=E09000030';
const nothingLoaded = 'borough=E09000001&period=2024/25-Q4';
const months = Array.from({ length: 15 }, (_, month) => String(202401 + month + (month > 11 ? 88 : 0)));

const packData = z.object({
  data: z.object({
    crime: z.object({
      all: z.object({
        series: z.array(z.object({ period: z.string(), figure: z.object({ value: z.number().nullable() }) })),
      }),
    }),
  }),
});

describeWithPostgresql('views', () => {
  let hub: ViewHub;
  beforeAll(async () => {
    hub = await openViewHub();
    expect(
      await hub.import(
        'one.csv',
        boroughFile(months, () => 3),
        '2025-04-15',
      ),
    ).toMatchObject({ refusals: [] });
  }, 120_000);
  afterAll(() => hub.close());

  const total = async (path: string) => {
    const { data } = packData.parse(await (await hub.get(path)).json());
    return data.crime.all.series.at(-1)?.figure.value;
  };

  it('answer as JSON, with what to compare them by', async () => {
    const answer = await hub.get(`${pack}?${towerHamlets}&period=2024/25-Q4`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('etag')).toMatch(/^W\/"/);
    expect(Date.parse(answer.headers.get('last-modified') ?? '')).toBeGreaterThan(Date.now() - 600_000);
    expect(answer.headers.get('cache-control')).toBe('public, no-cache');
    expect(packData.parse(await answer.json()).data.crime.all.series.map(({ period }) => period)).toEqual([
      '2023/24-Q4',
      '2024/25-Q1',
      '2024/25-Q2',
      '2024/25-Q3',
      '2024/25-Q4',
    ]);
  });

  it('answer an unchanged question without asking any domain again, in every format and encoding', async () => {
    for (const format of ['', '.csv', '.xlsx', '.html']) {
      const path = `${pack}${format}?${towerHamlets}`;
      const first = await hub.get(path);
      const bytes = Buffer.from(await first.arrayBuffer());
      const before = hub.fetches();
      const again = await hub.get(path, { 'accept-encoding': 'gzip' });
      expect(Buffer.from(await again.arrayBuffer()).equals(bytes)).toBe(true);
      const unchanged = await hub.get(path, { 'if-none-match': first.headers.get('etag') ?? '' });
      expect([unchanged.status, await unchanged.text()]).toEqual([304, '']);
      expect(hub.fetches()).toBe(before);
    }
  });

  it('are never stale after an import, a withdrawal or a return of what was withdrawn', async () => {
    const path = `${pack}?${towerHamlets}&period=2024/25-Q4`;
    const kinds = (await total(path)) ?? 0;
    const tag = async () => (await hub.get(path)).headers.get('etag') ?? '';
    const first = await tag();
    const report = await hub.import(
      'two.csv',
      boroughFile(months, () => 5),
      '2025-05-15',
    );
    expect(await total(path)).toBe((kinds / 3) * 5);
    expect((await hub.get(path, { 'if-none-match': first })).status).toBe(200);
    await hub.state.door.withdraw(report.release ?? '', 'a trial');
    expect(await total(path)).toBe(kinds);
    // A withdrawal is a change too, and datasets of which nothing was published are counted, not listed.
    const changed = await (await hub.get(`/views/what-changed-since.html?${towerHamlets}&since=2025-06-01`)).text();
    const published = /<h2>Published or withdrawn since<[^]*?<\/section>/.exec(changed)?.[0] ?? '';
    expect(published).toContain(report.release ?? 'no release');
    expect(published.match(/<tr>/g)).toHaveLength(3);
    expect(published).toMatch(/\d+ others: /);
    await hub.import(
      'two.csv',
      boroughFile(months, () => 5),
      '2025-05-15',
    );
    expect(await total(path)).toBe((kinds / 3) * 5);
    expect(await total(`${path}&asAt=2025-04-30`)).toBe(kinds);
  });

  it('are never stale after an act on a record', async () => {
    const path = `/views/wards-without-a-panel.csv?${towerHamlets}`;
    const first = await hub.get(path);
    const before = await first.text();
    const opened = await hub.ask(
      'administrator',
      `mutation { openWardPanel(input: { ward: "E05009317", lackingSince: "2025-01-15", reason: "Minutes of the council’s meeting." }) {
        userErrors { message } wardPanel { status } } }`,
    );
    expect(opened).toEqual({
      data: { openWardPanel: { userErrors: [], wardPanel: { status: 'NOT_YET_ESTABLISHED' } } },
    });
    const again = await hub.get(path, { 'if-none-match': first.headers.get('etag') ?? '' });
    expect(again.status).toBe(200);
    const after = await again.text();
    expect(after).not.toBe(before);
    expect(after).toContain('2025-01-15');
    // An act of which no follower is told.
    const updated = await hub.ask(
      'administrator',
      `mutation { updateWardPanel(input: { id: "E05009317", expectedVersion: 1, plannedFor: "2027-06-30", reason: "Minutes" }) {
        userErrors { message } } }`,
    );
    expect(updated).toEqual({ data: { updateWardPanel: { userErrors: [] } } });
    const third = await hub.get(path, { 'if-none-match': again.headers.get('etag') ?? '' });
    expect(third.status).toBe(200);
    expect(await third.text()).toContain('2027-06-30');
  });

  it('are kept apart for those who may see different things', async () => {
    const path = '/views/targets';
    const own = await hub.get(path);
    const other = await hub.get(path, { 'x-api-key': 'barnet' });
    expect(other.headers.get('cache-control')).toBe('private, no-cache');
    expect(other.headers.get('etag')).not.toBe(own.headers.get('etag'));
  });

  it('are kept for nobody who may see more of them than anybody does, since each reading is recorded', async () => {
    const path = `${pack}?${towerHamlets}`;
    expect((await hub.get(path)).headers.get('cache-control')).toBe('public, no-cache');
    const partners = await hub.get(path, { 'x-api-key': 'barnet' });
    expect([partners.headers.get('cache-control'), partners.headers.get('etag')]).toEqual(['no-store', null]);
  });

  const wrong: readonly (readonly [string, string, number, RegExp])[] = [
    ['an unknown view', '/views/safer-neighborhood-board-pack?', 404, /Did you mean "safer-neighbourhood-board-pack"/],
    ['no name of a view', '/views/Pack_1?', 404, /no name of a view/],
    ['an ending that there is not', '/views/targets.pdf?', 404, /with the ending .csv, .xlsx or .html/],
    ['a version that never was', `${pack}?${towerHamlets}&version=9`, 404, /version 9/],
    ['a parameter that is missing', `${pack}?`, 400, /"borough" is needed/],
    [
      'a parameter of the wrong type',
      `${pack}?${towerHamlets}&period=spring`,
      400,
      /"period" is "spring", where a period such as/,
    ],
    [
      'a day that does not exist',
      `${pack}?${towerHamlets}&asAt=2025-02-30`,
      400,
      /"asAt" is "2025-02-30", where a day such as/,
    ],
    ['an unknown parameter', `${pack}?${towerHamlets}&perid=2025`, 400, /did you mean "period"/],
    ['a period out of range', `${pack}?${towerHamlets}&period=1850-01`, 400, /"period" is "1850-01"/],
    ['a day to come', `${pack}?${towerHamlets}&asAt=2099-01-01`, 400, /"asAt" is "2099-01-01", a day to come/],
    [
      'changes since a day to come',
      `/views/what-changed-since?${towerHamlets}&since=2099-01-01`,
      400,
      /"since" is "2099-01-01", a day to come: today is 20/,
    ],
    [
      'a count of wards on a day to come',
      `/views/wards-without-a-panel?${towerHamlets}&asAt=2099-01-01`,
      400,
      /"asAt" is "2099-01-01", a day to come/,
    ],
    [
      'a malformed code, once',
      `${pack}?borough=tower`,
      400,
      /An area’s code is 2 to 9 capital letters and digits, such as [^;]*; got [^;]*tower[^;.]*\.(?! And)/,
    ],
    [
      'a borough that does not exist',
      `${pack}?borough=E09000099`,
      404,
      /\(borough=E09000099\): the place or thing that they name is not known to the hub/,
    ],
  ];

  it.each(wrong)('say in every format what is wrong: %s', async (_what, path, status, words) => {
    for (const format of ['', '.csv', '.xlsx', '.html']) {
      const answer = await hub.get(path.replace('?', `${format}?`));
      expect(answer.status).toBe(status);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(await wordsOf(answer, format)).toMatch(words);
    }
  });

  it('are refused in the hub’s own words where the address cannot be read', async () => {
    const answer = await hub.get('/views/%E0%A4%A.csv');
    expect([answer.status, await answer.json()]).toMatchObject([
      400,
      { code: 'BAD_USER_INPUT', message: expect.stringMatching(/^The address cannot be read/) },
    ]);
  });

  it('say in every format that a partner is down, and give the rest to those who want it', async () => {
    hub.setDown('performance', true);
    try {
      for (const format of ['', '.csv', '.xlsx', '.html']) {
        const refused = await hub.get(`${pack}${format}?${towerHamlets}`);
        expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
        const words = await wordsOf(refused, format);
        expect(words).toMatch(/"performance" did not answer/);
        expect(words).not.toMatch(/rest of the answer stands/);
        const partial = await hub.get(`${pack}${format}?${towerHamlets}&partial=yes`);
        expect([partial.status, partial.headers.get('cache-control'), partial.headers.get('etag')]).toEqual([
          200,
          'no-store',
          null,
        ]);
        expect(format === '.xlsx' ? await notesOf(partial) : await partial.text()).toMatch(/did not answer/);
      }
    } finally {
      hub.setDown('performance', false);
    }
    expect((await hub.get(`${pack}?${towerHamlets}`)).status).toBe(200);
  });

  it('explain each missing figure of a borough with nothing loaded', async () => {
    const answer = await hub.get(`${pack}.csv?${nothingLoaded}`);
    expect(answer.status).toBe(200);
    const rows: Record<string, string>[] = parse(await answer.text(), { bom: true, columns: true });
    const crime = rows.filter((row) => row['row'] === 'crime.indicators.series');
    expect(crime.length).toBeGreaterThan(0);
    for (const row of crime) {
      expect(`${row['crime.indicators.series.figure.absence'] ?? ''}${row['note'] ?? ''}`).toMatch(
        /^NOT_COLLECTED: \w|no figures of "\w/,
      );
    }
  });

  it('have no empty table for a borough with nothing loaded, in pages and workbooks either', async () => {
    const page = await (await hub.get(`${pack}.html?${nothingLoaded}`)).text();
    const tables = page.match(/<table[^]*?<\/table>/g) ?? [];
    expect(tables.length).toBeGreaterThan(8);
    // What the graph knows of an absence is told, and no name for programs.
    const confidence = /<h2>Confidence and satisfaction<[^]*?<\/section>/.exec(page)?.[0] ?? '';
    expect(confidence.match(/City of London has a police force of its own/g)).toHaveLength(6);
    expect(page).not.toMatch(/none are loaded|board\.board|[A-Z]_[A-Z]/);
    for (const table of tables) expect(table).toMatch(/<td[^>]*>[^<]*\w|<td[^>]*><\w[^>]*>[^<]*\w/);
    const workbook = Buffer.from(await (await hub.get(`${pack}.xlsx?${nothingLoaded}`)).arrayBuffer());
    for (const { sheet, data } of await readWorkbook(workbook)) {
      const [columns = [], ...rows] = data;
      expect([sheet, columns.length > 0, rows.length > 0]).toEqual([sheet, true, true]);
      const said = rows.filter((row) => row.some((cell) => cell !== null && cell !== ''));
      expect([sheet, said.length]).toEqual([sheet, rows.length]);
    }
  });

  async function wordsOf(answer: Response, format: string): Promise<string> {
    if (format !== '.xlsx')
      return (await answer.text())
        .replaceAll('""', '"')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('\\"', '"');
    return JSON.stringify(
      await readSheet(Buffer.from(await answer.arrayBuffer()), 'Why there is no answer'),
    ).replaceAll('\\"', '"');
  }

  async function notesOf(answer: Response): Promise<string> {
    return JSON.stringify(await readSheet(Buffer.from(await answer.arrayBuffer()), 'Notes'));
  }
});
