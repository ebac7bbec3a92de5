import { connectionOf } from '../../../kit/graph/connectionOf.ts';
import { valueOf } from '../../../kit/registers/record.ts';
import { recordType } from '../../../kit/registers/recordType.ts';
import { Absence } from '../../../schema/figures/absence.ts';
import { AbsenceReason } from '../../../schema/figures/words.ts';
import { advisoryGroupMeetings, minutesAccess } from '../registers/advisoryGroupMeetings.ts';
import { MinutesAccess } from '../registers/words/minutesAccess.ts';

const absences: Readonly<Record<MinutesAccess, Absence | null>> = {
  [MinutesAccess.PUBLISHED]: null,
  [MinutesAccess.RESTRICTED]: new Absence(
    AbsenceReason.RESTRICTED,
    'The minutes are for those who signed the group’s undertaking of confidence.',
  ),
  [MinutesAccess.NOT_TAKEN]: new Absence(AbsenceReason.NOT_COLLECTED, 'No minutes were taken.'),
};

/** A meeting of an Independent Advisory Group in the graph. */
export const AdvisoryGroupMeeting = recordType(advisoryGroupMeetings, [
  {
    name: 'minutesAbsence',
    description: 'Why there are no minutes to read, such as RESTRICTED; null where they are published.',
    type: () => Absence,
    nullable: true,
    resolve: ({ record }) => {
      const access = valueOf(record, minutesAccess);
      return access === null ? null : absences[access];
    },
  },
]);

export const AdvisoryGroupMeetingConnection = connectionOf(() => AdvisoryGroupMeeting, {
  type: 'AdvisoryGroupMeeting',
  thing: 'advisory group meeting',
  description: 'Meetings of an Independent Advisory Group, the latest first.',
});
