import { Field, Int, ObjectType } from 'type-graphql';
import type { Outcome } from '../../../kit/webhooks/afterTry.ts';
import { UserError } from '../../../schema/records/userError.ts';
import { Webhook } from './webhook.ts';

@ObjectType('WebhookPayload', { description: 'What came of an act on a webhook.' })
export class WebhookPayload {
  @Field(() => Webhook, { nullable: true, description: 'The webhook; null where the act was not done.' })
  readonly webhook: Webhook | null;

  @Field(() => String, {
    nullable: true,
    description: 'What deliveries are signed with, shown this once, such as "whsec_…"; null where none was made.',
  })
  readonly secret: string | null;

  @Field(() => [UserError], { description: 'Why it was not done; empty where it was.' })
  readonly userErrors: readonly UserError[];

  constructor(webhook: Webhook | null, secret: string | null, userErrors: readonly UserError[]) {
    this.webhook = webhook;
    this.secret = secret;
    this.userErrors = userErrors;
  }
}

@ObjectType('WebhookTestPayload', { description: 'What a webhook’s receiver answered to a test.' })
export class WebhookTestPayload {
  @Field(() => String, {
    nullable: true,
    description: 'DELIVERED, STATUS, TIMEOUT, CONNECTION or ADDRESS_REFUSED; null where nothing was sent.',
  })
  readonly result: string | null;

  @Field(() => Int, { nullable: true, description: 'The status of the answer, such as 204; null where none came.' })
  readonly status: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How long it took in milliseconds, such as 84; null where nothing was sent.',
  })
  readonly milliseconds: number | null;

  @Field(() => [UserError], { description: 'Why nothing was sent; empty where it was.' })
  readonly userErrors: readonly UserError[];

  constructor(outcome: Outcome | null, userErrors: readonly UserError[]) {
    this.result = outcome?.result ?? null;
    this.status = outcome?.status ?? null;
    this.milliseconds = outcome?.milliseconds ?? null;
    this.userErrors = userErrors;
  }
}
