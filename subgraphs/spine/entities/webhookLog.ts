import { Field, ID, Int, ObjectType } from 'type-graphql';
import type {
  WebhookDeadLetter as KeptLetter,
  WebhookDelivery as KeptDelivery,
} from '../../../kit/webhooks/webhookStore.ts';
import { DateTimeScalar } from '../../../schema/records/dateTimeScalar.ts';

@ObjectType('WebhookDelivery', { description: 'One try of sending an update to a webhook.' })
export class WebhookDelivery {
  @Field(() => ID, { description: 'Such as "42".' })
  readonly id: string;

  @Field(() => String, {
    description: 'The header webhook-id, the same at every try, such as "msg_p5jXN8AQM9LWM0D4loKWxJek".',
  })
  readonly message: string;

  @Field(() => DateTimeScalar, { description: 'When, such as "2026-11-27T14:32:05.120Z".' })
  readonly at: string;

  @Field(() => String, {
    description:
      'DELIVERED, or what went wrong: STATUS, TIMEOUT, CONNECTION or ADDRESS_REFUSED. INTERRUPTED where the gateway ended during the try: it may have arrived, and was sent again.',
  })
  readonly result: string;

  @Field(() => Int, { nullable: true, description: 'The status of the answer, such as 204; null where none came.' })
  readonly status: number | null;

  @Field(() => Int, { description: 'How long it took, in milliseconds, such as 84; 0 where it was interrupted.' })
  readonly milliseconds: number;

  @Field(() => String, {
    nullable: true,
    description:
      'The beginning of an answer that refused, without secrets, such as "no such route"; null where it did not.',
  })
  readonly excerpt: string | null;

  constructor({ id, message, at, result, status, milliseconds, excerpt }: KeptDelivery) {
    this.id = String(id);
    this.message = message;
    this.at = at;
    this.result = result;
    this.status = status;
    this.milliseconds = milliseconds;
    this.excerpt = excerpt;
  }
}

@ObjectType('WebhookDeadLetter', {
  description: 'An update that could not be delivered to a webhook, and was given up.',
})
export class WebhookDeadLetter {
  @Field(() => ID, { description: 'Such as "7".' })
  readonly id: string;

  @Field(() => String, { description: 'The header webhook-id that it had, such as "msg_p5jXN8AQM9LWM0D4loKWxJek".' })
  readonly message: string;

  @Field(() => String, {
    description:
      'The place before it, such as "AAAAAAABRXg8bs4MvBWQ…": `redeliverWebhook` sends it and everything since again.',
  })
  readonly cursor: string;

  @Field(() => Int, { description: 'How often it was tried, such as 12.' })
  readonly tries: number;

  @Field(() => String, { description: 'What went wrong at the last try, such as "TIMEOUT".' })
  readonly result: string;

  @Field(() => DateTimeScalar, { description: 'When it was given up, such as "2026-11-28T12:00:00.000Z".' })
  readonly diedAt: string;

  constructor({ id, message, cursor, tries, result, diedAt }: KeptLetter) {
    this.id = String(id);
    this.message = message;
    this.cursor = cursor;
    this.tries = tries;
    this.result = result;
    this.diedAt = diedAt;
  }
}
