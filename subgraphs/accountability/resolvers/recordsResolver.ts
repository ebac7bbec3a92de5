import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { pageOfRecords } from '../../../kit/registers/pageOfRecords.ts';
import { restrictionOf } from '../../../kit/registers/partnersOnly.ts';
import { valueOf, type RegisterRecord } from '../../../kit/registers/record.ts';
import { recordAsAtDescription } from '../../../kit/registers/recordAsAtDescription.ts';
import type { RecordThing } from '../../../kit/registers/recordType.ts';
import { DateScalar, PeriodScalar } from '../../../schema/figures/scalars.ts';
import type { Period } from '../../../schema/periods.ts';
import { areaByCode } from '../../../schema/places/areas.ts';
import type { AccountabilityContext } from '../context.ts';
import { CustodyVisiting, knownOn } from '../custody/custodyVisiting.ts';
import { recordsWithin } from '../custody/recordsWithin.ts';
import { Area } from '../entities/area.ts';
import { PageArguments } from '../entities/pageArguments.ts';
import { RecommendationTheme } from '../entities/recommendationTheme.ts';
import { followUpMatches } from '../reading/followUpMatches.ts';
import { CommitteeUndertaking, CommitteeUndertakingConnection } from '../records/committeeUndertaking.ts';
import { KeptRisk, KeptRiskConnection } from '../records/keptRisk.ts';
import { StopAndSearchMonitoringGroup } from '../records/monitoringGroup.ts';
import { overdueFollowUp } from '../records/overdueFollowUp.ts';
import { RecommendationFollowUp, RecommendationFollowUpConnection } from '../records/recommendationFollowUp.ts';
import { VictimsConcern, VictimsConcernConnection } from '../records/victimsConcern.ts';
import { keptRisks } from '../registers/keptRisks.ts';
import { monitoringGroups } from '../registers/monitoringGroups.ts';
import { dueOn } from '../registers/recommendationFields.ts';
import { recommendationFollowUps } from '../registers/recommendations.ts';
import { committeeUndertakings } from '../registers/undertakings.ts';
import { victimsConcernRecords } from '../registers/victimsConcernRecords.ts';
import { lastToldQuarter } from '../registers/visitLag.ts';
import { RecommendationAddressee } from '../registers/words/recommendationAddressee.ts';

const onlyOverdue =
  '`true` for those alone that were overdue at the end of the day, `false` for those alone of which it can be said that they were not; all where left out.';

const away = 'Null while the subgraph does not answer.';

/** The fields by which areas show what partners keep of them. */
@Resolver(() => Area)
export class RecordsResolver {
  @FieldResolver(() => CustodyVisiting, {
    nullable: true,
    description: `How custody is visited in the area: suites, panels, visits that were made, and issues. ${away}`,
  })
  custodyVisiting(
    @Root() { code }: Area,
    @Ctx() { today }: AccountabilityContext,
    @Arg('period', () => PeriodScalar, {
      nullable: true,
      description: 'Such as "2026/27-Q1"; the last quarter that is told by the day asked for where left out.',
    })
    period: Period | null,
    @Arg('asAt', () => DateScalar, {
      nullable: true,
      description:
        'A day such as "2026-03-04": numbers as they had been told by then, suites and issues as they were at the end of that day, as now known. Today where left out.',
    })
    asAt: string | null,
  ): CustodyVisiting | null {
    if (areaByCode(code) === undefined) return null;
    const day = asAt ?? null;
    return new CustodyVisiting({ area: code, asAt: day }, period ?? lastToldQuarter(knownOn(day, today)));
  }

  @FieldResolver(() => RecommendationFollowUpConnection, {
    nullable: true,
    description: `Recommendations about the area, and its boroughs where it has any, that are followed up in the hub. ${away}`,
  })
  async recommendationFollowUps(
    @Root() { code }: Area,
    @Ctx() { registers, records, today }: AccountabilityContext,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Arg('asAt', () => DateScalar, { nullable: true, description: recordAsAtDescription }) asAt: string | null,
    @Arg('overdue', () => Boolean, { nullable: true, description: onlyOverdue }) overdue: boolean | null,
    @Arg('addressee', () => RecommendationAddressee, {
      nullable: true,
      description:
        'Those alone that are addressed to this body or office, such as MAYORS_OFFICE, by their record or else by the document that makes them; all where left out.',
    })
    addressee: RecommendationAddressee | null,
    @Arg('theme', () => RecommendationTheme, {
      nullable: true,
      description:
        'Those alone that are about this, such as STOP_AND_SEARCH, by their record or else by the document that makes them; all where left out.',
    })
    theme: RecommendationTheme | null,
  ) {
    const kept = await recordsWithin(recommendationFollowUps, code, registers, asAt ?? null);
    const asked = { overdue, addressee, theme, day: asAt ?? today };
    const isWanted = await Promise.all(kept.map((record) => followUpMatches(record, records, asked)));
    const wanted = kept.filter((_, place) => isWanted[place] === true);
    const page = pageOfRecords(RecommendationFollowUp, wanted, asAt ?? null, first ?? 20, after);
    return new RecommendationFollowUpConnection(page);
  }

  @FieldResolver(() => CommitteeUndertakingConnection, {
    nullable: true,
    description: `What committees undertook to do themselves in reviews about the area or its boroughs. ${away}`,
  })
  async committeeUndertakings(
    @Root() { code }: Area,
    @Ctx() { registers, today }: AccountabilityContext,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Arg('asAt', () => DateScalar, { nullable: true, description: recordAsAtDescription }) asAt: string | null,
    @Arg('overdue', () => Boolean, { nullable: true, description: onlyOverdue }) overdue: boolean | null,
  ) {
    const kept = await recordsWithin(committeeUndertakings, code, registers, asAt ?? null);
    const isOverdue = (record: RegisterRecord) => overdueFollowUp(record, valueOf(record, dueOn), asAt ?? today);
    const wanted = kept.filter((record) => typeof overdue !== 'boolean' || isOverdue(record) === overdue);
    const page = pageOfRecords(CommitteeUndertaking, wanted, asAt ?? null, first ?? 20, after);
    return new CommitteeUndertakingConnection(page);
  }

  @FieldResolver(() => KeptRiskConnection, {
    nullable: true,
    description: `Risks that the area's partnership, and those of its boroughs, keep in the hub; those of source documents are \`strategicRisks\`. ${away}`,
  })
  async keptRisks(
    @Root() { code }: Area,
    @Ctx() { registers, viewer }: AccountabilityContext,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Arg('asAt', () => DateScalar, { nullable: true, description: recordAsAtDescription }) asAt: string | null,
  ) {
    const records = await recordsWithin(keptRisks, code, registers, asAt ?? null);
    const page = pageOfRecords(KeptRisk, records, asAt ?? null, first ?? 20, after);
    return new KeptRiskConnection(page, restrictionOf(viewer, keptRisks, code));
  }

  @FieldResolver(() => VictimsConcernConnection, {
    nullable: true,
    description: `What victims of crime told the board of the area, or the boards of its boroughs, and what became of it; how many there were is \`victimsConcerns\`. For partners of the area: for anybody else the list is empty, and \`absence\` says so. ${away}`,
  })
  async victimsConcernRecords(
    @Root() { code }: Area,
    @Ctx() { registers, viewer }: AccountabilityContext,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Arg('asAt', () => DateScalar, { nullable: true, description: recordAsAtDescription }) asAt: string | null,
  ) {
    const records = await recordsWithin(victimsConcernRecords, code, registers, asAt ?? null);
    const page = pageOfRecords(VictimsConcern, records, asAt ?? null, first ?? 20, after);
    return new VictimsConcernConnection(page, restrictionOf(viewer, victimsConcernRecords, code));
  }

  @FieldResolver(() => StopAndSearchMonitoringGroup, {
    nullable: true,
    description: `The borough's stop and search monitoring group. Null where none is recorded and for other areas. ${away}`,
  })
  async stopAndSearchMonitoringGroup(
    @Root() { code }: Area,
    @Ctx() { registers }: AccountabilityContext,
    @Arg('asAt', () => DateScalar, { nullable: true, description: recordAsAtDescription }) asAt: string | null,
  ): Promise<RecordThing | null> {
    const record = await registers.record(monitoringGroups, code, asAt ?? null);
    return record === null ? null : new StopAndSearchMonitoringGroup(record, asAt ?? null);
  }
}
