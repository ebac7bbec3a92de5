import type { ClassType } from 'type-graphql';
import { actMutations } from '../../kit/registers/actMutations.ts';
import { changedRecordsResolver } from '../../kit/registers/changedRecordsResolver.ts';
import { recordReference, type RecordClass } from '../../kit/registers/recordType.ts';
import type { Register } from '../../kit/registers/register.ts';
import { Area } from './entities/area.ts';
import { CommitteeUndertaking } from './records/committeeUndertaking.ts';
import { CustodyIssue } from './records/custodyIssue.ts';
import { CustodySuite } from './records/custodySuite.ts';
import { CustodyVisit } from './records/custodyVisit.ts';
import { KeptRisk } from './records/keptRisk.ts';
import { StopAndSearchMonitoringGroup } from './records/monitoringGroup.ts';
import { MonitoringIssue } from './records/monitoringIssue.ts';
import { MonitoringMeeting } from './records/monitoringMeeting.ts';
import { RecommendationFollowUp } from './records/recommendationFollowUp.ts';
import { VictimsConcern } from './records/victimsConcern.ts';
import { custodyIssues } from './registers/custodyIssues.ts';
import { custodySuites } from './registers/custodySuites.ts';
import { custodyVisits } from './registers/custodyVisits.ts';
import { keptRisks } from './registers/keptRisks.ts';
import { monitoringGroups } from './registers/monitoringGroups.ts';
import { monitoringIssues } from './registers/monitoringIssues.ts';
import { monitoringMeetings } from './registers/monitoringMeetings.ts';
import { recommendationFollowUps } from './registers/recommendations.ts';
import { committeeUndertakings } from './registers/undertakings.ts';
import { victimsConcernRecords } from './registers/victimsConcernRecords.ts';
import { MonitoringGroupResolver } from './resolvers/monitoringGroupResolver.ts';
import { RecordsResolver } from './resolvers/recordsResolver.ts';

/** Each register with the type that shows its records. */
const types: readonly (readonly [Register, RecordClass])[] = [
  [recommendationFollowUps, RecommendationFollowUp],
  [committeeUndertakings, CommitteeUndertaking],
  [keptRisks, KeptRisk],
  [monitoringGroups, StopAndSearchMonitoringGroup],
  [monitoringMeetings, MonitoringMeeting],
  [monitoringIssues, MonitoringIssue],
  [custodySuites, CustodySuite],
  [custodyVisits, CustodyVisit],
  [custodyIssues, CustodyIssue],
  [victimsConcernRecords, VictimsConcern],
];

/** Finds the record of each type that the gateway names by its id. */
export const recordReferences = Object.fromEntries(
  types.map(([register, type]) => [register.type, recordReference(register, type)]),
);

const kept = types.map(([register]) => register);

/** What the registers bring to the graph: their mutations, and the fields by which areas show them. */
export const registerClasses: readonly ClassType[] = [
  ...types.map(([register, type]) => actMutations(register, type, kept)),
  changedRecordsResolver(
    Area,
    'accountabilityChanges',
    'recommendations, undertakings, monitoring groups and custody suites',
    types.map(([register]) => register),
  ),
  RecordsResolver,
  MonitoringGroupResolver,
];
