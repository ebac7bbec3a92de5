import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import { z } from 'zod';
import { describeWithPostgresql } from '../../kit/database/testDatabase.ts';
import { openViewHub, type ViewHub } from './viewHub.ts';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const tree = z.record(z.string(), z.unknown());
const answerOf = z.object({ data: tree });
const trees = z.array(tree);
const connection = z.object({ edges: z.array(z.object({ node: tree })) });

/** A row as the JSON has it: by the names that its columns should have. */
type Row = Readonly<Record<string, unknown>>;

/** What of an object stands in one row: its scalars, by the response keys that lead to them. Lists are rows elsewhere. */
function flat(value: unknown, path: readonly string[] = []): Row {
  if (Array.isArray(value)) return {};
  if (value === null || typeof value !== 'object') return { [path.join('.')]: value };
  if ('edges' in value) return {};
  return Object.fromEntries(Object.entries(value).flatMap(([key, part]) => Object.entries(flat(part, [...path, key]))));
}

function indicators(section: unknown): readonly Row[] {
  return Object.entries(tree.parse(section)).map(([indicator, value]) => ({ indicator, ...flat(value) }));
}

/** The rows of the series of each indicator; one for each that has none, of which only its name is known. */
function series(name: string, section: unknown): readonly Row[] {
  const key = `${name}.indicators.indicator`;
  return Object.entries(tree.parse(section)).flatMap(([indicator, value]) => {
    const items = trees.parse(tree.parse(value)['series']);
    return items.length === 0 ? [{ [key]: indicator }] : items.map((item) => ({ [key]: indicator, ...flat(item) }));
  });
}

function nodes(value: unknown): readonly Row[] {
  return connection.parse(value).edges.map(({ node }) => flat(node));
}

describeWithPostgresql('a workbook', () => {
  let hub: ViewHub;
  beforeAll(async () => {
    hub = await openViewHub('on');
  }, 120_000);
  afterAll(() => hub.close());

  async function workbookFrom(answer: Response): Promise<ReadonlyMap<string, readonly Row[]>> {
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, workbookType]);
    const sheets = await readWorkbook(Buffer.from(await answer.arrayBuffer()));
    return new Map(
      sheets.map(({ sheet, data: [columns = [], ...rows] }) => [
        sheet,
        rows.map((row) => Object.fromEntries(columns.map((name, place) => [String(name), row[place]]))),
      ]),
    );
  }

  /** Every cell of the JSON is in the workbook's row of the same place, and the sheet has no row beside. */
  function expectSheet(found: readonly Row[] | undefined, expected: readonly Row[]): void {
    const sameCells = (row: Row, place: number) =>
      Object.fromEntries(Object.keys(expected[place] ?? {}).map((name) => [name, cellOf(row, name)]));
    expect(found?.map(sameCells)).toEqual(expected);
  }

  /** What stands under a name; an object that is null has several columns, and in none of them more than why it is. */
  function cellOf(row: Row, name: string): unknown {
    if (name in row) return row[name];
    const within = Object.entries(row).filter(
      ([column]) => column.startsWith(`${name}.`) && !column.endsWith('.figure.absence'),
    );
    return within.length > 0 && within.every(([, cell]) => cell === null) ? null : within;
  }

  it('of the board pack of Tower Hamlets holds what its JSON says, cell by cell', async () => {
    const search = '?borough=E09000030&period=2024/25-Q4';
    const pack = '/views/safer-neighbourhood-board-pack';
    const { data } = answerOf.parse(await (await hub.get(`${pack}${search}`)).json());
    const workbook = await workbookFrom(await hub.get(`${pack}.xlsx${search}`));
    const { crime, antisocialBehaviour, confidence, complaints, stopAndSearch } = data;
    const { custodyVisiting } = z.object({ custodyVisiting: tree }).parse(data['custody']);
    const { wardsWithoutPanel } = z.object({ wardsWithoutPanel: z.unknown() }).parse(data['panels']);
    const { priorities, boardPriorities } = z
      .object({ priorities: z.unknown(), boardPriorities: z.unknown() })
      .parse(data['priorities']);
    const { board } = z.object({ board: z.object({ duties: trees }) }).parse(data['board']);
    const expected: Readonly<Record<string, readonly Row[]>> = {
      'Recorded crime': indicators(crime),
      'Recorded crime, by period': series('crime', crime),
      'Antisocial behaviour': indicators(antisocialBehaviour),
      'Antisocial behaviour, by period': series('antisocialBehaviour', antisocialBehaviour),
      'Confidence and satisfaction': indicators(confidence),
      Complaints: indicators(complaints),
      'Complaints, by period': series('complaints', complaints),
      'Stop and search': indicators(stopAndSearch),
      'Stop and search, by period': series('stopAndSearch', stopAndSearch),
      'Custody suites': trees.parse(custodyVisiting['suites']).map((suite) => flat(suite)),
      'Issues raised': nodes(custodyVisiting['issues']),
      'Wards without a panel': nodes(wardsWithoutPanel),
      Priorities: nodes(priorities),
      'Priorities of the board': nodes(boardPriorities),
      'How the duties stand': board.duties.map((duty) => flat(duty)),
    };
    expect([...workbook.keys()]).toEqual(['Answer', ...Object.keys(expected), 'Notes']);
    for (const [sheet, rows] of Object.entries(expected)) {
      const found = workbook.get(sheet);
      // A list without rows has one that says so.
      if (rows.length > 0) expectSheet(found, rows);
      else expect(found).toEqual([expect.objectContaining({ note: expect.stringMatching(/\w/) })]);
    }
    expect(expected['Recorded crime, by period']?.length).toBeGreaterThan(30);
    expect(expected['Priorities']?.length).toBeGreaterThan(30);
    const alone = flat({
      borough: data['borough'],
      custody: { custodyVisiting: { ...custodyVisiting, suites: [{}] } },
    });
    const answers = new Map(workbook.get('Answer')?.map((row) => [row['field'], row['value']]));
    for (const [field, value] of Object.entries(alone)) {
      const name = field.replace(/\.value$/, '');
      expect([name, answers.get(name)]).toEqual([name, value]);
    }
  });

  it('says in place of a number, as pages, CSV and JSON do, that issues of custody are not for everybody', async () => {
    const path = (format: string) => `/views/safer-neighbourhood-board-pack${format}?borough=E09000030`;
    const reason = /RESTRICTED: Each custody issue is for the partners/;
    const workbook = await workbookFrom(await hub.get(path('.xlsx')));
    const total = 'custody.custodyVisiting.issues.totalCount';
    expect(workbook.get('Answer')?.find(({ field }) => field === total)).toMatchObject({
      value: expect.stringMatching(reason),
    });
    const rows: Row[] = parse(await (await hub.get(path('.csv'))).text(), { bom: true, columns: true });
    expect(new Set(rows.map((row) => row[total]))).toEqual(new Set([expect.stringMatching(reason)]));
    expect(await (await hub.get(path('.html'))).text()).toMatch(
      /Issues raised in all<\/dt><dd><span class="absent">Each custody issue is for the partners/,
    );
    expect(await (await hub.get(path(''))).text()).toContain('"totalCount":0,"absence":{"reason":"RESTRICTED"');
    // Whoever may see them is told how many there are.
    const partners = await (await hub.get(path('.html'), { 'x-api-key': 'administrator' })).text();
    expect(partners).toMatch(/Issues raised in all<\/dt><dd>1<\/dd>/);
  });

  it('marks what is made up to show the hub, as pages do, in custody and in what London’s wards ask for', async () => {
    const pack = await workbookFrom(
      await hub.get('/views/safer-neighbourhood-board-pack.xlsx?borough=E09000030', { 'x-api-key': 'administrator' }),
    );
    for (const sheet of ['Custody suites', 'Issues raised']) {
      expect(pack.get(sheet)).toEqual([expect.objectContaining({ isDemonstration: true })]);
    }
    const board = await (await hub.get('/views/crime-reduction-board.html')).text();
    expect(board).toMatch(
      /<h2>What London&#39;s wards ask for, and boards set<\/h2>\s*<dl[^>]*>\s*<div><dt>Made up to show the hub<\/dt><dd>yes</,
    );
    // Beside each figure is its period: that of crime is a month, that of complaints a quarter.
    const hackney = [...board.matchAll(/<th scope="row">Hackney<.*<\/tr>/g)].join(' ');
    expect(hackney).toMatch(
      /\(<span class="whole">\d{4}-\d\d<\/span>\).*\(<span class="whole">\d{4}\/\d\d-Q\d<\/span>\)/,
    );
  });

  it('of the pack, asked for a month, sets the change of a quarter beside the quarters', async () => {
    const path = '/views/safer-neighbourhood-board-pack?borough=E09000030&period=2025-02';
    const { data } = answerOf.parse(await (await hub.get(path)).json());
    const { all } = z.object({ all: z.object({ series: trees, change: tree }) }).parse(data['crime']);
    expect([all.series.at(-1)?.['period'], all.change['toPeriod']]).toEqual(['2024/25-Q3', '2024/25-Q3']);
  });

  it('of any query holds every part of every figure, numbers as numbers', async () => {
    const query = `{ boroughs { code name violence: crime(category: "violence-against-the-person") { series(last: 14) { period figure {
      value text interval { lower upper } absence { reason explanation } flags release { id } } } } } }`;
    const search = new URLSearchParams({ query }).toString();
    const { data } = answerOf.parse(
      await (await hub.get(`/graphql?${search}`, { 'apollo-require-preflight': 'yes' })).json(),
    );
    const workbook = await workbookFrom(await hub.get(`/graphql?${search}`, { accept: workbookType }));
    const figure = z.object({
      value: z.number().nullable(),
      text: z.string(),
      interval: z.object({ lower: z.number(), upper: z.number() }).nullable(),
      absence: z.object({ reason: z.string(), explanation: z.string() }).nullable(),
      flags: z.array(z.string()),
      release: z.object({ id: z.string() }).nullable(),
    });
    const boroughs = z
      .array(
        z.object({
          code: z.string(),
          name: z.string(),
          violence: z.object({ series: z.array(z.object({ period: z.string(), figure })) }),
        }),
      )
      .parse(data['boroughs']);
    const expected = boroughs.flatMap(({ code, name, violence }) =>
      violence.series.length === 0
        ? [{ 'boroughs.code': code }]
        : violence.series.map(({ period, figure: { value, text, interval, absence, flags, release } }) => ({
            'boroughs.code': code,
            'boroughs.name': name,
            period,
            'figure.value': value,
            'figure.text': text,
            'figure.lower': interval?.lower ?? null,
            'figure.upper': interval?.upper ?? null,
            'figure.absence': absence === null ? null : `${absence.reason}: ${absence.explanation}`,
            'figure.flags': flags.join('; ') || null,
            'figure.release': release?.id ?? null,
          })),
    );
    expect(expected.length).toBeGreaterThan(400);
    const [sheet] = [...workbook.keys()].filter((name) => name.includes('series'));
    expectSheet(workbook.get(sheet ?? ''), expected);
  });
});
