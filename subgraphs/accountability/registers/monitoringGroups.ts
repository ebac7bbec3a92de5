import { countField } from '../../../kit/registers/fields/countField.ts';
import type { Register } from '../../../kit/registers/register.ts';
import { firstSegment } from './firstSegment.ts';
import { keptBorough } from './keptAreas.ts';
import { MonitoringGroupStatus } from './words/monitoringGroupStatus.ts';

const { ACTIVE, PAUSED, ENDED } = MonitoringGroupStatus;

const members = countField({
  name: 'memberCount',
  heading: 'Members',
  description: 'How many members it has, such as 9.',
  most: 100,
});

const meetingsPlanned = countField({
  name: 'meetingsPlanned',
  heading: 'Meetings planned',
  description: 'How many meetings it means to hold in a year, such as 4.',
  most: 60,
});

const about = ['memberCount', 'meetingsPlanned'];

/** Stop and search monitoring groups: one to a borough. */
export const monitoringGroups: Register = {
  id: 'stop-and-search-monitoring-groups',
  type: 'StopAndSearchMonitoringGroup',
  thing: 'stop and search monitoring group',
  description:
    'Residents who look at how stop and search is used in their borough: at records, and at video that officers wear. Kept by the borough’s secretary.',
  fields: [keptBorough, members, meetingsPlanned],
  key: ['borough'],
  areaOf: firstSegment,
  states: MonitoringGroupStatus,
  acts: {
    openMonitoringGroup: {
      word: 'Open',
      description: 'Begins the record of a borough’s group.',
      from: null,
      to: ACTIVE,
      requires: [],
      accepts: about,
    },
    pauseMonitoringGroup: {
      word: 'Pause',
      description: 'Records that the group does not meet for the time being.',
      from: [ACTIVE],
      to: PAUSED,
      requires: [],
      accepts: about,
    },
    resumeMonitoringGroup: {
      word: 'Resume',
      description: 'Records that the group meets again.',
      from: [PAUSED, ENDED],
      to: ACTIVE,
      requires: [],
      accepts: about,
    },
    endMonitoringGroup: {
      word: 'End',
      description: 'Records that the group is no more.',
      from: [ACTIVE, PAUSED],
      to: ENDED,
      requires: [],
      accepts: [],
    },
    updateMonitoringGroup: {
      word: 'Update',
      description: 'Records another number of members or meetings.',
      from: [ACTIVE, PAUSED],
      to: null,
      requires: [],
      accepts: about,
    },
  },
};
