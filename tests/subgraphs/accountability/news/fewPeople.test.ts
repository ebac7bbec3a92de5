import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDomainDoor } from '../../../../kit/importing/domainDoor.ts';
import { readOutbox } from '../../../../kit/outbox/outboxPage.ts';
import { accountabilityImporters } from '../../../../subgraphs/accountability/index.ts';
import { boundariesJson, madeFiles, places, stopsCsv, wholeMonth, type MadeStop } from '../stops/madeStops.ts';
import { loadedAccountability, type LoadedAccountability } from '../support/loadedAccountability.ts';

const towerHamlets = 'E09000030';
const heading =
  'Borough,Quarter,Cases logged outside Schedule 3,Cases logged under Schedule 3,Allegations logged,Cases finalised outside Schedule 3,Cases finalised under Schedule 3,Mean days to finalise outside Schedule 3,Mean days to finalise under Schedule 3';

/** What followers are told of a file, when one release comes after another. */
describe('news of few people', () => {
  let hub: LoadedAccountability;
  const file = madeFiles();
  beforeAll(async () => {
    hub = await loadedAccountability();
  });
  afterAll(() => hub.close());

  /** What an import adds to the log, as kind and area. */
  async function toldOf(importing: () => Promise<{ readonly release: string | null }>) {
    const { last } = await readOutbox(hub.database, 'accountability', 0);
    const { release } = await importing();
    expect(release).not.toBeNull();
    const { events } = await readOutbox(hub.database, 'accountability', last);
    return events.filter(({ kind }) => !kind.startsWith('QUALITY')).map(({ kind, area }) => `${kind} ${area ?? '–'}`);
  }
  const complaints = (publishedOn: string, cases: number, ...more: readonly string[]) =>
    toldOf(() => hub.send([heading, `Tower Hamlets,2026/27-Q1,${cases},12,120,31,9,,`, ...more], publishedOn));

  it('is the release alone where a controlled count changed by 1 to 4, and its figures where it changed by more', async () => {
    const news = await complaints('2026-08-01', 40);
    expect(news).toContain(`RELEASE_PUBLISHED ${towerHamlets}`);
    for (const [day, cases] of [
      ['2026-08-02', 41],
      ['2026-08-03', 39],
    ] as const) {
      expect(await complaints(day, cases)).toEqual(news);
    }
    // A file in which no count is another is told of in the very same way.
    expect(await complaints('2026-08-04', 39, '')).toEqual(news);
    expect(await complaints('2026-08-05', 90)).toContain(`ACCOUNTABILITY_FIGURES_RESTATED ${towerHamlets}`);
  });

  it('is exact of stops, which are published one by one, and says nothing of who was stopped', async () => {
    const door = createDomainDoor({
      database: hub.database,
      importers: accountabilityImporters,
      today: () => '2026-11-27',
    });
    const take = async (name: string, text: string, publishedOn: string) =>
      toldOf(async () => door.import(await file(name, text), { publishedOn, dryRun: false }));
    const month = (change: MadeStop) =>
      stopsCsv(wholeMonth('2025-01', (day) => ({ ...places.bowEast.at, ...(day === 1 && change) })));
    const name = '2025-01-metropolitan-stop-and-search.csv';
    await take('wards.geojson', boundariesJson(), '2025-02-01');
    expect(await take(name, month({}), '2025-02-28')).toEqual(
      expect.arrayContaining([
        `RELEASE_PUBLISHED ${towerHamlets}`,
        `STOP_AND_SEARCH_MONTH_PUBLISHED ${towerHamlets}`,
        'STOP_AND_SEARCH_MONTH_PUBLISHED E12000007',
      ]),
    );
    const restated = `STOP_AND_SEARCH_FIGURES_RESTATED ${towerHamlets}`;
    // One stop had another outcome: the figures by outcome, which anybody can count in both files, are told as restated.
    expect(await take(name, month({ Outcome: 'Arrest' }), '2025-03-31')).toContain(restated);
    // One stop was of another person: no exact figure changes, and in which area it was is not told.
    const other: MadeStop = { Outcome: 'Arrest', Gender: 'Female', 'Age range': '10-17' };
    const told = await take(name, month({ ...other, 'Officer-defined ethnicity': 'Black' }), '2025-04-30');
    expect(told).toEqual(['RELEASE_PUBLISHED –']);
  });
});
