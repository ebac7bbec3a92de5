import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { mayAct } from '../../../kit/access/mayAct.ts';
import { HubError } from '../../../kit/hubError.ts';
import { PeriodScalar } from '../../../schema/figures/scalars.ts';
import type { Period } from '../../../schema/periods.ts';
import { wardsOf } from '../../../schema/places/areas.ts';
import { UserError, UserErrorCode } from '../../../schema/records/userError.ts';
import type { EngagementContext } from '../context.ts';
import {
  PublishPanelRepresentationInput,
  RecordPanelRepresentationInput,
  WithdrawRepresentationConsentInput,
} from '../entities/representationInputs.ts';
import {
  ConsentWording,
  PublishPanelRepresentationPayload,
  RecordPanelRepresentationPayload,
  WithdrawRepresentationConsentPayload,
} from '../entities/representationPayloads.ts';
import { RepresentationReturn, RepresentationReturnChange } from '../entities/representationReturn.ts';
import { Ward } from '../entities/ward.ts';
import { consentWordings } from '../representation/consentWordings.ts';
import { completed, type PanelCount } from '../representation/panelReturn.ts';
import { publishRepresentation } from '../representation/publishRepresentation.ts';
import { badHalf, countsOf, badReason, refusal, returnPlace } from '../representation/recordReturn.ts';
import { halfYear } from '../representation/representationImporter.ts';
import { replaceCounts } from '../representation/representationStore.ts';
import { noteChange, readReturnChanges, staleReturn } from '../representation/returnChanges.ts';
import { withdrawConsent } from '../representation/withdrawConsent.ts';

const what = 'What to do.';

@Resolver()
export class RepresentationResolver {
  @Query(() => [ConsentWording], {
    nullable: true,
    description:
      'The wordings under which members of ward panels have consented to being counted; one or a few, so no pages. Null while the subgraph does not answer.',
  })
  consentWordings(): ConsentWording[] {
    return Object.entries(consentWordings).map(([id, words]) => new ConsentWording(id, words));
  }

  @Query(() => [RepresentationReturn], {
    nullable: true,
    description:
      'Which ward panels of a borough made a return for a half-year, at which version it is, and who changed it when and why; some twenty wards, so no pages. Null for those who may not keep the borough’s panels, and while the subgraph does not answer.',
  })
  async representationReturns(
    @Arg('borough', () => ID, { description: 'Its code, such as "E09000030".' }) borough: string,
    @Arg('half', () => PeriodScalar, { description: 'The half-year, such as "2026/27-H1".' }) half: Period,
    @Ctx() { viewer, database }: EngagementContext,
  ): Promise<RepresentationReturn[] | null> {
    if (!mayAct(viewer, 'enter', borough)) return null;
    const wards = wardsOf(borough).map(({ code }) => code);
    const byWard = Map.groupBy(await readReturnChanges(database, half.code, wards), ({ ward }) => ward);
    return [...byWard].map(([ward, changes]) => {
      const history = changes.map((change) => new RepresentationReturnChange(change));
      return new RepresentationReturn(new Ward(ward), half, changes[0]?.version ?? 0, history);
    });
  }

  @Mutation(() => RecordPanelRepresentationPayload, {
    nullable: true,
    description:
      'Keeps, in private, how many members of a ward panel are in each group, in place of what was kept for the half-year. A count without consent is refused; a panel that refuses is kept as one. Null while the subgraph does not answer.',
  })
  async recordPanelRepresentation(
    @Arg('input', () => RecordPanelRepresentationInput, { description: what }) input: RecordPanelRepresentationInput,
    @Ctx() { viewer, today, database }: EngagementContext,
  ): Promise<RecordPanelRepresentationPayload> {
    const place = returnPlace(input, { viewer, today });
    if (place instanceof UserError) return new RecordPanelRepresentationPayload(null, [place]);
    const unreasoned = badReason(input.reason);
    if (unreasoned !== null) return new RecordPanelRepresentationPayload(null, [unreasoned]);
    const counts = countsOf(input.counts, input.consent ?? null);
    if (!areCounts(counts)) return new RecordPanelRepresentationPayload(null, counts);
    const stale = await database.transaction(async (session) => {
      const fault = await staleReturn(session, place, input.expectedVersion ?? null);
      if (fault !== null) return fault;
      await replaceCounts(session, place.ward, place.half, completed(counts));
      await noteChange(session, place, viewer, input.reason);
      return null;
    });
    return stale === null
      ? new RecordPanelRepresentationPayload(new Ward(place.ward), [])
      : new RecordPanelRepresentationPayload(null, [stale]);
  }

  @Mutation(() => WithdrawRepresentationConsentPayload, {
    nullable: true,
    description:
      'Takes the answers of a member who withdraws consent out of a panel’s counts. No trace of them is kept, and published tables are restated at once. Null while the subgraph does not answer.',
  })
  async withdrawRepresentationConsent(
    @Arg('input', () => WithdrawRepresentationConsentInput, { description: what })
    input: WithdrawRepresentationConsentInput,
    @Ctx() { viewer, today, database }: EngagementContext,
  ): Promise<WithdrawRepresentationConsentPayload> {
    const place = returnPlace(input, { viewer, today });
    if (place instanceof UserError) return new WithdrawRepresentationConsentPayload(null, null, [place]);
    const unreasoned = badReason(input.reason);
    if (unreasoned !== null) return new WithdrawRepresentationConsentPayload(null, null, [unreasoned]);
    const { reason, expectedVersion } = input;
    const outcome = await withdrawConsent(database, {
      place,
      given: input.answers,
      today,
      viewer,
      reason,
      expectedVersion,
    });
    return 'release' in outcome
      ? new WithdrawRepresentationConsentPayload(new Ward(place.ward), outcome.release, [])
      : new WithdrawRepresentationConsentPayload(null, null, outcome);
  }

  @Mutation(() => PublishPanelRepresentationPayload, {
    nullable: true,
    description:
      'Publishes the tables of a half-year for boroughs and London, with disclosure control. Null while the subgraph does not answer.',
  })
  async publishPanelRepresentation(
    @Arg('input', () => PublishPanelRepresentationInput, { description: what }) input: PublishPanelRepresentationInput,
    @Ctx() { viewer, today, database }: EngagementContext,
  ): Promise<PublishPanelRepresentationPayload> {
    const refused = (error: UserError) => new PublishPanelRepresentationPayload(null, false, [error]);
    const forbidden = refusal(viewer, 'decide', null);
    if (forbidden !== null) return refused(forbidden);
    const half = halfYear(input.half.label, today);
    if (half === null) return refused(badHalf(input.half.label, today));
    try {
      const outcome = await publishRepresentation(database, { half, today, mustFollow: false });
      return outcome === 'HELD'
        ? new PublishPanelRepresentationPayload(null, true, [])
        : new PublishPanelRepresentationPayload(outcome.release, false, []);
    } catch (error) {
      if (!(error instanceof HubError) || error.code !== 'NOT_FOUND') throw error;
      return refused(new UserError(UserErrorCode.NOT_FOUND, error.message, ['input', 'half']));
    }
  }
}

function areCounts(read: readonly PanelCount[] | readonly UserError[]): read is readonly PanelCount[] {
  return !read.some((one) => one instanceof UserError);
}
