import { beforeEach, describe, expect, it } from '@jest/globals';
import { withdrawRelease } from '../../../../kit/releases/publish.ts';
import { planResponseOf2013, riskRegisterOf2008 } from '../../../../schema/datasets/accountabilityDatasets.ts';
import { policeAndCrimePlanResponse2013 as plan } from '../../../../subgraphs/accountability/documents/policeAndCrimePlanResponse2013.ts';
import { strategicRisks2008 } from '../../../../subgraphs/accountability/documents/strategicRisks2008.ts';
import { accountabilityDatabase, loadAccountabilityDocuments } from '../../../../subgraphs/accountability/index.ts';
import { publishReview } from '../../../../subgraphs/accountability/loading/publishReview.ts';
import { publishRisks, type RiskRegister } from '../../../../subgraphs/accountability/loading/publishRisks.ts';
import { onEachDatabase } from '../../../kit/database/testDatabase.ts';
import { ask as askOf, today } from '../support/ask.ts';

const register: RiskRegister = {
  dataset: riskRegisterOf2008,
  document: 'safer-neighbourhoods-update-2008',
  areas: ['E12000007'],
  risks: strategicRisks2008,
};
/** The plan's review with its second recommendation due in another month. */
const corrected = {
  ...plan,
  recommendations: plan.recommendations.map((recommendation) =>
    recommendation.number === '2'
      ? {
          ...recommendation,
          deadline: { kind: 'ABSOLUTE' as const, on: '2013-10-31', words: 'by the end of October 2013' },
        }
      : recommendation,
  ),
};
const counts =
  '{ risks { number } scrutinyReviews { totalCount } recommendations { totalCount } second: recommendation(review: "police-and-crime-plan-2013", number: "2") { deadline { on } release { withdrawnOn } } }';

onEachDatabase(accountabilityDatabase, (database) => {
  const ask = (query: string) => askOf(database(), query);
  const releases = (dataset: string) =>
    database().query<{ id: string; withdrawn: string | null; reason: string | null }>(
      'select id, withdrawn_on::text as withdrawn, withdrawal_reason as reason from accountability.release where dataset = $1 order by number',
      [dataset],
    );

  beforeEach(async () => {
    await database().query(
      'truncate accountability.release, accountability.scrutiny_review, accountability.recommendation, accountability.undertaking, accountability.strategic_risk cascade',
    );
    await loadAccountabilityDocuments(database(), today);
  });

  describe('loading the documents', () => {
    it('changes nothing the second time, at the cost of a statement for each document', async () => {
      const answer = await ask(counts);
      const before = database().statements;
      await loadAccountabilityDocuments(database(), '2026-02-01');
      expect(database().statements - before).toBe(3);
      expect(await ask(counts)).toEqual(answer);
      expect(answer).toMatchObject({
        data: { recommendations: { totalCount: 30 }, scrutinyReviews: { totalCount: 2 } },
      });
    });

    it('puts a corrected transcription in the place of the earlier one', async () => {
      const [earlier] = await releases(planResponseOf2013.id);
      await publishReview(database(), planResponseOf2013, corrected, '2026-02-01');
      expect(await releases(planResponseOf2013.id)).toEqual([
        { id: earlier?.id, withdrawn: '2026-02-01', reason: 'transcription corrected' },
        { id: expect.stringContaining(planResponseOf2013.id), withdrawn: null, reason: null },
      ]);
      expect(await ask(counts)).toMatchObject({
        data: {
          recommendations: { totalCount: 30 },
          second: { deadline: { on: '2013-10-31' }, release: { withdrawnOn: null } },
        },
      });
    });

    it('goes back to what was withdrawn as mistaken where an older version of the hub starts again', async () => {
      await publishReview(database(), planResponseOf2013, corrected, '2026-02-01');
      await loadAccountabilityDocuments(database(), '2026-02-02');
      expect(await ask(counts)).toMatchObject({
        data: { recommendations: { totalCount: 30 }, second: { deadline: { on: '2013-09-30' } } },
      });
    });

    it('hides what an operator withdrew, and does not bring it back at the next start', async () => {
      for (const { id } of await releases(planResponseOf2013.id)) {
        await withdrawRelease(database(), id, 'asked by the committee', '2026-02-01', () => false);
      }
      await loadAccountabilityDocuments(database(), '2026-02-02');
      expect(await ask(counts)).toMatchObject({
        data: { recommendations: { totalCount: 11 }, scrutinyReviews: { totalCount: 1 }, second: null },
      });
    });
  });

  describe('a number that stands twice', () => {
    it('is refused by name in a review, and nothing changes', async () => {
      const twice = { ...plan, recommendations: [...plan.recommendations, ...plan.recommendations.slice(6, 7)] };
      await expect(publishReview(database(), planResponseOf2013, twice, today)).rejects.toThrow(
        expect.objectContaining({
          code: 'CONFLICT',
          message: 'Recommendation 7 stands twice in "police-and-crime-plan-2013"; give each number once.',
        }),
      );
      expect(await releases(planResponseOf2013.id)).toHaveLength(1);
    });

    it('is refused by name in a risk register', async () => {
      const twice = { ...register, risks: [...strategicRisks2008, ...strategicRisks2008.slice(3, 4)] };
      await expect(publishRisks(database(), twice, today)).rejects.toThrow(
        expect.objectContaining({
          code: 'CONFLICT',
          message: 'Risk 4 stands twice in "strategic-risks-2008"; give each number once.',
        }),
      );
    });

    it.each(['recommendation', 'strategic_risk'])('is refused by the database itself in %s', async (table) => {
      const again = `insert into accountability.${table} select * from accountability.${table} limit 1`;
      await expect(database().query(again)).rejects.toMatchObject({ code: '23505' });
    });
  });
});
