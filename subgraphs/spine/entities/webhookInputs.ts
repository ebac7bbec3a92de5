import { Field, ID, InputType } from 'type-graphql';

@InputType('RegisterWebhookInput', { description: 'An address to which updates are to be sent.' })
export class RegisterWebhookInput {
  @Field(() => String, { description: 'What it is for, such as "Ward dashboard"; no person’s name.' })
  readonly title!: string;

  @Field(() => String, { description: 'By https, such as "https://hooks.example.gov.uk/hub".' })
  readonly url!: string;

  @Field(() => String, {
    description:
      'One subscription to `updates` with its filter, such as "subscription { updates(filter: { areas: [\\"E09000030\\"] }) { __typename id } }".',
  })
  readonly document!: string;
}

@InputType('ChangeWebhookInput', { description: 'What is to be otherwise with a webhook; what is left out stays.' })
export class ChangeWebhookInput {
  @Field(() => ID, { description: 'Which, such as "wh_Zk3n8w0q2axP".' })
  readonly id!: string;

  @Field(() => String, { nullable: true, description: 'What it is for, such as "Ward dashboard".' })
  readonly title?: string | null;

  @Field(() => String, { nullable: true, description: 'Where to, such as "https://hooks.example.gov.uk/hub".' })
  readonly url?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Which updates from the next one on, such as "subscription { updates { __typename id } }".',
  })
  readonly document?: string | null;
}
