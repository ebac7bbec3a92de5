import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Outcome } from '../../../kit/webhooks/afterTry.ts';
import { UserError } from '../../../schema/records/userError.ts';

@ObjectType('WebhookMessage', { description: 'What a webhook would be sent.' })
export class WebhookMessage {
  @Field(() => ID, { description: 'The header webhook-id, such as "msg_p5jXN8AQM9LWM0D4loKWxJek".' })
  readonly id: string;

  @Field(() => String, {
    description: 'The body as JSON: an object with type, timestamp, data and extensions, such as {"type":"update"}.',
  })
  readonly body: string;

  constructor(id: string, body: string) {
    this.id = id;
    this.body = body;
  }
}

@ObjectType('DeadLetterPayload', { description: 'What came of sending a dead letter once more.' })
export class DeadLetterPayload {
  @Field(() => String, {
    nullable: true,
    description: 'DELIVERED, STATUS, TIMEOUT, CONNECTION or ADDRESS_REFUSED; null where nothing was sent.',
  })
  readonly result: string | null;

  @Field(() => Int, { nullable: true, description: 'The status of the answer, such as 204; null where none came.' })
  readonly status: number | null;

  @Field(() => [UserError], { description: 'Why nothing was sent; empty where it was.' })
  readonly userErrors: readonly UserError[];

  constructor(outcome: Outcome | null, userErrors: readonly UserError[]) {
    this.result = outcome?.result ?? null;
    this.status = outcome?.status ?? null;
    this.userErrors = userErrors;
  }
}
