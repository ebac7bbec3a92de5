import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { pageOfRecords } from '../../../kit/registers/pageOfRecords.ts';
import type { RecordThing } from '../../../kit/registers/recordType.ts';
import type { AccountabilityContext } from '../context.ts';
import { PageArguments } from '../entities/pageArguments.ts';
import { StopAndSearchMonitoringGroup } from '../records/monitoringGroup.ts';
import { MonitoringIssue, MonitoringIssueConnection } from '../records/monitoringIssue.ts';
import { MonitoringMeeting, MonitoringMeetingConnection } from '../records/monitoringMeeting.ts';
import { monitoringIssues } from '../registers/monitoringIssues.ts';
import { monitoringMeetings } from '../registers/monitoringMeetings.ts';

@Resolver(() => StopAndSearchMonitoringGroup)
export class MonitoringGroupResolver {
  @FieldResolver(() => MonitoringMeetingConnection, { description: 'Its meetings that were held, by day.' })
  async meetings(
    @Root() { record, asAt }: RecordThing,
    @Ctx() { registers }: AccountabilityContext,
    @Args(() => PageArguments) { first, after }: PageArguments,
  ) {
    const meetings = await registers.partsOf(monitoringMeetings, record.id, asAt);
    return new MonitoringMeetingConnection(pageOfRecords(MonitoringMeeting, meetings, asAt, first ?? 20, after));
  }

  @FieldResolver(() => MonitoringIssueConnection, { description: 'What it asked the police to put right, by number.' })
  async issues(
    @Root() { record, asAt }: RecordThing,
    @Ctx() { registers }: AccountabilityContext,
    @Args(() => PageArguments) { first, after }: PageArguments,
  ) {
    const issues = await registers.partsOf(monitoringIssues, record.id, asAt);
    return new MonitoringIssueConnection(pageOfRecords(MonitoringIssue, issues, asAt, first ?? 20, after));
  }
}
