import { connectionOf } from '../../../kit/graph/connectionOf.ts';
import { valueOf } from '../../../kit/registers/record.ts';
import { recordType } from '../../../kit/registers/recordType.ts';
import type { AccountabilityContext } from '../context.ts';
import { Area } from '../entities/area.ts';
import { overdueRecord } from '../reading/overdueRecommendation.ts';
import { rag } from '../registers/recommendationFields.ts';
import { recommendationFollowUps } from '../registers/recommendations.ts';
import { RecommendationOpinion } from './recommendationOpinion.ts';

/** What became of a recommendation, in the graph. */
export const RecommendationFollowUp = recordType<AccountabilityContext>(recommendationFollowUps, [
  {
    name: 'area',
    description: 'The area that the review is about.',
    type: () => Area,
    nullable: false,
    resolve: ({ record }) => new Area(record.area),
  },
  {
    name: 'letter',
    description:
      'The letter of the opinion, "R", "A" or "G", for who cannot tell its colour. Null where nobody gave an opinion.',
    type: () => String,
    nullable: true,
    resolve: ({ record }) => valueOf(record, rag)?.charAt(0) ?? null,
  },
  {
    name: 'opinions',
    description:
      'Every opinion that was given of it, the latest first; with `asAt`, those given by then. Empty where nobody gave one. A handful, so no pages.',
    type: () => [RecommendationOpinion],
    nullable: false,
    resolve: async ({ record, asAt }, { registers }) => {
      const changes = await registers.history(recommendationFollowUps.id, record.id);
      return changes
        .filter(({ effectiveOn }) => asAt === null || effectiveOn <= asAt)
        .flatMap((change) => RecommendationOpinion.of(change) ?? []);
    },
  },
  {
    name: 'isOverdue',
    description:
      'Whether its day had passed and nobody says that it is done, worked out and never kept: no opinion changes it. Its day is `dueOn`, or else that of the document that states it. Null where it has no day.',
    type: () => Boolean,
    nullable: true,
    resolve: ({ record, asAt }, { today, records }) => overdueRecord(record, records, asAt ?? today),
  },
]);

export const RecommendationFollowUpConnection = connectionOf(() => RecommendationFollowUp, {
  type: 'RecommendationFollowUp',
  thing: 'recommendation that is followed up',
  description: 'Recommendations that are followed up, by review and number.',
});
