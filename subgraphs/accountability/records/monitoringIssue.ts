import { connectionOf } from '../../../kit/graph/connectionOf.ts';
import { recordType } from '../../../kit/registers/recordType.ts';
import { monitoringIssues } from '../registers/monitoringIssues.ts';

/** An issue of a monitoring group, in the graph. */
export const MonitoringIssue = recordType(monitoringIssues, []);

export const MonitoringIssueConnection = connectionOf(() => MonitoringIssue, {
  type: 'MonitoringIssue',
  thing: 'issue',
  description: 'Issues of a monitoring group, by number.',
});
