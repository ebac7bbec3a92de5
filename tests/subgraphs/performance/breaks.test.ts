import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { boroughFile } from './boroughFile.ts';
import { coreKinds } from './importers/madeFile.ts';
import { loadedPerformance, type LoadedPerformance } from './loadedPerformance.ts';
import { populationFile } from './populationFile.ts';

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
        breaks: [
          { id: 'stalking-and-harassment-apart', since: null },
          { id: 'harassment-2012', since: '2012-03' },
        ],
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

  describe('where Action Fraud took over fraud, and CONNECT came', () => {
    const fraud = [['FRAUD AND FORGERY', 'FRAUD AND FORGERY'] as const];
    const files = [
      [['201301', '201302', '201303', '201304'], [80, 9, 1, 0], '2025-12-18'],
      [['202401', '202402', '202403', '202404'], [0, 1, 30, 29], '2025-12-19'],
    ] as const;
    beforeAll(async () => {
      const isFraud = (row: number) => row >= coreKinds.length * 32;
      for (const [months, counts, publishedOn] of files) {
        const countOf = (row: number, month: number) => (isFraud(row) ? (counts[month] ?? 0) : 50);
        await hub.load(boroughFile(months, countOf, [...coreKinds, ...fraud]), publishedOn);
      }
    });
    const since = (category: string, period: string) =>
      hub.of(
        barking,
        `{ crime(category: "${category}") { change(period: "${period}", since: PREVIOUS_PERIOD) { verdict explanation } } }`,
      );
    const verdict = (name: string, explanation = '') => ({
      crime: { change: { verdict: name, explanation: expect.stringContaining(explanation) } },
    });

    it('claims no fall of fraud, nor of all recorded crime, and says why', async () => {
      expect(await since('fraud-and-forgery', '2013-02')).toEqual(verdict('NOT_COMPARABLE', 'Action Fraud'));
      expect(await since('', '2013-03')).toEqual(verdict('NOT_COMPARABLE', 'Mayor’s Question Time, answer 2014/4994'));
      expect(await since('', '2013-04')).toEqual(verdict('NOT_DISTINGUISHABLE'));
      expect(await since('fraud-and-forgery', '2024-03')).toEqual(verdict('NOT_COMPARABLE', 'CONNECT'));
      expect(await since('fraud-and-forgery', '2024-04')).toEqual(verdict('NOT_DISTINGUISHABLE'));
    });

    it('is told of no borough as improving', async () => {
      await hub.load(
        populationFile([2013, 2024], () => 100_000),
        '2025-10-01',
      );
      const judged = (category: string, period: string) =>
        hub.of(
          'E12000007',
          `{ crime(category: "${category}") { attention(kind: IMPROVING, period: "${period}", since: PREVIOUS_PERIOD) { judgedCount areas { areaCode } absence { explanation } } } }`,
        );
      const none = { judgedCount: 0, areas: [], absence: { explanation: expect.stringContaining('Action Fraud') } };
      expect(await judged('fraud-and-forgery', '2013-02')).toEqual({ crime: { attention: none } });
      expect(await judged('arson', '2013-02')).toEqual({
        crime: { attention: { judgedCount: 32, areas: [], absence: null } },
      });
    });

    it('is absent while the police file none of it, and not a handful or 0', async () => {
      const at = (period: string) =>
        hub.of(
          barking,
          `{ crime(category: "fraud-and-forgery") { at(period: "${period}") { value absence { explanation } } } }`,
        );
      expect(await at('2013-01')).toEqual({ crime: { at: { value: 80, absence: null } } });
      for (const period of ['2013-03', '2024-01']) {
        expect(await at(period)).toEqual({
          crime: {
            at: { value: null, absence: { explanation: expect.stringMatching(/does not file under .*Action Fraud/) } },
          },
        });
      }
      expect(await at('2024-03')).toEqual({ crime: { at: { value: 30, absence: null } } });
    });
  });
});
