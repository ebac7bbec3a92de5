import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { boroughFile } from './boroughFile.ts';
import { loadedPerformance, type LoadedPerformance } from './loadedPerformance.ts';

const barking = 'E09000002';
const city = 'E09000001';
const all =
  'latest { period } absence { reason explanation } change { verdict } against(comparator: LONDON) { verdict }';
const none = { latest: null, change: null, against: null };

describe('a measure without a latest figure', () => {
  let hub: LoadedPerformance;

  beforeAll(async () => {
    hub = await loadedPerformance();
  });
  afterAll(() => hub.close());

  it('says that nothing is loaded, that the area is outside, or that a part is lacking, and nothing where there is one', async () => {
    expect(await hub.of(barking, `{ crime { ${all} } }`)).toEqual({
      crime: {
        ...none,
        absence: { reason: 'NOT_AVAILABLE', explanation: expect.stringMatching(/^Nothing of ".+" is loaded\.$/) },
      },
    });
    await hub.load(
      boroughFile(['202601', '202602'], () => 50),
      '2026-03-15',
    );
    expect(await hub.of(barking, `{ crime { ${all} } }`)).toMatchObject({
      crime: { latest: { period: '2026-02' }, absence: null, change: { verdict: 'NOT_COMPARABLE' } },
    });
    expect(await hub.of(city, `{ crime { ${all} } }`)).toEqual({
      crime: { ...none, absence: { reason: 'NOT_COLLECTED', explanation: expect.stringContaining('City') } },
    });
    expect(await hub.of(barking, `{ crime { rate { ${all} } } }`)).toMatchObject({
      crime: {
        rate: {
          latest: null,
          absence: { reason: 'NOT_AVAILABLE', explanation: expect.stringContaining('population') },
        },
      },
    });
  });

  it('says of a period to come, or not loaded, where the releases end, and of a category which month lacks it', async () => {
    const at = (how: string, period: string) =>
      hub.of(barking, `{ crime${how} { at(period: "${period}") { absence { reason explanation } } } }`);
    const absence = (reason: string, explanation: RegExp) => ({
      crime: { at: { absence: { reason, explanation: expect.stringMatching(explanation) } } },
    });
    expect(await at('', '2026-03')).toEqual(
      absence('NOT_YET_PUBLISHED', /^2026-03 ends after the last period that any loaded release gives: 2026-02\.$/),
    );
    expect(await at('(asAt: "2026-03-01")', '2027-01')).toEqual(
      absence('NOT_AVAILABLE', /that is loaded had been published by 2026-03-01\.$/),
    );
    expect(await at('(category: "homicide")', '2026-02')).toEqual(
      absence('NOT_AVAILABLE', /^Release mps-borough-crime:\w+ covers 2026-02 and does not give ".*homicide"\.$/),
    );
  });

  it('says that nothing had been published by a day before the first release', async () => {
    expect(await hub.of(barking, `{ crime(asAt: "2026-03-01") { ${all} } }`)).toEqual({
      crime: {
        ...none,
        absence: {
          reason: 'NOT_YET_PUBLISHED',
          explanation: expect.stringMatching(/had been published by 2026-03-01\.$/),
        },
      },
    });
  });
});
