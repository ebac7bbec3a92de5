import { Field, Int, ObjectType } from 'type-graphql';
import type { Outcome } from '../../../kit/webhooks/afterTry.ts';
import { UserError } from '../../../schema/records/userError.ts';

@ObjectType('WebhookSendPayload', {
  description:
    'What a webhook’s receiver answered to one message that was sent out of turn: a test, or a dead letter once more.',
})
export class WebhookSendPayload {
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
