import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { z } from 'zod';
import { describeWithPostgresql } from '../../kit/database/testDatabase.ts';
import { boroughFile } from '../../subgraphs/performance/boroughFile.ts';
import { populationFile } from '../../subgraphs/performance/populationFile.ts';
import { openViewHub, type ViewHub } from './viewHub.ts';

const text = z.string().nullable();
const number = z.number().nullable();
const answered = z.object({
  data: z.object({
    boroughs: z.array(
      z.object({
        name: z.string(),
        crime: z.object({
          series: z.array(
            z.object({
              period: z.string(),
              figure: z.object({
                value: number,
                ...{ text: z.string(), unit: z.string(), status: z.string(), flags: z.array(z.string()) },
                absence: z.object({ reason: text, explanation: text }).nullable(),
                interval: z.object({ lower: number, upper: number }).nullable(),
                release: z.object({ id: z.string() }).nullable(),
              }),
            }),
          ),
          seriesTable: z.object({ rows: z.array(z.array(z.unknown())) }),
        }),
      }),
    ),
  }),
});

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describeWithPostgresql('any query as a table', () => {
  let hub: ViewHub;
  beforeAll(async () => {
    hub = await openViewHub();
  }, 120_000);
  afterAll(() => hub.close());

  const ask = (accept: string, body: unknown) =>
    fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      body: JSON.stringify(body),
    });

  it('is a CSV file where the request asks for one', async () => {
    const query = 'query Boroughs($code: String!) { borough(code: $code) { name wards { code name } } }';
    const answer = await ask('text/csv', { query, variables: { code: 'E09000030' } });
    expect([answer.status, answer.headers.get('content-disposition')]).toEqual([
      200,
      'attachment; filename="answer.csv"',
    ]);
    const rows: Record<string, string>[] = parse(await answer.text(), { bom: true, columns: true });
    expect(rows).toHaveLength(20);
    expect(rows[0]).toMatchObject({ row: 'borough.wards', 'borough.name': 'Tower Hamlets' });
  });

  it('is a workbook where the request asks for one', async () => {
    const answer = await ask(workbookType, { query: '{ boroughs { code name } }' });
    const rows = await readSheet(Buffer.from(await answer.arrayBuffer()), 'boroughs');
    expect(rows.slice(0, 2)).toEqual([
      ['code', 'name', 'note'],
      ['E09000001', 'City of London', null],
    ]);
  });

  it('names in its notes what rates are divided by, and the line that its licence asks for', async () => {
    const months = Array.from({ length: 12 }, (_, month) => String(202401 + month));
    await hub.import(
      'crime.csv',
      boroughFile(months, () => 3),
      '2025-01-15',
    );
    await hub.import(
      'residents.csv',
      populationFile([2024], () => 100_000),
      '2025-01-16',
    );
    const query =
      '{ borough(code: "E09000030") { crime { rate { latest { figure { value } } } } arson: crime(category: "arson") { latest { figure { value } } } } }';
    const notes = await readSheet(Buffer.from(await (await ask(workbookType, { query })).arrayBuffer()), 'Notes');
    const about = (name: string) => notes.flatMap(([of, note]) => (of === name ? [String(note)] : []));
    expect(about('Source')).toEqual([
      expect.stringMatching(/^MPS Recorded Crime/),
      expect.stringMatching(/^Mid-year population estimates.* Office for National Statistics, published 2025-01-16/),
    ]);
    expect(about('Attribution')).toContainEqual(expect.stringContaining('Office for National Statistics'));
  });

  it('has the same figures in a table, as rows of a series and field by field', async () => {
    const whole = 'value text unit status flags absence { reason explanation } interval { lower upper } release { id }';
    const query = `{ boroughs(codes: ["E09000030", "E09000001"]) { name crime {
      series(from: "2023-12", to: "2024-03") { period figure { ${whole} } }
      seriesTable(from: "2023-12", to: "2024-03") { rows releases { id publishedOn } }
    } } }`;
    const answer = answered.parse(await hub.ask('administrator', query));
    expect(answer.data.boroughs.map(({ name }) => name)).toEqual(['City of London', 'Tower Hamlets']);
    for (const { crime } of answer.data.boroughs) {
      expect(crime.seriesTable.rows).toHaveLength(4);
      expect(crime.seriesTable.rows.map((row) => [row[0], row[1], row[2], row[3], row[5], row[6]])).toEqual(
        crime.series.map(({ period, figure }) => [
          ...[period, figure.value, figure.text, figure.unit, figure.status, figure.flags],
        ]),
      );
      expect(crime.seriesTable.rows.map((row) => [row[7], row[8], row[10], row[11], row[17]])).toEqual(
        crime.series.map(({ figure: { absence, interval, release } }) => [
          ...[absence?.reason ?? null, absence?.explanation ?? null],
          ...[interval?.lower ?? null, interval?.upper ?? null, release?.id ?? null],
        ]),
      );
    }
    const table = await ask('text/csv', { query: query.replace(/seriesTable[^}]*\} \}/, '') });
    const rows: Record<string, string>[] = parse(await table.text(), { bom: true, columns: true });
    const told = answer.data.boroughs.flatMap(({ crime }) => crime.series.map(({ figure }) => figure.text));
    expect(rows.map((row) => row['boroughs.crime.series.figure.text'])).toEqual(told);
  });

  it('comes by GET too, with its variables as JSON', async () => {
    const search = new URLSearchParams({
      query: 'query A($c: String!) { area(code: $c) { name } }',
      variables: '{"c":"CE"}',
    });
    const answer = await hub.get(`/graphql?${search.toString()}`, { accept: 'text/csv' });
    // Reading text takes the mark at the beginning away.
    expect(await answer.text()).toBe('row,area.name,note\r\n,Central East,\r\n');
    const head = await fetch(`${hub.url}/graphql?${search.toString()}`, {
      method: 'HEAD',
      headers: { accept: 'text/csv' },
    });
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, answer.headers.get('etag'), '']);
  });

  it.each([
    [{ query: '{ boroughs {' }, 400, /Syntax Error/],
    [{ query: '{ boroughs { nme } }' }, 400, /Cannot query field ""nme""/],
    [{ query: '{ __typename }' }, 400, /nothing that a table could show/],
    [{ query: '{ borough { name } }' }, 400, /Give exactly one of/],
    [{ query: '{ boroughs(codes: ["E09000099"]) { name } }' }, 400, /""E09000099"" is no borough’s code/],
    [{ query: '{ boroughs(codes: ["hackney"]) { name } }' }, 400, /An area’s code is 2 to 9 capital letters/],
    [{ query: 'subscription { __typename }' }, 400, /.+/],
    [{ query: 'query A { boroughs { name } }', operationName: 'B' }, 400, /no operation ""B""/],
    [{ query: `{ ${'a '.repeat(10_001)} }` }, 413, /more than \d+ /],
    [{}, 400, /The request has no query/],
    [[{ query: '{ london { name } }' }], 400, /one JSON object with ""query""/],
    [{ query: 'query A { london { name } } query B { london { code } }' }, 400, /2 operations: say by/],
    [{ query: '{ boroughs { v_x: name } }' }, 400, /""v_x"" cannot be an alias/],
  ])('says in the file what is wrong (%#)', async (body, status, words) => {
    const answer = await ask('text/csv', body);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toMatch(/^text\/csv/);
    expect(await answer.text()).toMatch(words);
  });

  it('says so where the body cannot be read', async () => {
    const headers = { 'content-type': 'application/json', accept: 'text/csv' };
    const answer = await fetch(`${hub.url}/graphql`, { method: 'POST', headers, body: '{ "query": ' });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([400, expect.stringMatching(/^text\/csv/)]);
    expect(await answer.text()).toMatch(/cannot be read/);
  });

  it('has the rest of the answer where that is welcome, as the refusal says', async () => {
    const query = '{ london { name } accessLog(first: 1) { totalCount } }';
    const refused = await (await ask('text/csv', { query })).text();
    expect(refused).toMatch(/needs a key with the scope log:read. Add partial=yes/);
    expect(refused.match(/needs a key/g)).toHaveLength(1);
    const search = new URLSearchParams({ query, partial: 'yes' }).toString();
    const partial = await hub.get(`/graphql?${search}`, { accept: 'text/csv' });
    expect([partial.status, await partial.text()]).toEqual([200, expect.stringMatching(/London[^]*needs a key/)]);
  });

  it('leaves GraphQL’s own answers as they are', async () => {
    const answer = await ask('application/json', { query: '{ london { name } }' });
    expect(await answer.json()).toEqual({ data: { london: { name: 'London' } } });
  });
});
