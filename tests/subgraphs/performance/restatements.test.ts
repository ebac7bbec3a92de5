import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { boroughFile } from './boroughFile.ts';
import { policed } from './importers/madeFile.ts';
import { loadedPerformance, type LoadedPerformance } from './loadedPerformance.ts';

const barking = 'E09000002';
const london = 'E12000007';
const months = ['202601', '202602', '202603'];

/** Arson in Barking and Dagenham is the first row, arson in Barnet the second, burglary in Barking the 33rd. */
const file = (changes: readonly (readonly [row: number, month: number, count: number])[]) =>
  boroughFile(months, (row, month) => changes.find((each) => each[0] === row && each[1] === month)?.[2] ?? 5);

describe('restatements', () => {
  let hub: LoadedPerformance;
  let releases: readonly string[];

  beforeAll(async () => {
    hub = await loadedPerformance();
    releases = [
      await hub.load(file([[0, 0, 0]]), '2026-04-15'),
      await hub.load(
        file([
          [0, 0, 7],
          [0, 1, 6],
          [1, 1, 4],
        ]),
        '2026-05-15',
      ),
      await hub.load(file([[0, 0, 8]]), null),
    ];
  });
  afterAll(() => hub.close());

  const restatements = (category: string, more = '', area = barking) =>
    hub.of(
      area,
      `{ crime(category: "${category}") { restatements${more} { totalCount pageInfo { hasNextPage endCursor }
         edges { node { period difference from { value status release { id } } to { value status release { id } } } } } } }`,
    );

  it('give the old and the new value with the release of each, the latest release first', async () => {
    expect(await restatements('arson')).toMatchObject({
      crime: {
        restatements: {
          totalCount: 4,
          edges: [
            restated('2026-02', [6, 'RESTATED', 1], [5, 'RESTATED', 2]),
            restated('2026-01', [7, 'RESTATED', 1], [8, 'RESTATED', 2]),
            restated('2026-02', [5, 'PROVISIONAL', 0], [6, 'RESTATED', 1]),
            restated('2026-01', [0, 'PROVISIONAL', 0], [7, 'RESTATED', 1]),
          ],
        },
      },
    });
  });

  it('are those of the sum for a wider figure, which a shift between boroughs leaves as it is', async () => {
    expect(await restatements('arson', '', london)).toMatchObject({
      crime: {
        restatements: {
          totalCount: 2,
          edges: [
            { node: { period: '2026-01', from: { value: 7 + 31 * 5 }, to: { value: 8 + 31 * 5 } } },
            { node: { period: '2026-01', from: { value: 31 * 5 }, to: { value: 7 + 31 * 5 } } },
          ],
        },
      },
    });
  });

  it('come in pages, and since a day', async () => {
    const page = await restatements('arson', '(first: 1)');
    expect(page).toMatchObject({ crime: { restatements: { pageInfo: { hasNextPage: true }, edges: [{}] } } });
    expect(await restatements('arson', '(since: "2026-05-16")')).toMatchObject({
      crime: { restatements: { totalCount: 2 } },
    });
  });

  it('are none where nothing changed, and none in the City, which the figures do not cover', async () => {
    const none = { crime: { restatements: { totalCount: 0, edges: [] } } };
    expect(await restatements('burglary')).toMatchObject(none);
    expect(await restatements('burglary', '', 'E09000001')).toMatchObject(none);
  });

  it('are seen as they had been published by a day', async () => {
    const answer = await hub.of(
      barking,
      '{ crime(category: "arson", asAt: "2026-05-20") { restatements { totalCount edges { node { to { value } } } } } }',
    );
    expect(answer).toEqual({
      crime: {
        restatements: { totalCount: 2, edges: [{ node: { to: { value: 6 } } }, { node: { to: { value: 7 } } }] },
      },
    });
  });

  it('cost three statements for however many areas', async () => {
    const cost = await hub.statements(() =>
      hub.ask(
        `{ _entities(representations: [${policed.map(({ code }) => `{ __typename: "Area", code: "${code}" }`).join(', ')}])
           { ... on Area { arson: crime(category: "arson") { restatements { totalCount } } crime { restatements { totalCount } } } } }`,
      ),
    );
    expect(cost).toBe(3);
  });

  const restatedBy = (release: string | undefined, more = '', selection = 'totalCount') =>
    hub.ask(
      `{ _entities(representations: [{ __typename: "PerformanceDataset", id: "mps-borough-crime" }])
         { ... on PerformanceDataset { restatedBy(release: "${release ?? ''}"${more}) { ${selection} } } } }`,
    );
  const ofRelease = (answer: unknown) => ({ _entities: [{ restatedBy: answer }] });

  it('of one release are those of the publisher’s own figures, without the sums', async () => {
    const selection = `totalCount pageInfo { hasNextPage } edges { node { areaCode areaName measure category
      restatement { period difference from { value release { id } } to { value unit status release { id } } } } }`;
    const node = (areaCode: string, areaName: string, period: string, from: number, to: number) => ({
      node: {
        areaCode,
        areaName,
        measure: 'crime',
        category: 'arson-and-criminal-damage/arson',
        restatement: {
          period,
          difference: to - from,
          from: { value: from, release: { id: releases[0] } },
          to: { value: to, unit: 'COUNT', status: 'RESTATED', release: { id: releases[1] } },
        },
      },
    });
    expect(await restatedBy(releases[1], '', selection)).toEqual(
      ofRelease({
        totalCount: 3,
        pageInfo: { hasNextPage: false },
        edges: [
          node(barking, 'Barking and Dagenham', '2026-01', 0, 7),
          node(barking, 'Barking and Dagenham', '2026-02', 5, 6),
          node('E09000003', 'Barnet', '2026-02', 5, 4),
        ],
      }),
    );
  });

  it('of one release come in pages, and for one area', async () => {
    const page = 'totalCount pageInfo { hasNextPage endCursor } edges { node { restatement { period } } }';
    const first = pageOf(await restatedBy(releases[1], ', first: 2', page));
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const rest = await restatedBy(releases[1], `, first: 2, after: "${first.pageInfo.endCursor}"`, page);
    expect(rest).toMatchObject(
      ofRelease({
        totalCount: 3,
        pageInfo: { hasNextPage: false },
        edges: [{ node: { restatement: { period: '2026-02' } } }],
      }),
    );
    expect(await restatedBy(releases[1], ', area: "E09000003"')).toEqual(ofRelease({ totalCount: 1 }));
    await expect(restatedBy(releases[1], ', after: "x"')).rejects.toThrow('"after" is no cursor of this list');
    await expect(restatedBy(releases[1], ', first: 101')).rejects.toThrow('"first" is from 1 to 100');
  });

  it('of the first release are none, and of a release that there is not, null', async () => {
    expect(await restatedBy(releases[0])).toEqual(ofRelease({ totalCount: 0 }));
    expect(await restatedBy('mps-borough-crime:000000000000')).toEqual(ofRelease(null));
  });

  function restated(
    period: string,
    [from, before, old]: readonly [number, string, number],
    [to, after, young]: readonly [number, string, number],
  ) {
    return {
      node: {
        period,
        difference: to - from,
        from: { value: from, status: before, release: { id: releases[old] } },
        to: { value: to, status: after, release: { id: releases[young] } },
      },
    };
  }
});

const pageAnswer = z.object({
  _entities: z.tuple([z.object({ restatedBy: z.looseObject({ pageInfo: z.looseObject({ endCursor: z.string() }) }) })]),
});

function pageOf(answer: unknown) {
  return pageAnswer.parse(answer)._entities[0].restatedBy;
}
