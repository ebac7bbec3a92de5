import { choiceField } from '../../../kit/registers/fields/choiceField.ts';
import { freeTextField } from '../../../kit/registers/fields/freeTextField.ts';
import type { Register } from '../../../kit/registers/register.ts';
import { firstSegment } from './firstSegment.ts';
import { groupReference } from './monitoringMeetings.ts';
import { numberInYear } from './numberField.ts';
import { raisedIssueActs } from './raisedIssueActs.ts';
import { RaisedIssueStatus } from './words/issueStatus.ts';
import { MonitoringTheme } from './words/monitoringTheme.ts';

const theme = choiceField({
  name: 'theme',
  heading: 'Theme',
  description: 'What it is about, such as GROUNDS.',
  words: MonitoringTheme,
});

const detail = freeTextField({
  name: 'detail',
  heading: 'Detail',
  description:
    'What the group found, such as "Grounds repeat one phrase in a third of the records"; never about one person.',
});

const response = freeTextField({
  name: 'response',
  heading: 'Response',
  description: 'What the police answered, such as "Supervisors read a sample of grounds each week".',
});

/** What monitoring groups asked the police to put right. */
export const monitoringIssues: Register = {
  id: 'stop-and-search-monitoring-issues',
  type: 'MonitoringIssue',
  thing: 'issue of a monitoring group',
  description: 'Something about stop and search that a monitoring group asked the police to put right.',
  fields: [groupReference, numberInYear, theme, detail, response],
  key: ['group', 'number'],
  areaOf: firstSegment,
  parent: 'group',
  states: RaisedIssueStatus,
  acts: raisedIssueActs({
    type: 'MonitoringIssue',
    one: 'an issue',
    requires: ['theme'],
    reopensWith: ['detail'],
    corrects: ['theme', 'detail'],
    announces: {
      raised: ({ id, area }) => ({ kind: 'MONITORING_ISSUE_RAISED', area, keys: { issue: id } }),
      resolved: ({ id, area }) => ({ kind: 'MONITORING_ISSUE_RESOLVED', area, keys: { issue: id } }),
    },
  }),
};
