import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { loadedPerformance, type LoadedPerformance } from '../loadedPerformance.ts';
import { city, lsoaIn, outcomesFile, wardLookup, type StreetRecord } from './madeStreets.ts';

const towerHamlets = 'E09000030';
const { lsoa, ward } = lsoaIn(towerHamlets, 1);
const here = (record: StreetRecord = {}): StreetRecord => ({ lsoa, name: 'Tower Hamlets 001A', ...record });

describe('outcomes of street-level crime', () => {
  let performance: LoadedPerformance;
  beforeAll(async () => {
    performance = await loadedPerformance();
  });
  beforeEach(async () => {
    await performance.database.query('truncate performance.cell, performance.release cascade');
    await performance.load(wardLookup(), null);
  });
  afterAll(() => performance.close());

  const at = (area: string, outcome: string | null, fields = 'value') => {
    const argument = outcome === null ? '' : `(outcome: "${outcome}")`;
    return performance.of(area, `{ crimeOutcomes${argument} { at(period: "2024-01") { ${fields} } } }`);
  };
  const value = (number: number | null) => ({ crimeOutcomes: { at: { value: number } } });

  it('count each row, though several are of one crime and alike', async () => {
    await performance.load(
      outcomesFile([here(), here(), here({ outcome: 'Suspect charged' }), here({ lsoa: '' })]),
      null,
    );
    expect(await at(ward, 'local-resolution')).toEqual(value(2));
    expect(await at(towerHamlets, null)).toEqual(value(3));
    expect(await at('E23000001', 'Local resolution')).toEqual(value(3));
  });

  it('give nought for what a file could tell, and nothing for courts’ results that it does not', async () => {
    await performance.load(outcomesFile([here()]), null);
    expect(await at(ward, 'suspect-charged')).toEqual(value(0));
    expect(await at(ward, 'offender-sent-to-prison', 'value absence { reason }')).toEqual({
      crimeOutcomes: { at: { value: null, absence: { reason: 'NOT_AVAILABLE' } } },
    });
    await performance.load(outcomesFile([here({ force: city, outcome: 'Offender fined' })]), null);
    expect(await at('E23000034', 'offender-sent-to-prison')).toEqual(value(0));
  });

  it('keep an outcome that no one knows, and refuse one that is nowhere', async () => {
    await performance.load(outcomesFile([here({ outcome: 'Suspect; beamed up' })]), null);
    expect(await at(ward, 'suspect-beamed-up')).toEqual(value(1));
    expect(JSON.stringify(await performance.ask('{ crimeOutcomeTypes { id name } }'))).toContain(
      '{"id":"suspect-beamed-up","name":"Suspect beamed up"}]',
    );
    await expect(at(ward, 'transported')).rejects.toThrow(/no outcome "transported"; "crimeOutcomeTypes \{ id \}"/);
  });

  it('compare no outcome, nor all of them, of a file with results of courts with one without, and say why', async () => {
    const many = (month: string, outcome: string) =>
      Array.from({ length: 40 }, (_, place) =>
        here({ month, outcome, id: `${month}${String(place).padStart(57, '0')}` }),
      );
    const charged = 'Suspect charged';
    await performance.load(
      outcomesFile([...many('2023-01', charged), here({ month: '2023-01', outcome: 'Offender fined' })]),
      null,
    );
    await performance.load(outcomesFile(many('2023-12', charged)), null);
    await performance.load(outcomesFile(many('2024-01', charged)), null);
    const change = (outcome: string, since: string) =>
      performance.of(
        towerHamlets,
        `{ crimeOutcomes${outcome} { change(period: "2024-01", since: ${since}) { verdict explanation } } }`,
      );
    for (const outcome of ['', '(outcome: "suspect-charged")', '(outcome: "unable-to-prosecute-suspect")']) {
      expect(await change(outcome, 'SAME_PERIOD_LAST_YEAR')).toEqual({
        crimeOutcomes: {
          change: {
            verdict: 'NOT_COMPARABLE',
            explanation: expect.stringContaining('The coverage of the files changed'),
          },
        },
      });
    }
    expect(await change('(outcome: "suspect-charged")', 'PREVIOUS_PERIOD')).toMatchObject({
      crimeOutcomes: { change: { verdict: 'NOT_DISTINGUISHABLE' } },
    });
  });

  it('flag a month that looks loaded twice', async () => {
    const twice = Array.from({ length: 20 }, (_, place) => here({ id: String(place % 10).repeat(64) }));
    await performance.load(outcomesFile(twice), null);
    expect(await at(ward, null, 'value flags')).toEqual({
      crimeOutcomes: { at: { value: 20, flags: ['SUSPECTED_DUPLICATES', 'OTHER_FORCE_MISSING'] } },
    });
  });
});
