import type { Register } from '../../../kit/registers/register.ts';
import { custodyIssues } from './custodyIssues.ts';
import { custodySuites } from './custodySuites.ts';
import { custodyVisits } from './custodyVisits.ts';
import { keptRisks } from './keptRisks.ts';
import { monitoringGroups } from './monitoringGroups.ts';
import { monitoringIssues } from './monitoringIssues.ts';
import { monitoringMeetings } from './monitoringMeetings.ts';
import { recommendationFollowUps } from './recommendations.ts';
import { committeeUndertakings } from './undertakings.ts';
import { victimsConcernRecords } from './victimsConcernRecords.ts';

/** Every register that is kept in this subgraph. */
export const accountabilityRegisters: readonly Register[] = [
  recommendationFollowUps,
  committeeUndertakings,
  keptRisks,
  monitoringGroups,
  monitoringMeetings,
  monitoringIssues,
  custodySuites,
  custodyVisits,
  custodyIssues,
  victimsConcernRecords,
];
