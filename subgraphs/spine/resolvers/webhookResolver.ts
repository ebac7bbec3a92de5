import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { HubError } from '../../../kit/hubError.ts';
import type { Webhook as KeptWebhook } from '../../../kit/webhooks/webhook.ts';
import type { WebhookDesk } from '../../../kit/webhooks/webhookDesk.ts';
import { UserError, UserErrorCode } from '../../../schema/records/userError.ts';
import type { SpineContext } from '../context.ts';
import { Webhook } from '../entities/webhook.ts';
import { ChangeWebhookInput, RegisterWebhookInput } from '../entities/webhookInputs.ts';
import { WebhookDeadLetter, WebhookDelivery } from '../entities/webhookLog.ts';
import { WebhookMessage } from '../entities/webhookMessage.ts';
import { WebhookPayload } from '../entities/webhookPayload.ts';
import { WebhookSendPayload } from '../entities/webhookSendPayload.ts';
import { agencyOf, objectionsTo } from '../webhooks/objections.ts';

const idText = 'Which webhook, such as "wh_Zk3n8w0q2axP".';
const mostLines = 100;

/** Faults that are told to whoever tried; what is none of theirs stays a fault. */
const codes: Partial<Record<HubError['code'], UserErrorCode>> = {
  BAD_USER_INPUT: UserErrorCode.INVALID_VALUE,
  NOT_FOUND: UserErrorCode.NOT_FOUND,
  CONFLICT: UserErrorCode.FORBIDDEN_STEP,
  LIMIT_EXCEEDED: UserErrorCode.FORBIDDEN_STEP,
};

function toldOf(error: unknown): UserError {
  const code = error instanceof HubError ? codes[error.code] : undefined;
  if (!(error instanceof HubError) || code === undefined) throw error;
  return new UserError(code, error.message, null);
}

async function payloadOf(
  act: () => Promise<{ readonly webhook: KeptWebhook; readonly secret?: string }>,
): Promise<WebhookPayload> {
  try {
    const { webhook, secret } = await act();
    return new WebhookPayload(new Webhook(webhook), secret ?? null, []);
  } catch (error) {
    return new WebhookPayload(null, null, [toldOf(error)]);
  }
}

function deskOf({ webhooks }: SpineContext): WebhookDesk {
  if (webhooks === undefined) throw new HubError('SOURCE_UNAVAILABLE', 'This hub keeps no webhooks.');
  return webhooks;
}

function linesOf(first: number): number {
  if (first >= 1 && first <= mostLines) return first;
  throw new HubError('BAD_USER_INPUT', `"first" is 1 to ${String(mostLines)}; got ${String(first)}.`);
}

@Resolver()
export class WebhookResolver {
  @Query(() => [Webhook], {
    nullable: true,
    description: 'The webhooks of one’s own agency, the oldest first; at most 20, so no pages.',
  })
  async webhooks(@Ctx() context: SpineContext): Promise<Webhook[]> {
    const kept = await deskOf(context).store.list(agencyOf(context.viewer));
    return kept.map((webhook) => new Webhook(webhook));
  }

  @Query(() => [WebhookDelivery], {
    nullable: true,
    description: 'The latest tries of a webhook, the newest first; kept for 30 days, at most a thousand.',
  })
  async webhookDeliveries(
    @Ctx() context: SpineContext,
    @Arg('webhook', () => ID, { description: idText }) webhook: string,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100, such as 20.' }) first: number,
  ): Promise<WebhookDelivery[]> {
    const kept = await deskOf(context).store.deliveries(webhook, agencyOf(context.viewer), linesOf(first));
    return kept.map((delivery) => new WebhookDelivery(delivery));
  }

  @Query(() => [WebhookDeadLetter], {
    nullable: true,
    description: 'Updates that a webhook did not get, the newest first; kept for 90 days.',
  })
  async webhookDeadLetters(
    @Ctx() context: SpineContext,
    @Arg('webhook', () => ID, { description: idText }) webhook: string,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100, such as 20.' }) first: number,
  ): Promise<WebhookDeadLetter[]> {
    const kept = await deskOf(context).store.deadLetters(webhook, agencyOf(context.viewer), linesOf(first));
    return kept.map((letter) => new WebhookDeadLetter(letter));
  }

  @Query(() => [WebhookMessage], {
    nullable: true,
    description:
      'What a webhook would be sent of the latest events, the oldest first; nothing is sent. With the rights of the key that is shown, and for the administrator with those of the webhook.',
  })
  async webhookDryRun(
    @Ctx() context: SpineContext,
    @Arg('webhook', () => ID, { nullable: true, description: `${idText} Left out for a document.` })
    webhook: string | null,
    @Arg('document', () => String, {
      nullable: true,
      description: 'A subscription that is yet to be registered, such as "subscription { updates { id } }".',
    })
    document: string | null,
    @Arg('last', () => Int, { defaultValue: 5, description: 'How many at most, 1 to 20, such as 5.' }) last: number,
  ): Promise<WebhookMessage[]> {
    const desk = deskOf(context);
    if ((typeof webhook === 'string') === (typeof document === 'string')) {
      throw new HubError('BAD_USER_INPUT', 'Give either "webhook" or "document".');
    }
    if (last < 1 || last > 20) throw new HubError('BAD_USER_INPUT', `"last" is 1 to 20; got ${String(last)}.`);
    const kept = typeof webhook === 'string' ? await desk.store.one(webhook, agencyOf(context.viewer)) : null;
    const isForAnother = kept !== null && agencyOf(context.viewer) === null;
    const { keyId, purpose } = context.viewer;
    // Made with the webhook's rights, and recorded as read by whoever is shown it.
    const rights = isForAnother ? await desk.engine.viewerOf(kept.key) : context.viewer;
    const viewer = { ...rights, ...(keyId !== undefined && { keyId }), ...(purpose !== undefined && { purpose }) };
    const messages = await desk.dryRun(kept?.id ?? 'dry run', kept?.document ?? document ?? '', viewer, last);
    return messages.map(({ id, body }) => new WebhookMessage(id, body));
  }

  @Mutation(() => WebhookSendPayload, {
    nullable: true,
    description:
      'Makes the update of one dead letter anew and sends it now, out of turn and with the webhook-id that it had; once it has arrived it is no dead letter any more.',
  })
  async redeliverDeadLetter(
    @Ctx() context: SpineContext,
    @Arg('id', () => ID, { description: 'Which, as `webhookDeadLetters` lists it, such as "42".' }) id: string,
  ): Promise<WebhookSendPayload> {
    try {
      return new WebhookSendPayload(await deskOf(context).redeliver(id, agencyOf(context.viewer)), []);
    } catch (error) {
      return new WebhookSendPayload(null, [toldOf(error)]);
    }
  }

  @Mutation(() => WebhookPayload, {
    nullable: true,
    description:
      'Registers an address to which updates are sent from now on, with the rights of the key that is shown.',
  })
  async registerWebhook(
    @Ctx() context: SpineContext,
    @Arg('input', () => RegisterWebhookInput, { description: 'The address, and which updates.' })
    { title, url, document }: RegisterWebhookInput,
  ): Promise<WebhookPayload> {
    const desk = deskOf(context);
    const { agency, keyId } = context.viewer;
    if (agency === null || keyId === undefined) {
      const message =
        'A webhook has the rights of a partner agency’s key: show one, and neither a token nor the administrator’s key.';
      return new WebhookPayload(null, null, [new UserError(UserErrorCode.NOT_ALLOWED, message, null)]);
    }
    const objections = objectionsTo(desk, { title, url, document });
    if (objections.length > 0) return new WebhookPayload(null, null, objections);
    return payloadOf(async () => {
      const wanted = { title: title.trim(), url, document };
      return desk.store.register(wanted, agency, keyId, await desk.engine.now());
    });
  }

  @Mutation(() => WebhookPayload, {
    nullable: true,
    description:
      'Changes a webhook, which has the rights of the key that is shown from then on; its place in the logs stays.',
  })
  async changeWebhook(
    @Ctx() context: SpineContext,
    @Arg('input', () => ChangeWebhookInput, { description: 'Which, and what is to be otherwise.' })
    { id, title, url, document }: ChangeWebhookInput,
  ): Promise<WebhookPayload> {
    const desk = deskOf(context);
    const wanted = {
      ...(typeof title === 'string' && { title }),
      ...(typeof url === 'string' && { url }),
      ...(typeof document === 'string' && { document }),
    };
    const objections = objectionsTo(desk, wanted);
    if (objections.length > 0) return new WebhookPayload(null, null, objections);
    const agency = agencyOf(context.viewer);
    // The administrator's key is none of a partner's: the webhook keeps the rights that it has.
    const key = agency === null ? null : (context.viewer.keyId ?? null);
    return payloadOf(async () => ({ webhook: await desk.store.change(id, agency, wanted, key) }));
  }

  @Mutation(() => WebhookPayload, {
    nullable: true,
    description: 'Sends nothing for the time being. What happens meanwhile is sent after `resumeWebhook`.',
  })
  pauseWebhook(
    @Ctx() context: SpineContext,
    @Arg('id', () => ID, { description: idText }) id: string,
  ): Promise<WebhookPayload> {
    return payloadOf(async () => ({ webhook: await deskOf(context).store.pause(id, agencyOf(context.viewer)) }));
  }

  @Mutation(() => WebhookPayload, {
    nullable: true,
    description: 'Goes on with a webhook that was paused or stopped, from where it was.',
  })
  resumeWebhook(
    @Ctx() context: SpineContext,
    @Arg('id', () => ID, { description: idText }) id: string,
    @Arg('fromNow', () => Boolean, {
      defaultValue: false,
      description: 'Whether to leave out what happened since, such as after a restored backup; false where left out.',
    })
    fromNow: boolean,
  ): Promise<WebhookPayload> {
    return payloadOf(async () => {
      const desk = deskOf(context);
      const cursor = fromNow ? await desk.engine.now() : null;
      return { webhook: await desk.store.resume(id, agencyOf(context.viewer), cursor) };
    });
  }

  @Mutation(() => WebhookPayload, {
    nullable: true,
    description: 'Sends everything since a cursor again, each with the webhook-id that it had.',
  })
  redeliverWebhook(
    @Ctx() context: SpineContext,
    @Arg('id', () => ID, { description: idText }) id: string,
    @Arg('after', () => String, { description: 'Such as the `cursor` of a dead letter or of an update received.' })
    after: string,
  ): Promise<WebhookPayload> {
    return payloadOf(async () => {
      const desk = deskOf(context);
      const fault = await desk.engine.faultOf(after);
      if (fault !== null) throw new HubError('BAD_USER_INPUT', fault);
      return { webhook: await desk.store.resume(id, agencyOf(context.viewer), after) };
    });
  }

  @Mutation(() => WebhookPayload, { nullable: true, description: 'Removes a webhook with its logs.' })
  removeWebhook(
    @Ctx() context: SpineContext,
    @Arg('id', () => ID, { description: idText }) id: string,
  ): Promise<WebhookPayload> {
    return payloadOf(async () => ({ webhook: await deskOf(context).store.remove(id, agencyOf(context.viewer)) }));
  }

  @Mutation(() => WebhookPayload, {
    nullable: true,
    description: 'Makes another secret. Deliveries are signed with both for some hours.',
  })
  rotateWebhookSecret(
    @Ctx() context: SpineContext,
    @Arg('id', () => ID, { description: idText }) id: string,
    @Arg('overlapHours', () => Int, { defaultValue: 24, description: 'How many, 0 to 168, such as 24.' })
    overlapHours: number,
  ): Promise<WebhookPayload> {
    return payloadOf(() => deskOf(context).store.rotate(id, agencyOf(context.viewer), overlapHours));
  }

  @Mutation(() => WebhookSendPayload, {
    nullable: true,
    description: 'Sends a signed message of the type "test" once, and tells what came of it. Nothing of it is kept.',
  })
  async testWebhook(
    @Ctx() context: SpineContext,
    @Arg('id', () => ID, { description: idText }) id: string,
  ): Promise<WebhookSendPayload> {
    try {
      return new WebhookSendPayload(await deskOf(context).test(id, agencyOf(context.viewer)), []);
    } catch (error) {
      return new WebhookSendPayload(null, [toldOf(error)]);
    }
  }
}
