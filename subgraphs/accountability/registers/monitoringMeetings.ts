import { countField } from '../../../kit/registers/fields/countField.ts';
import { dayField } from '../../../kit/registers/fields/dayField.ts';
import { referenceField } from '../../../kit/registers/fields/referenceField.ts';
import type { Register } from '../../../kit/registers/register.ts';
import { firstSegment } from './firstSegment.ts';
import { monitoringGroups } from './monitoringGroups.ts';
import { MonitoringMeetingStatus } from './words/recordedMeetingStatus.ts';

const { HELD } = MonitoringMeetingStatus;

export const groupReference = referenceField({
  name: 'group',
  heading: 'Group',
  description: 'Its monitoring group, by the code of the borough, such as "E09000030".',
  register: monitoringGroups.id,
});

const heldOn = dayField({
  name: 'heldOn',
  heading: 'Held on',
  description: 'The day on which it was held, such as "2026-09-15".',
  when: 'PAST',
});

const count = (name: string, heading: string, description: string, most: number) =>
  countField({ name, heading, description, most });

const about = [
  count('attendance', 'Attendance', 'How many members came, such as 7.', 200),
  count('recordsReviewed', 'Records reviewed', 'How many records of stops were looked at, such as 20.', 2_000),
  count('videosViewed', 'Videos viewed', 'How many body-worn videos of stops were watched, such as 5.', 500),
];

const names = about.map(({ name }) => name);

/** Meetings of monitoring groups that were held. */
export const monitoringMeetings: Register = {
  id: 'stop-and-search-monitoring-meetings',
  type: 'MonitoringMeeting',
  thing: 'meeting of a monitoring group',
  description: 'A meeting of a stop and search monitoring group: what it looked at, in numbers.',
  fields: [groupReference, heldOn, ...about],
  key: ['group', 'heldOn'],
  areaOf: firstSegment,
  parent: 'group',
  states: MonitoringMeetingStatus,
  acts: {
    recordMonitoringMeeting: {
      word: 'Record',
      description: 'Records a meeting that was held.',
      from: null,
      to: HELD,
      requires: ['recordsReviewed', 'videosViewed'],
      accepts: names,
      happensOn: heldOn.name,
    },
    correctMonitoringMeeting: {
      word: 'Correct',
      description: 'Corrects the numbers of a meeting.',
      from: [HELD],
      to: null,
      requires: [],
      accepts: names,
    },
  },
};
