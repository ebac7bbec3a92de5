import { connectionOf } from '../../../kit/graph/connectionOf.ts';
import { valueOf } from '../../../kit/registers/record.ts';
import { recordType } from '../../../kit/registers/recordType.ts';
import type { AccountabilityContext } from '../context.ts';
import { Area } from '../entities/area.ts';
import { RiskRating } from '../entities/riskRating.ts';
import { impact, keptRisks, likelihood, nextReviewOn } from '../registers/keptRisks.ts';
import { RiskStatus } from '../registers/words/riskStatus.ts';
import { netConcern } from '../risks/netConcern.ts';
import { reviewOverdue } from '../risks/reviewOverdue.ts';

const watched: ReadonlySet<string> = new Set([RiskStatus.OPEN]);

/** A risk that partners keep, in the graph. */
export const KeptRisk = recordType<AccountabilityContext>(keptRisks, [
  {
    name: 'area',
    description: 'The area whose partnership watches it.',
    type: () => Area,
    nullable: false,
    resolve: ({ record }) => new Area(record.area),
  },
  {
    name: 'netComputed',
    description:
      'What likelihood and impact come to on the common three-by-three matrix, such as MEDIUM, to compare with `netConcern`. Null where one of them is not recorded.',
    type: () => RiskRating,
    nullable: true,
    resolve: ({ record }) => {
      const [likely, grave] = [valueOf(record, likelihood), valueOf(record, impact)];
      return likely === null || grave === null ? null : netConcern(likely, grave);
    },
  },
  {
    name: 'isReviewOverdue',
    description: 'Whether the day of its next review had passed, worked out and never kept, such as false.',
    type: () => Boolean,
    nullable: false,
    resolve: ({ record, asAt }, { today }) => {
      const day = valueOf(record, nextReviewOn);
      return watched.has(record.state) && day !== null && reviewOverdue(day, asAt ?? today);
    },
  },
]);

export const KeptRiskConnection = connectionOf(() => KeptRisk, {
  type: 'KeptRisk',
  isRestrictable: true,
  thing: 'risk',
  description: 'Risks that partners keep in the hub, by number.',
});
