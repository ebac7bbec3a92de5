import { Field, ObjectType } from 'type-graphql';
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
