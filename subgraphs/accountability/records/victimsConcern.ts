import { connectionOf } from '../../../kit/graph/connectionOf.ts';
import { recordType } from '../../../kit/registers/recordType.ts';
import { victimsConcernRecords } from '../registers/victimsConcernRecords.ts';

/** A victims' concern, in the graph. */
export const VictimsConcern = recordType(victimsConcernRecords, []);

export const VictimsConcernConnection = connectionOf(() => VictimsConcern, {
  type: 'VictimsConcern',
  isRestrictable: true,
  thing: 'victims’ concern',
  description: 'What victims told boards, by number.',
});
