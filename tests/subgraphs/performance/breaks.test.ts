import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { boroughFile } from './boroughFile.ts';
import { coreKinds } from './importers/madeFile.ts';
import { loadedPerformance, type LoadedPerformance } from './loadedPerformance.ts';

const barking = 'E09000002';
const withoutInjury = 'violence-against-the-person/violence-without-injury';
const violence = 'VIOLENCE AGAINST THE PERSON';
const ofHome = 'RES BURGLARY OF A HOME';
const bothKinds = [...coreKinds, [violence, 'VIOLENCE WITHOUT INJURY'] as const];
const earlierKinds = bothKinds.map(
  ([major, minor]) => [major, minor === ofHome ? 'BURGLARY IN A DWELLING' : minor] as const,
);
const laterKinds = [...bothKinds, [violence, 'STALKING AND HARASSMENT'] as const];

describe('a change in the way of counting', () => {
  let hub: LoadedPerformance;

  beforeAll(async () => {
    hub = await loadedPerformance();
    const files = [
      [['202304', '202305'], laterKinds, '2025-12-14', 50],
      [['202404', '202405'], laterKinds, '2025-12-15', 50],
      [['202410', '202411'], earlierKinds, '2025-01-15', 90],
      [['202412'], laterKinds, '2025-12-16', 50],
      [['202510', '202511'], laterKinds, '2025-12-17', 50],
    ] as const;
    for (const [months, kinds, publishedOn, count] of files) {
      await hub.load(
        boroughFile(months, () => count, kinds),
        publishedOn,
      );
    }
  });
  afterAll(() => hub.close());

  const change = (category: string, period: string) =>
    hub.of(
      barking,
      `{ crime(category: "${category}") { change(period: "${period}") { absolute percent verdict explanation } } }`,
    );

  it('makes two periods that releases count apart not comparable, with the reason and its source', async () => {
    expect(await change(withoutInjury, '2025-10')).toEqual({
      crime: {
        change: {
          absolute: -40,
          percent: null,
          verdict: 'NOT_COMPARABLE',
          explanation: expect.stringMatching(
            /the way of counting changed. .*stalking and harassment by itself.*Croydon/,
          ),
        },
      },
    });
  });

  it('touches the categories that the register lists, and no others', async () => {
    expect(await change('violence-against-the-person', '2025-10')).toMatchObject({
      crime: { change: { verdict: 'NOT_DISTINGUISHABLE' } },
    });
    expect(await change('burglary/burglary-of-a-home', '2025-10')).toMatchObject({
      crime: { change: { verdict: 'NOT_COMPARABLE' } },
    });
  });

  it('with a date of its own lies between the months before and after it', async () => {
    expect(await change('burglary/burglary-of-a-home', '2024-04')).toMatchObject({
      crime: { change: { verdict: 'NOT_COMPARABLE', explanation: expect.stringContaining('In April 2023') } },
    });
    expect(await change('burglary/burglary-of-a-home', '2024-05')).toMatchObject({
      crime: { change: { verdict: 'NOT_DISTINGUISHABLE' } },
    });
  });

  it('leaves the month in which both ways were in use comparable with none', async () => {
    const answer = await hub.of(
      barking,
      `{ crime(category: "burglary/burglary-of-a-home") { at(period: "2023-04") { value flags }
         change(period: "2023-05", since: PREVIOUS_PERIOD) { verdict explanation } } }`,
    );
    expect(answer).toEqual({
      crime: {
        at: { value: 50, flags: ['SERIES_BREAK'] },
        change: { verdict: 'NOT_COMPARABLE', explanation: expect.stringContaining('In April 2023') },
      },
    });
  });

  it('within a period flags its figure', async () => {
    const answer = await hub.of(
      barking,
      `{ crime(category: "${withoutInjury}") { across: at(period: "2024/25-Q3") { value flags } whole: at(period: "2024-12") { flags }
         breaks { id since } } arson: crime(category: "arson") { at(period: "2024/25-Q3") { flags } breaks { id } } }`,
    );
    expect(answer).toEqual({
      crime: {
        across: { value: 230, flags: ['SERIES_BREAK'] },
        whole: { flags: [] },
        breaks: [{ id: 'stalking-and-harassment-apart', since: null }],
      },
      arson: { at: { flags: [] }, breaks: [] },
    });
  });

  it('is told with its date', async () => {
    const answer = await hub.of(barking, '{ crime(category: "domestic-burglary") { breaks { id since source } } }');
    expect(answer).toEqual({
      crime: {
        breaks: [
          { id: 'buildings-of-a-home-2017', since: '2017-04', source: expect.stringContaining('Counting Rules') },
          { id: 'home-and-unconnected-building-2023', since: '2023-04', source: expect.stringContaining('April 2023') },
          {
            id: 'connect-residential-burglary',
            since: '2024-02',
            source: expect.stringContaining('Metropolitan Police'),
          },
        ],
      },
    });
  });
});
