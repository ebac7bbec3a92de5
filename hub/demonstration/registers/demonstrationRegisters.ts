import { assuranceRows } from './assuranceRows.ts';
import { boardRows, meetingRows, seatRows } from './boardRows.ts';
import { concernRows } from './concernRows.ts';
import { custodyIssueRows, suiteRows, visitRows } from './custodyRows.ts';
import { demonstrationRegister, type DemonstrationRegister } from './demonstrationRegister.ts';
import { groupRows, monitoringIssueRows, monitoringMeetingRows } from './monitoringRows.ts';
import { panelRows } from './panelRows.ts';
import { priorityRows } from './priorityRows.ts';
import { recommendationRows } from './recommendationRows.ts';

/** In the order in which they refer to one another. */
export const demonstrationRegisters: readonly DemonstrationRegister[] = [
  demonstrationRegister('safer-neighbourhood-boards', boardRows),
  demonstrationRegister('board-seats', seatRows),
  demonstrationRegister('board-meetings', meetingRows),
  demonstrationRegister('board-assurances', assuranceRows),
  demonstrationRegister('ward-panels', panelRows),
  demonstrationRegister('local-priorities', priorityRows),
  demonstrationRegister('recommendations', recommendationRows),
  demonstrationRegister('stop-and-search-monitoring-groups', groupRows),
  demonstrationRegister('stop-and-search-monitoring-meetings', monitoringMeetingRows),
  demonstrationRegister('stop-and-search-monitoring-issues', monitoringIssueRows),
  demonstrationRegister('custody-suites', suiteRows),
  demonstrationRegister('custody-visits', visitRows),
  demonstrationRegister('custody-issues', custodyIssueRows),
  demonstrationRegister('victims-concern-records', concernRows),
];
