import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readOutbox } from '../../../kit/outbox/outboxPage.ts';
import { boroughFile } from '../../subgraphs/performance/boroughFile.ts';
import { policed } from '../../subgraphs/performance/importers/madeFile.ts';
import { loadedPerformance, type LoadedPerformance } from '../../subgraphs/performance/loadedPerformance.ts';

const towerHamlets = 'E09000030';
const hackney = 'E09000012';
const london = 'E12000007';
const placeOf = (code: string) => policed.findIndex((borough) => borough.code === code);

describe('A release that comes or goes', () => {
  let performance: LoadedPerformance;
  let read = 0;
  beforeAll(async () => {
    performance = await loadedPerformance();
    await performance.load(
      boroughFile(['202501', '202502'], () => 10),
      '2025-03-15',
    );
  });
  afterAll(() => performance.close());

  /** What was appended since the last look, as kinds by area. */
  async function news(): Promise<Record<string, string[]>> {
    const { events, next } = await readOutbox(performance.database, 'performance', read);
    read = next;
    const byArea: Record<string, string[]> = {};
    for (const { area, kind } of events) (byArea[area ?? 'none'] ??= []).push(kind);
    return byArea;
  }

  it('makes one update for each borough, command, force and London, however many cells it brings', async () => {
    const told = await news();
    expect(Object.keys(told)).toHaveLength(32 + 12 + 1 + 1);
    expect(new Set(Object.values(told).flat())).toEqual(new Set(['RELEASE_PUBLISHED']));
    expect(Object.values(told).every((kinds) => kinds.length === 1)).toBe(true);
  });

  it('tells of restated figures only where some are, and of nothing where nothing changed', async () => {
    // One borough's count of one category in one month, and a month that is new to all.
    const changed = boroughFile(['202501', '202502', '202503'], (row, month) =>
      row === placeOf(towerHamlets) && month === 0 ? 11 : 10,
    );
    await performance.load(changed, '2025-04-15');
    const told = await news();
    expect(told[towerHamlets]).toEqual(['RELEASE_PUBLISHED', 'CRIME_FIGURES_RESTATED']);
    expect(told[london]).toEqual(['RELEASE_PUBLISHED', 'CRIME_FIGURES_RESTATED']);
    expect(told[hackney]).toEqual(['RELEASE_PUBLISHED']);
    await performance.load(changed, '2025-04-15');
    expect(await news()).toEqual({});
  });

  it('says nothing of the areas in which it changes nothing', async () => {
    await performance.load(
      boroughFile(['202501', '202502', '202503'], (row, month) =>
        row === placeOf(towerHamlets) && month === 0 ? 11 : row === placeOf(hackney) && month === 1 ? 14 : 10,
      ),
      '2025-05-15',
    );
    const told = await news();
    expect(told[hackney]).toEqual(['RELEASE_PUBLISHED', 'CRIME_FIGURES_RESTATED']);
    expect(told[towerHamlets]).toBeUndefined();
  });

  it('tells of a withdrawal in the areas whose figures it changes', async () => {
    const release = await performance.load(
      boroughFile(['202501', '202502', '202503'], (row, month) =>
        row === placeOf(towerHamlets) && month === 0 ? 12 : row === placeOf(hackney) && month === 1 ? 14 : 10,
      ),
      '2025-06-15',
    );
    await news();
    await performance.withdraw(release);
    const told = await news();
    expect(told[towerHamlets]).toEqual(['RELEASE_WITHDRAWN']);
    expect(told[hackney]).toBeUndefined();
  });

  it('tells of a survey’s results that a later release gives otherwise', async () => {
    const shareOf = (code: string, share: string) => (code === towerHamlets ? share : '0.56');
    const survey = (share: string) =>
      [
        'Date,Survey,Borough,Measure,Proportion,MPS',
        ...policed.map(({ code, name }) => `31/12/2023,PAS,${name},"""Good Job"" local",${shareOf(code, share)},0.47`),
        '',
      ].join('\n');
    await performance.load(survey('0.48'), '2024-03-01');
    expect((await news())[towerHamlets]).toEqual(['RELEASE_PUBLISHED']);
    await performance.load(survey('0.49'), '2024-06-01');
    expect(await news()).toEqual({ [towerHamlets]: ['RELEASE_PUBLISHED', 'SURVEY_FIGURES_RESTATED'] });
  });

  it('appends it all in one statement', async () => {
    const file = (countOf: (row: number) => number) =>
      boroughFile(['202501', '202502', '202503', '202504'], (row) => countOf(row));
    await performance.load(
      file(() => 10),
      '2025-07-15',
    );
    expect(Object.keys(await news())).toHaveLength(46);
    const few = await performance.statements(() =>
      performance.load(
        file((row) => (row === 0 ? 11 : 10)),
        '2025-08-15',
      ),
    );
    const all = await performance.statements(() =>
      performance.load(
        file(() => 12),
        '2025-09-15',
      ),
    );
    expect(all).toBe(few);
  });
});
