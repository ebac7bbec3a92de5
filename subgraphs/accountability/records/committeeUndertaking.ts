import { connectionOf } from '../../../kit/graph/connectionOf.ts';
import { valueOf } from '../../../kit/registers/record.ts';
import { recordType } from '../../../kit/registers/recordType.ts';
import type { AccountabilityContext } from '../context.ts';
import { Area } from '../entities/area.ts';
import { dueOn } from '../registers/recommendationFields.ts';
import { committeeUndertakings } from '../registers/undertakings.ts';
import { overdueFollowUp } from './overdueFollowUp.ts';

/** What a committee undertook to do, in the graph. */
export const CommitteeUndertaking = recordType<AccountabilityContext>(committeeUndertakings, [
  {
    name: 'area',
    description: 'The area that the review is about.',
    type: () => Area,
    nullable: false,
    resolve: ({ record }) => new Area(record.area),
  },
  {
    name: 'isOverdue',
    description: 'Whether its day had passed and it is not done, worked out and never kept. Null where it has no day.',
    type: () => Boolean,
    nullable: true,
    resolve: ({ record, asAt }, { today }) => overdueFollowUp(record, valueOf(record, dueOn), asAt ?? today),
  },
]);

export const CommitteeUndertakingConnection = connectionOf(() => CommitteeUndertaking, {
  type: 'CommitteeUndertaking',
  thing: 'undertaking of a committee',
  description: 'What committees undertook to do themselves, by review and number.',
});
