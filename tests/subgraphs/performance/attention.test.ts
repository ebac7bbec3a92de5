import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { boroughFile } from './boroughFile.ts';
import { policed } from './importers/madeFile.ts';
import { loadedPerformance, type LoadedPerformance } from './loadedPerformance.ts';
import { populationFile } from './populationFile.ts';

const london = 'E12000007';
const [brent, camden, hackney, newham] = ['E09000005', 'E09000007', 'E09000012', 'E09000025'];
const months = Array.from({ length: 24 }, (_, index) => String(202_401 + Math.floor(index / 12) * 100 + (index % 12)));

/** Arson a month in 2024 and in 2025; 20 and 20 in boroughs not named. */
const arson: Readonly<Record<string, readonly [number, number]>> = {
  [brent]: [40, 60],
  [camden]: [60, 60],
  [hackney]: [8, 16],
  [newham]: [60, 40],
};

describe('attention', () => {
  let hub: LoadedPerformance;
  let bare: unknown;

  beforeAll(async () => {
    hub = await loadedPerformance();
    const countOf = (row: number, month: number) => {
      const [before, after] = (row < 32 ? arson[policed[row]?.code ?? ''] : undefined) ?? [20, 20];
      return month < 12 ? before : after;
    };
    await hub.load(boroughFile(months, countOf), '2026-01-15');
    bare = await attention(
      'kind: WORSE_AND_WORSENING',
      'judgedCount areas { areaCode } absence { reason explanation }',
    );
    await hub.load(
      populationFile([2024], () => 100_000),
      '2025-10-01',
    );
  });
  afterAll(() => hub.close());

  const attention = (how: string, selection: string) =>
    hub.of(london, `{ crime(category: "arson") { attention(${how}) { ${selection} } } }`);
  const of = (answer: unknown) => ({ crime: { attention: answer } });

  it('names areas that are worse than London and getting worse, both by more than chance, and says why', async () => {
    expect(
      await attention(
        'kind: WORSE_AND_WORSENING',
        'period judgedCount absence { reason } areas { areaCode areaName reason comparison { verdict } change { verdict } }',
      ),
    ).toEqual(
      of({
        period: 'R12-2025-12',
        judgedCount: 32,
        absence: null,
        areas: [
          {
            areaCode: brent,
            areaName: 'Brent',
            reason: expect.stringMatching(
              /^Brent .* beside London .*: higher .* R12-2025-12 .* against R12-2024-12 .*: higher/,
            ),
            comparison: { verdict: 'HIGHER' },
            change: { verdict: 'HIGHER' },
          },
        ],
      }),
    );
  });

  it('names areas that improve, wherever they stand', async () => {
    expect(
      await attention('kind: IMPROVING, since: SAME_PERIOD_LAST_YEAR', 'period areas { areaName reason }'),
    ).toEqual(
      of({ period: '2025-12', areas: [{ areaName: 'Newham', reason: expect.stringMatching(/^2025-12 .*: lower/) }] }),
    );
  });

  it('says why where no area can be judged, for an empty list would mean that all is well', async () => {
    expect(bare).toEqual(
      of({
        judgedCount: 0,
        areas: [],
        absence: { reason: 'NOT_AVAILABLE', explanation: expect.stringContaining('There is nothing to divide by') },
      }),
    );
  });

  it('refuses a group that fits one area only', async () => {
    await expect(attention('kind: IMPROVING, comparator: GROUP', 'judgedCount')).rejects.toThrow('choose another one');
  });

  it('calls for support visits by significance, with what calls for each, and never by rank', async () => {
    const how = 'supportVisits { period judgedCount absence { reason } visits { areaName trigger reason } }';
    expect(await hub.of(london, `{ crime(category: "arson") { ${how} } }`)).toEqual({
      crime: {
        supportVisits: {
          period: 'R12-2025-12',
          judgedCount: 32,
          absence: null,
          visits: [
            {
              areaName: 'Brent',
              trigger: 'BOTH',
              reason: expect.stringMatching(/beside London .*against R12-2024-12/),
            },
            { areaName: 'Camden', trigger: 'LESS_WELL', reason: expect.stringMatching(/^Camden .* beside London/) },
            { areaName: 'Hackney', trigger: 'DOWNWARD_TREND', reason: expect.stringMatching(/^R12-2025-12 .*higher/) },
            { areaName: 'Newham', trigger: 'LESS_WELL', reason: expect.stringContaining('beside London') },
          ],
        },
      },
    });
  });

  it('calls for a visit to an area that does less well though its trend cannot be told, and names none as improving', async () => {
    const how = (field: string) => `${field} judgedCount absence { explanation }`;
    const answer = await hub.of(
      london,
      `{ crime(category: "arson") {
        supportVisits(period: "R12-2024-12") { ${how('visits { areaName trigger }')} }
        improving: attention(kind: IMPROVING, period: "R12-2024-12") { ${how('areas { areaName }')} }
        worse: attention(kind: WORSE_AND_WORSENING, period: "R12-2024-12") { ${how('areas { areaName }')} } } }`,
    );
    const none = {
      areas: [],
      judgedCount: 0,
      absence: { explanation: expect.stringMatching(/^No area could be judged\. R12-2024-12 .* against R12-2023-12/) },
    };
    expect(answer).toEqual({
      crime: {
        supportVisits: {
          visits: ['Brent', 'Camden', 'Newham'].map((areaName) => ({ areaName, trigger: 'LESS_WELL' })),
          judgedCount: 32,
          absence: null,
        },
        improving: none,
        worse: none,
      },
    });
  });

  it('refuses a target, and a measure of which neither way is good', async () => {
    const visits = (field: string, how: string) =>
      hub.of(london, `{ ${field} { supportVisits${how} { judgedCount } } }`);
    await expect(visits('crime', '(comparator: TARGET)')).rejects.toThrow('choose another one');
    await expect(visits('positiveOutcomes', '(period: "2025-12")')).rejects.toThrow('neither good nor bad');
  });

  it('costs a handful of statements for all boroughs', async () => {
    expect(await hub.statements(() => attention('kind: WORSE_AND_WORSENING', 'judgedCount'))).toBeLessThanOrEqual(7);
  });
});
