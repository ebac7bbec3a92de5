import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { boroughFile } from './boroughFile.ts';
import { loadedPerformance, type LoadedPerformance } from './loadedPerformance.ts';
import { populationFile } from './populationFile.ts';

const [barking, barnet, bexley, london] = ['E09000002', 'E09000003', 'E09000004', 'E12000007'];
const months = Array.from({ length: 24 }, (_, index) => String(202_401 + Math.floor(index / 12) * 100 + (index % 12)));

describe('records of an unknown place', () => {
  let hub: LoadedPerformance;
  beforeAll(async () => {
    hub = await loadedPerformance();
    // Thefts from vehicles and the like are 200 a month and borough, of which Barnet has half as many again and Bexley a tenth more.
    const countOf = (row: number) => [200, 300, 220][row % 32] ?? 200;
    // Up to June 2024 a tenth of London's crime has no known place, and none since.
    await hub.load(
      boroughFile(
        months,
        countOf,
        undefined,
        months.map((_, month) => (month < 6 ? 8_000 : 0)),
      ),
      '2026-01-15',
    );
    await hub.load(
      populationFile([2024, 2025], () => 100_000),
      '2026-01-20',
    );
  });
  afterAll(() => hub.close());

  const against = (area: string, period: string, how = 'comparator: LONDON') =>
    hub.of(area, `{ crime { against(${how}, period: "${period}") { verdict explanation } } }`);
  const answer = (verdict: string, explanation = '') => ({
    crime: { against: { verdict, explanation: expect.stringContaining(explanation) } },
  });

  it('claim nothing of an area beside London, which counts them, where they may make it up', async () => {
    const why = 'since records without a known place, which count in no borough, are 10.';
    expect(await against(barking, '2024-03')).toEqual(answer('NOT_COMPARABLE', why));
    expect(await against(barnet, '2024-03')).toEqual(answer('HIGHER'));
    expect(await against(barking, '2024-09')).toEqual(answer('NOT_DISTINGUISHABLE'));
  });

  it('claim nothing of boroughs beside each other, since no area loses exactly its share', async () => {
    const beside = `comparator: GROUP, areas: ["${barking}"]`;
    expect(await against(bexley, '2024-03', beside)).toEqual(
      answer('NOT_COMPARABLE', 'that may make up the difference'),
    );
    expect(await against(bexley, '2024-09', beside)).toEqual(answer('HIGHER'));
    expect(await against(barnet, '2024-03', beside)).toEqual(answer('HIGHER'));
  });

  it('leave an area without a position in the funnel that hangs on them', async () => {
    const positions = async (period: string) =>
      JSON.stringify(
        await hub.of(london, `{ crime { funnel(period: "${period}") { points { areaName position } } } }`),
      ).match(/(?<="areaName":"(?:Barking and Dagenham|Barnet|Bexley)","position":)[^}]+/g);
    expect(await positions('2024-03')).toEqual(['null', '"FAR_ABOVE"', 'null']);
    expect(await positions('2024-09')).toEqual(['"WITHIN"', '"FAR_ABOVE"', '"FAR_ABOVE"']);
  });

  it('begin no chart of an area whose later months have a place, and say why; London’s goes back to the first', async () => {
    const chart = (area: string, last: number) =>
      hub.of(area, `{ crime { signals(last: ${String(last)}) { points { period } absence { explanation } } } }`);
    expect(JSON.stringify(await chart(barking, 24))).toMatch(/"points":\[\{"period":"2024-07"\}/);
    expect(JSON.stringify(await chart(london, 24))).toMatch(/"points":\[\{"period":"2024-01"\}/);
  });
});
