import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeSamples, samplePath } from '../../samples.ts';
import { loadedPerformance, type LoadedPerformance } from './loadedPerformance.ts';

describeSamples('the published survey, where it does not reach', () => {
  let hub: LoadedPerformance;
  beforeAll(async () => {
    hub = await loadedPerformance();
    await hub.load(
      await readFile(samplePath('mopac/PAS_borough_to_Q3_23-24.semicolon.csv') ?? '', 'utf8'),
      '2024-03-01',
    );
  });
  afterAll(() => hub.close());

  const at = (area: string, question: string, period: string) =>
    hub.of(area, `{ confidence(question: ${question}) { at(period: "${period}") { value absence { reason } } } }`);
  const absent = (reason: string) => ({ confidence: { at: { value: null, absence: { reason } } } });

  it('is of the Metropolitan Police District, as one figure for that force and for London', async () => {
    const asked =
      '{ confidence(question: TRUST_MPS) { at(period: "R12-2023-12") { value flags interval { lower } } } }';
    const [london, force] = await Promise.all(['E12000007', 'E23000001'].map((area) => hub.of(area, asked)));
    expect(london).toEqual({
      confidence: {
        at: {
          value: 69,
          flags: ['SIMPLE_RANDOM_SAMPLE', 'TERRITORY', 'ASSUMED_SAMPLE_SIZE'],
          interval: { lower: expect.any(Number) },
        },
      },
    });
    expect(force).toMatchObject({
      confidence: { at: { value: 69, flags: ['SIMPLE_RANDOM_SAMPLE', 'ASSUMED_SAMPLE_SIZE'] } },
    });
    expect(await hub.of('E23000001', '{ confidence(question: TRUST_MPS) { restatements { totalCount } } }')).toEqual({
      confidence: { restatements: { totalCount: 0 } },
    });
  });

  it('is absent and not nought: trust before it was asked, and the City', async () => {
    expect(await at('E09000030', 'TRUST_MPS', 'R12-2015-12')).toEqual(absent('NOT_AVAILABLE'));
    expect(
      await hub.of(
        'E09000030',
        '{ confidence(question: TRUST_MPS) { at(period: "R12-2015-12") { absence { explanation } } } }',
      ),
    ).toEqual({
      confidence: {
        at: { absence: { explanation: expect.stringMatching(/ gives ".+", but not of this area in R12-2015-12\.$/) } },
      },
    });
    expect(await at('E09000030', 'TRUST_MPS', 'R12-2016-03')).toMatchObject({ confidence: { at: { absence: null } } });
    expect(await at('E09000001', 'GOOD_JOB_LOCAL', 'R12-2023-12')).toEqual(absent('NOT_COLLECTED'));
  });
});
