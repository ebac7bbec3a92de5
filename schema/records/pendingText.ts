import { Directive, Field, ObjectType } from 'type-graphql';

@Directive('@shareable')
@ObjectType('PendingText', {
  description: 'A text that waits for a second person to approve it before it is published.',
})
export class PendingText {
  @Field(() => String, { description: 'The field that it is of, such as "plan".' })
  readonly field: string;

  @Field(() => String, { description: 'The text as it would be published.' })
  readonly text: string;

  constructor(field: string, text: string) {
    this.field = field;
    this.text = text;
  }
}
