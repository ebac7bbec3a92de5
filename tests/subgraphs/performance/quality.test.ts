import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { readOutbox } from '../../../kit/outbox/outboxPage.ts';
import { boroughFile } from './boroughFile.ts';
import { coreKinds } from './importers/madeFile.ts';
import { loadedPerformance, type LoadedPerformance } from './loadedPerformance.ts';

const [barking, london] = ['E09000002', 'E12000007'];
const months = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => {
    const month = first + index;
    return `${String(Math.floor(month / 12))}${String((month % 12) + 1).padStart(2, '0')}`;
  });
const january2024 = 2_024 * 12;
const plain = () => 20;

const checks = z.object({
  _entities: z.tuple([
    z.object({
      releases: z.object({
        edges: z.array(
          z.object({
            node: z.object({
              id: z.string(),
              qualityChecks: z.array(z.looseObject({ rule: z.string(), outcome: z.string() })),
            }),
          }),
        ),
      }),
    }),
  ]),
});

describe('the quality of a release', () => {
  let hub: LoadedPerformance;
  beforeAll(async () => {
    hub = await loadedPerformance();
  });
  afterAll(() => hub.close());

  const selection = 'rule dimension numerator denominator threshold outcome periods explanation';
  const askChecks = () =>
    hub.ask(`{ _entities(representations: [{ __typename: "PerformanceDataset", id: "mps-borough-crime" }])
      { ... on PerformanceDataset { releases(first: 50) { edges { node { id qualityChecks { ${selection} } } } } } } }`);
  const checksOf = async (release: string) => {
    const [{ releases }] = checks.parse(await askChecks())._entities;
    const found = releases.edges.find(({ node }) => node.id === release)?.node.qualityChecks ?? [];
    return Object.fromEntries(found.map(({ rule, ...finding }) => [rule, finding]));
  };
  const flagsAt = (period: string, category = '') =>
    hub.of(
      london,
      `{ crime${category} { at(period: "${period}") { flags } change(period: "${period}") { verdict } } }`,
    );
  const flags = (...more: readonly string[]) => ({ flags: ['TERRITORY', ...more] });

  /** Loads a file for one test, and takes it away again. */
  const during = async (text: string, publishedOn: string | null, work: (release: string) => Promise<void>) => {
    const release = await hub.load(text, publishedOn);
    try {
      await work(release);
    } finally {
      await hub.withdraw(release);
    }
  };

  it('is told rule by rule, in all six dimensions, and never as one score', async () => {
    await during(boroughFile(months(january2024, 18), plain), '2025-07-15', async (release) => {
      const found = await checksOf(release);
      expect(found).toEqual({
        'areas-given': expect.objectContaining({ dimension: 'COMPLETENESS', outcome: 'NOT_JUDGED', denominator: 0 }),
        'periods-whole': expect.objectContaining({ outcome: 'PASSED', numerator: 0, denominator: 18, threshold: 0 }),
        'records-placed': expect.objectContaining({ outcome: 'PASSED', numerator: 0, threshold: 0.02 }),
        'records-once': expect.objectContaining({ dimension: 'UNIQUENESS', outcome: 'PASSED' }),
        'mapping-stands': expect.objectContaining({
          dimension: 'CONSISTENCY',
          outcome: 'PASSED',
          denominator: 15 * 11,
        }),
        'figures-stand': expect.objectContaining({ dimension: 'CONSISTENCY', outcome: 'NOT_JUDGED' }),
        'published-in-time': expect.objectContaining({
          dimension: 'TIMELINESS',
          outcome: 'PASSED',
          numerator: 15,
          denominator: null,
          threshold: 20,
        }),
        'words-known': expect.objectContaining({ dimension: 'VALIDITY', outcome: 'PASSED', denominator: 11 * 32 }),
        'months-true': expect.objectContaining({ dimension: 'VALIDITY', outcome: 'PASSED' }),
        'totals-stand': expect.objectContaining({ dimension: 'ACCURACY', outcome: 'NOT_JUDGED' }),
      });
    });
  });

  it('passes nothing for whole that it could not tell from a part', async () => {
    await during(boroughFile(months(january2024, 3), plain), '2024-04-15', async (release) => {
      expect(await checksOf(release)).toMatchObject({
        'periods-whole': { outcome: 'NOT_JUDGED', explanation: expect.stringContaining('Too few months before') },
        'records-once': { outcome: 'PASSED' },
      });
    });
  });

  it('flags a month that stops short, whose figures are then compared with nothing', async () => {
    const partial = (_: number, month: number) => (month === 17 ? 10 : 20);
    await during(boroughFile(months(january2024, 18), partial), '2025-07-15', async (release) => {
      expect(await checksOf(release)).toMatchObject({
        'periods-whole': {
          outcome: 'FAILED',
          numerator: 1,
          periods: ['2025-06'],
          explanation: expect.stringContaining('2025-06 adds up to 3,520, 50 % of the median'),
        },
      });
      expect(await flagsAt('2025-06')).toEqual({
        crime: { at: flags('PARTIAL_PERIOD'), change: { verdict: 'NOT_COMPARABLE' } },
      });
      expect(await flagsAt('2025-05')).toEqual({ crime: { at: flags(), change: { verdict: expect.anything() } } });
    });
  });

  it('flags a month that looks loaded twice', async () => {
    const doubled = (_: number, month: number) => (month === 9 ? 40 : 20);
    await during(boroughFile(months(january2024, 18), doubled), '2025-07-15', async (release) => {
      expect(await checksOf(release)).toMatchObject({ 'records-once': { outcome: 'FAILED', periods: ['2024-10'] } });
      expect(await flagsAt('2024-10')).toMatchObject({ crime: { at: flags('SUSPECTED_DUPLICATES') } });
      const since = (month: string) =>
        hub.of(barking, `{ crime { change(period: "${month}", since: PREVIOUS_PERIOD) { verdict explanation } } }`);
      for (const month of ['2024-10', '2024-11']) {
        expect(await since(month)).toEqual({
          crime: {
            change: {
              verdict: 'NOT_COMPARABLE',
              explanation: expect.stringContaining('since one is flagged SUSPECTED_DUPLICATES'),
            },
          },
        });
      }
    });
  });

  it('flags a category that leaps, and all of the month where nothing fell by as much, but no other category', async () => {
    const arson = (row: number, month: number) => (row < 32 ? (month < 12 ? 1 : 12) : 20);
    await during(boroughFile(months(january2024, 18), arson), '2025-07-15', async (release) => {
      expect(await checksOf(release)).toMatchObject({
        'mapping-stands': {
          outcome: 'FAILED',
          numerator: 1,
          periods: ['2025-01'],
          explanation: expect.stringContaining('from 32 to 384 in 2025-01'),
        },
      });
      expect(await flagsAt('2025-01', '(category: "arson-and-criminal-damage/arson")')).toMatchObject({
        crime: { at: flags('SUSPECTED_REFILING') },
      });
      expect(await flagsAt('2025-01', '(category: "theft")')).toMatchObject({ crime: { at: flags() } });
      expect(await flagsAt('2025-01')).toMatchObject({ crime: { at: flags('SUSPECTED_REFILING') } });
    });
  });

  it('claims nothing of a category that leaps, nor of the group that it leaps in; a group that holds both sides is whole', async () => {
    const kinds = [...coreKinds, ['ARSON AND CRIMINAL DAMAGE', 'CRIMINAL DAMAGE'] as const];
    const leap = (row: number, month: number) => (row < 32 ? (month < 12 ? 30 : 1) : 20);
    const swap = (row: number, month: number) =>
      row < 32 ? (month < 12 ? 30 : 1) : row < 11 * 32 ? 20 : month < 12 ? 1 : 30;
    const changeOf = (category: string) =>
      hub.of(
        barking,
        `{ crime${category === '' ? '' : `(category: "${category}")`} { change(period: "2025-01") { verdict explanation to { flags } } } }`,
      );
    const held = {
      crime: {
        change: {
          verdict: 'NOT_COMPARABLE',
          explanation: expect.stringContaining('flagged SUSPECTED_REFILING'),
          to: { flags: ['SUSPECTED_REFILING'] },
        },
      },
    };
    await during(boroughFile(months(january2024, 18), leap, kinds), '2025-07-15', async () => {
      expect(await changeOf('arson-and-criminal-damage/arson')).toEqual(held);
      expect(await changeOf('arson-and-criminal-damage')).toEqual(held);
      // Nothing rose by as much, so that all recorded crime lacks it too.
      expect(await changeOf('')).toEqual(held);
    });
    await during(boroughFile(months(january2024, 18), swap, kinds), '2025-07-15', async () => {
      expect(await changeOf('arson-and-criminal-damage/arson')).toEqual(held);
      expect(await changeOf('arson-and-criminal-damage/criminal-damage')).toEqual(held);
      expect(await changeOf('arson-and-criminal-damage')).toMatchObject({
        crime: { change: { verdict: 'NOT_DISTINGUISHABLE', to: { flags: [] } } },
      });
      expect(await changeOf('')).toMatchObject({ crime: { change: { to: { flags: [] } } } });
    });
  });

  it('tells a ghost month and unknown categories, which cost nothing else', async () => {
    const ghost = (row: number, month: number) => (month === 0 ? (row === 0 ? 1 : 0) : 20);
    const kinds = [...coreKinds, ['NEW KIND', 'NEW KIND'] as const];
    await during(boroughFile(months(january2024, 18), ghost, kinds), '2025-07-15', async (release) => {
      expect(await checksOf(release)).toMatchObject({
        'months-true': { outcome: 'FAILED', numerator: 1, denominator: 18, periods: ['2024-01'] },
        'words-known': { outcome: 'FAILED', numerator: 32, denominator: 12 * 32 },
        'periods-whole': { outcome: 'PASSED', denominator: 17 },
      });
    });
  });

  it('sets a release beside the one before it: what it restates, how far totals moved, and whether it came in time', async () => {
    const first = await hub.load(boroughFile(months(january2024, 12), plain), '2025-01-15');
    const more = (row: number, month: number) => (row < 64 && month < 12 ? 24 : 20);
    await during(boroughFile(months(january2024, 13), more), '2025-05-15', async (release) => {
      const cells = 11 * 32 * 12;
      expect(await checksOf(release)).toMatchObject({
        'areas-given': { outcome: 'PASSED', numerator: 0, denominator: 32 },
        'figures-stand': { outcome: 'PASSED', numerator: 64 * 12, denominator: cells, threshold: 0.28 },
        'totals-stand': { outcome: 'PASSED', numerator: 64 * 12 * 4, denominator: cells * 20, threshold: 0.05 },
        'published-in-time': { outcome: 'FAILED', numerator: 104 },
      });
    });
    const moved = (row: number) => (row % 2 === 0 ? 30 : 20);
    await during(boroughFile(months(january2024, 12), moved), null, async (release) => {
      // A release without a day stands beside others without one.
      expect(await checksOf(release)).toMatchObject({
        'figures-stand': { outcome: 'NOT_JUDGED' },
        'published-in-time': { outcome: 'NOT_JUDGED' },
      });
    });
    await during(boroughFile(months(january2024, 12), moved), '2025-02-15', async (release) => {
      expect(await checksOf(release)).toMatchObject({
        'figures-stand': { outcome: 'FAILED', numerator: cellsOf(176), denominator: cellsOf(352) },
        'totals-stand': { outcome: 'FAILED' },
      });
    });
    await hub.withdraw(first);
  });
  const cellsOf = (rows: number) => rows * 12;

  it('takes no new category for a fall of the others: totals are those of whole periods', async () => {
    const violence = 'VIOLENCE AGAINST THE PERSON';
    const later = [...coreKinds, [violence, 'STALKING AND HARASSMENT'] as const];
    const core = coreKinds.length * 32;
    const ofViolence = coreKinds.findIndex(([major]) => major === violence) * 32;
    const isParted = (row: number) => row >= core || (row >= ofViolence && row < ofViolence + 32);
    await during(boroughFile(months(january2024, 12), plain), '2025-01-15', async () => {
      const text = boroughFile(months(january2024, 12), (row) => (isParted(row) ? 10 : 20), later);
      await during(text, '2025-02-15', async (release) => {
        const { 'totals-stand': totals, 'figures-stand': figures } = await checksOf(release);
        expect(totals).toMatchObject({ outcome: 'PASSED', numerator: 0 });
        expect(figures).toMatchObject({ numerator: 32 * 12, denominator: core * 12 });
      });
    });
  });

  it('tells followers of flags that it raises and clears, once for each', async () => {
    const read = async (after: number) => readOutbox(hub.database, 'performance', after, 1_000);
    const newest = async () => (await read(0)).last;
    const flagsSince = async (after: number) =>
      (await read(after)).events.flatMap(({ kind, area, keys }) =>
        kind.startsWith('QUALITY_FLAG') ? [{ kind, area, keys }] : [],
      );
    const partial = (_: number, month: number) => (month === 17 ? 10 : 20);
    const start = await newest();
    await during(boroughFile(months(january2024, 18), partial), '2025-07-15', async (release) => {
      const keys = { dataset: 'mps-borough-crime', release, flag: 'PARTIAL_PERIOD' };
      expect(await flagsSince(start)).toEqual([{ kind: 'QUALITY_FLAG_RAISED', area: null, keys }]);
      const then = await newest();
      await during(boroughFile(months(january2024, 18), plain), '2025-08-15', async (next) => {
        expect(await flagsSince(then)).toEqual([
          { kind: 'QUALITY_FLAG_CLEARED', area: null, keys: { ...keys, release: next } },
        ]);
      });
    });
  });

  it('is read for any number of releases in one statement beside theirs', async () => {
    const loaded = await hub.load(boroughFile(months(january2024, 6), plain), '2024-07-15');
    const one = await hub.statements(askChecks);
    const next = await hub.load(boroughFile(months(january2024, 7), plain), '2024-08-15');
    expect(await hub.statements(askChecks)).toBe(one);
    expect(one).toBe(2);
    for (const release of [loaded, next]) await hub.withdraw(release);
  });
});
