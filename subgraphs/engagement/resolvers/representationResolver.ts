import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { HubError } from '../../../kit/hubError.ts';
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
import { Ward } from '../entities/ward.ts';
import { consentWordings } from '../representation/consentWordings.ts';
import { completed, type PanelCount } from '../representation/panelReturn.ts';
import { publishRepresentation } from '../representation/publishRepresentation.ts';
import { badHalf, countsOf, refusal, returnPlace } from '../representation/recordReturn.ts';
import { halfYear } from '../representation/representationImporter.ts';
import { replaceCounts } from '../representation/representationStore.ts';
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
    const counts = countsOf(input.counts, input.consent ?? null);
    if (!areCounts(counts)) return new RecordPanelRepresentationPayload(null, counts);
    await database.transaction((session) => replaceCounts(session, place.ward, place.half, completed(counts)));
    return new RecordPanelRepresentationPayload(new Ward(place.ward), []);
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
    const outcome = await withdrawConsent(database, place, input.answers, today);
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
