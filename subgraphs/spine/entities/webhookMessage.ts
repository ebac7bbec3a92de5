import { Field, ID, ObjectType } from 'type-graphql';

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
