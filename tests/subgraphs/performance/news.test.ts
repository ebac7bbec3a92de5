import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FigureReader } from '../../../kit/indicators/figureReader.ts';
import { ShelfKeeper } from '../../../kit/indicators/shelfKeeper.ts';
import { readOutbox } from '../../../kit/outbox/outboxPage.ts';
import { targetDeclarations } from '../../../schema/targets/targets.ts';
import { loadPerformanceDocuments } from '../../../subgraphs/performance/index.ts';
import { targetNews } from '../../../subgraphs/performance/news/targetNews.ts';
import { boroughFile } from './boroughFile.ts';
import { policed } from './importers/madeFile.ts';
import { loadedPerformance, type LoadedPerformance } from './loadedPerformance.ts';

const months = Array.from({ length: 24 }, (_, month) => String(202401 + month + (month > 11 ? 88 : 0)));

/** Counts that go up and down a little; in the last month the first kind of crime leaps in the first borough. */
const file = (leap: number, until = months) =>
  boroughFile(until, (row, month) => (row === 0 && month === until.length - 1 ? leap : 20 + ((row + month) % 3)));

describe('news of performance', () => {
  let hub: LoadedPerformance;
  beforeAll(async () => {
    hub = await loadedPerformance();
  });
  afterAll(() => hub.close());

  const last = async () => (await readOutbox(hub.database, 'performance', 0)).last;
  const told = async (kind: string, after: number) =>
    (await readOutbox(hub.database, 'performance', after)).events.filter((event) => event.kind === kind);

  it('tells that a figure of the last month is beyond its control limits, once for each month', async () => {
    await hub.load(file(21, months.slice(0, -1)), '2026-01-15');
    expect(await told('CONTROL_LIMIT_CROSSED', 0)).toEqual([]);
    const before = await last();
    await hub.load(file(200), '2026-02-15');
    const crossed = await told('CONTROL_LIMIT_CROSSED', before);
    const area = policed[0]?.code ?? '';
    expect(crossed.map(({ area: code, keys }) => [code, keys['indicator'], keys['period']])).toContainEqual([
      area,
      'crime/arson-and-criminal-damage',
      '2025-12',
    ]);
    expect(crossed.every(({ significance }) => significance === 'URGENT')).toBe(true);
    // The same as a reader of the chart sees.
    const chart = await hub.of(
      area,
      '{ crime(category: "arson-and-criminal-damage") { signals { signals { rule periods } } } }',
    );
    expect(chart).toMatchObject({
      crime: { signals: { signals: expect.arrayContaining([{ rule: 'BEYOND_LIMITS', periods: ['2025-12'] }]) } },
    });
    const again = await last();
    await hub.load(file(210), '2026-03-15');
    expect(await told('CONTROL_LIMIT_CROSSED', again)).toEqual([]);
  });

  it('tells that a target stands otherwise, once, and not of one that is seen for the first time', async () => {
    await loadPerformanceDocuments(hub.database, '2026-06-01');
    const [declaration] = targetDeclarations.filter(({ id }) => id === 'key-neighbourhood-crime-2016');
    if (declaration === undefined) throw new Error('the target is gone');
    const tell = (percent: number) =>
      hub.database.transaction((session) => {
        const within = { schema: 'performance', query: session.query.bind(session) };
        const figures = new FigureReader(within, new ShelfKeeper(within));
        return targetNews(session, figures, [{ ...declaration, goal: { percent } }]);
      });
    expect(await tell(-20)).toEqual([]);
    expect(await tell(-20)).toEqual([]);
    const changed = [
      { kind: 'TARGET_STATUS_CHANGED', area: 'E12000007', keys: { target: 'key-neighbourhood-crime-2016' } },
    ];
    // By a path that asks for more each year, the same figure is off it.
    expect(await tell(-90)).toEqual(changed);
    expect(await tell(-90)).toEqual([]);
    expect(await tell(-20)).toEqual(changed);
  });

  it('tells of a target with whatever file it stands otherwise after', async () => {
    await hub.database.query(
      "update performance.target_standing set status = 'MET' where target = 'key-neighbourhood-crime-2016'",
    );
    const before = await last();
    await hub.load(file(211), '2026-04-15');
    expect(await told('TARGET_STATUS_CHANGED', before)).toEqual([
      expect.objectContaining({ area: 'E12000007', keys: { target: 'key-neighbourhood-crime-2016' } }),
    ]);
  });
});
