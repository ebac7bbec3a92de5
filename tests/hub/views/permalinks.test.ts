import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { z } from 'zod';
import { describeWithPostgresql } from '../../kit/database/testDatabase.ts';
import { boroughFile } from '../../subgraphs/performance/boroughFile.ts';
import { openViewHub, type ViewHub } from './viewHub.ts';

const months = Array.from({ length: 15 }, (_, month) => String(202401 + month + (month > 11 ? 88 : 0)));
const taken = z.object({
  digest: z.string(),
  address: z.string(),
  releases: z.array(z.string()),
  isPublic: z.boolean(),
});
const pack = '/views/safer-neighbourhood-board-pack';
const search = '?borough=E09000030&period=2024/25-Q4';

describeWithPostgresql('permalinks', () => {
  let hub: ViewHub;
  let first: z.infer<typeof taken>;
  beforeAll(async () => {
    hub = await openViewHub();
    await hub.import(
      'one.csv',
      boroughFile(months, () => 3),
      '2025-04-15',
    );
    first = await take(search);
  }, 120_000);
  afterAll(() => hub.close());

  const take = async (of: string, key = 'mopac', audience = '&audience=everybody') => {
    const answer = await hub.post(`${pack}/permalinks${of}${audience}`, {
      'x-api-key': key,
      'x-hub-action': 'permalink',
    });
    expect(answer.status).toBe(201);
    return taken.parse(await answer.json());
  };

  it('are called by the digest of their bytes, and name the releases that they rest on', async () => {
    const content = await (await hub.get(first.address)).text();
    expect(createHash('sha256').update(content).digest('hex')).toBe(first.digest);
    expect(first.releases).toEqual([expect.stringMatching(/^mps-borough-crime:/)]);
    expect(JSON.parse(content)).toMatchObject({
      view: 'safer-neighbourhood-board-pack',
      parameters: { borough: 'E09000030', period: '2024/25-Q4' },
      releases: first.releases,
    });
    expect(await take(search)).toEqual(first);
  });

  it.each([
    ['dataset-register', '', /^mps-borough-crime:/],
    ['recommendations-overdue', '?asAt=2022-01-01', /^police-and-crime-plan-response-2013:|^ward-panels-/],
    ['crime-reduction-board', '', /^strategic-risks|^safer-neighbourhoods-/],
  ])('name the releases of what is no figure: %s', async (view, parameters, release) => {
    const answer = await hub.post(`/views/${view}/permalinks${parameters}`, {
      'x-api-key': 'mopac',
      'x-hub-action': 'permalink',
    });
    expect(taken.parse(await answer.json()).releases).toContainEqual(expect.stringMatching(release));
  });

  it('stay as they were when the data change, in every format, and tell what changed', async () => {
    const before = await (await hub.get(`${first.address}.csv`)).text();
    await hub.import(
      'two.csv',
      boroughFile(months, (_row, month) => (month === 14 ? 4 : 3)),
      '2025-05-15',
    );
    expect(await (await hub.get(`${first.address}.csv`)).text()).toBe(before);
    for (const format of ['xlsx', 'html']) {
      const kept = await hub.get(`${first.address}.${format}`);
      expect([kept.status, kept.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
    }
    const second = await take(search);
    const answer: unknown = await (await hub.get(`${first.address}/differences/${second.digest}`)).json();
    expect(answer).toMatchObject({
      from: { address: first.address },
      differences: expect.arrayContaining([
        {
          table: 'crime.indicators.series',
          row: 'all · 2024/25-Q4',
          column: 'figure.value',
          from: expect.any(Number),
          to: expect.any(Number),
        },
      ]),
    });
    expect(await (await hub.get(`${first.address}/differences/${second.digest}.html`)).text()).toContain(
      'all · 2024/25-Q4',
    );
    expect(await (await hub.get(`${first.address}/differences/${first.digest}.csv`)).text()).toContain(
      'Nothing differs.',
    );
  });

  it('of what partners see besides are for those with the same rights, unless everybody’s answer is asked for', async () => {
    const earlier = search.replace('Q4', 'Q3');
    const own = await take(earlier, 'mopac', '');
    expect([own.isPublic, (await hub.get(own.address)).status]).toEqual([false, 404]);
    expect((await hub.get(own.address, { 'x-api-key': 'mopac' })).status).toBe(200);
    const everybodys = await take(earlier);
    expect([everybodys.isPublic, (await hub.get(everybodys.address)).status]).toEqual([true, 200]);
    const wrong = await hub.post(`${pack}/permalinks${search}&audience=some`, {
      'x-api-key': 'mopac',
      'x-hub-action': 'permalink',
    });
    expect(wrong.status).toBe(400);
  });

  it('are not for everybody where the answer was not', async () => {
    const publish = `mutation { publishView(input: { name: "mine", title: "Mine", owner: "barnet", document: "{ viewer { agency } london { name } }" }) { userErrors { message } } }`;
    await hub.ask('barnet', publish);
    const answer = await hub.post('/views/mine/permalinks', { 'x-api-key': 'barnet', 'x-hub-action': 'permalink' });
    const mine = taken.parse(await answer.json());
    expect(mine.isPublic).toBe(false);
    const statusFor = async (key: string) => (await hub.get(mine.address, { 'x-api-key': key })).status;
    expect([
      await statusFor('barnet'),
      await statusFor('administrator'),
      await statusFor('mopac'),
      await statusFor(''),
    ]).toEqual([200, 200, 404, 404]);
    const given = await hub.state.spine.query<{ body: string }>(
      `select body from spine.read_entry where body::jsonb ->> 'operation' = 'permalink' and body::jsonb ->> 'digest' = $1 order by number`,
      [mine.digest],
    );
    expect(given.map(({ body }): unknown => JSON.parse(body))).toEqual([
      expect.objectContaining({ kind: 'EXPORT', agency: 'barnet', digest: mine.digest }),
      expect.objectContaining({ kind: 'EXPORT', role: 'ADMINISTRATOR', digest: mine.digest }),
    ]);
  });

  it('are refused where they cannot be', async () => {
    const action = { 'x-hub-action': 'permalink' };
    expect((await hub.post(`${pack}/permalinks${search}`, action)).status).toBe(403);
    expect((await hub.post(`${pack}/permalinks${search}`, { 'x-api-key': 'mopac' })).status).toBe(403);
    expect((await hub.post(`${pack}/permalinks`, { ...action, 'x-api-key': 'mopac' })).status).toBe(400);
    const coming = await hub.post(`${pack}/permalinks${search}&asAt=2099-01-01`, { ...action, 'x-api-key': 'mopac' });
    expect([coming.status, await coming.text()]).toEqual([400, expect.stringContaining('a day to come')]);
    expect((await hub.get(`/permalinks/${'0'.repeat(64)}.html`)).status).toBe(404);
    expect((await hub.get('/permalinks/nothing')).status).toBe(404);
    hub.setDown('performance', true);
    try {
      expect((await hub.post(`${pack}/permalinks${search}`, { ...action, 'x-api-key': 'mopac' })).status).toBe(503);
    } finally {
      hub.setDown('performance', false);
    }
  });
});
