import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Subgraph } from '../../../kit/subgraph/subgraph.ts';
import {
  createPerformance,
  loadPerformanceDocuments,
  performanceDatabase,
} from '../../../subgraphs/performance/index.ts';
import { onEachDatabase } from '../../kit/database/testDatabase.ts';
import { askEntities } from '../ask.ts';

const london = 'E12000007';
const today = '2026-01-01';

onEachDatabase(performanceDatabase, (database) => {
  let performance: Subgraph;
  beforeAll(async () => {
    await loadPerformanceDocuments(database(), today);
    performance = await createPerformance(database(), () => today);
  });

  const ofLondon = async (selection: string) => askEntities(performance, 'Area', [london], selection);
  const area = (answer: unknown) => ({ _entities: [answer] });

  describe('the survey of 2008', () => {
    it('gives confidence with the interval that 22,000 interviews allow', async () => {
      const answer = await ofLondon(
        `{ confidence(question: CONFIDENCE_IN_LOCAL_POLICE) { latest { period } at(period: "2007/08") {
           value sampleSize flags paragraph interval { lower upper } release { dataset publishedOn } } } }`,
      );
      expect(answer).toEqual(
        area({
          confidence: {
            latest: { period: '2007/08' },
            at: {
              value: 56,
              sampleSize: 22_000,
              flags: ['SIMPLE_RANDOM_SAMPLE', 'TERRITORY'],
              paragraph: '¶48',
              interval: { lower: expect.closeTo(55.34, 1), upper: expect.closeTo(56.65, 1) },
              release: { dataset: 'public-attitude-survey-2008', publishedOn: '2008-06-05' },
            },
          },
        }),
      );
    });

    it('tells that fewer felt safe after dark, which the report calls static', async () => {
      const answer = await ofLondon(
        `{ confidence(question: SAFE_AFTER_DARK) { change(period: "2007/08", since: PREVIOUS_PERIOD) { points verdict } } }`,
      );
      expect(answer).toEqual(area({ confidence: { change: { points: expect.closeTo(-2, 9), verdict: 'LOWER' } } }));
    });

    it('flags the years and questions whose sample size is taken over, and no others', async () => {
      const answer = await ofLondon(
        `{ before: confidence(question: SAFE_BY_DAY) { at(period: "2006/07") { sampleSize flags } }
           satisfaction: confidence(question: SATISFACTION_WITH_LOCAL_POLICE) { at(period: "2007/08") { sampleSize flags } } }`,
      );
      const assumed = {
        at: { sampleSize: 22_000, flags: ['SIMPLE_RANDOM_SAMPLE', 'TERRITORY', 'ASSUMED_SAMPLE_SIZE'] },
      };
      expect(answer).toEqual(area({ before: assumed, satisfaction: assumed }));
    });

    it('is not yet published the day before, and gives no borough', async () => {
      const before = await ofLondon(
        `{ confidence(question: SAFE_BY_DAY, asAt: "2008-06-04") { at(period: "2007/08") { value absence { reason } } } }`,
      );
      expect(before).toEqual(area({ confidence: { at: { value: null, absence: { reason: 'NOT_YET_PUBLISHED' } } } }));
      const borough = await askEntities(
        performance,
        'Area',
        ['E09000030'],
        `{ confidence(question: SAFE_BY_DAY) { at(period: "2007/08") { absence { reason } } } }`,
      );
      expect(borough).toEqual(area({ confidence: { at: { absence: { reason: 'NOT_AVAILABLE' } } } }));
    });
  });

  describe('what documents state', () => {
    const figures = `reportedFigures(document: "safer-neighbourhoods-update-2008", asAt: "2008-06-05")`;

    it('is given in its own words, with document and paragraph', async () => {
      const answer = await ofLondon(
        `{ ${figures} { measure category period quote paragraph document { publisher } figure { text unit qualifier interval { method } } } }`,
      );
      expect(answer).toMatchObject(
        area({
          reportedFigures: expect.arrayContaining([
            expect.objectContaining({
              measure: 'total-notifiable-offences',
              period: '2007/08',
              paragraph: '¶46',
              document: { publisher: 'Metropolitan Police Authority' },
              figure: { text: 'under 900,000', unit: 'COUNT', qualifier: 'LESS_THAN', interval: null },
            }),
            expect.objectContaining({
              measure: 'sanction-detection-rate',
              category: 'target',
              quote: 'sanctioned detections increasing to 25% above 24% target',
              figure: { text: '24%', unit: 'PERCENT', qualifier: 'EXACT', interval: null },
            }),
            expect.objectContaining({
              category: 'SAFE_BY_DAY',
              figure: expect.objectContaining({ interval: { method: 'WILSON' } }),
            }),
          ]),
        }),
      );
    });

    it('keeps a change in per cent apart from one that may be per cent or points', async () => {
      const answer = await ofLondon('{ reportedComparisons { category from to change unit paragraph } }');
      expect(answer).toMatchObject(
        area({
          reportedComparisons: expect.arrayContaining([
            { category: 'all', from: '2004-06', to: '2007-09', change: -16, unit: 'PERCENT', paragraph: '¶46' },
            {
              category: 'WORRY_ABOUT_ANTISOCIAL_BEHAVIOUR',
              from: '2006/07',
              to: '2007/08',
              change: 4,
              unit: 'UNSTATED',
              paragraph: '¶48',
            },
          ]),
        }),
      );
    });

    it('is nothing for a borough, for another document and before the day', async () => {
      const selection = '{ reportedFigures { category } reportedComparisons { category } }';
      const nothing = { reportedFigures: [], reportedComparisons: [] };
      expect(await askEntities(performance, 'Area', ['E09000030'], selection)).toEqual(area(nothing));
      expect(
        await ofLondon(
          '{ reportedFigures(document: "none") { category } reportedComparisons(document: "none") { category } }',
        ),
      ).toEqual(area(nothing));
      expect(await ofLondon('{ reportedComparisons(asAt: "2008-06-04") { category } }')).toEqual(
        area({ reportedComparisons: [] }),
      );
    });

    it('changes nothing when it is loaded again', async () => {
      const count = async () => database().query('select id, loaded_at::text from performance.release order by id');
      const before = await count();
      await loadPerformanceDocuments(database(), today);
      expect(await count()).toEqual(before);
      expect(before).toEqual(
        ['mopac-challenge-2013', 'public-attitude-survey-2008', 'safer-neighbourhoods-update-2008-performance'].map(
          (dataset) => ({ id: expect.stringMatching(new RegExp(`^${dataset}:`)), loaded_at: expect.any(String) }),
        ),
      );
    });
  });
});
