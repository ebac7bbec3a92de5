import { Directive, Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../figures/scalars.ts';

@Directive('@shareable')
@ObjectType('RejectedText', {
  description: 'That a second person rejected a text, and why. The text itself is kept no longer.',
})
export class RejectedText {
  @Field(() => String, { description: 'The field that it was of, such as "plan".' })
  readonly field: string;

  @Field(() => String, { description: 'Why, for whoever writes it anew, such as "Names a resident".' })
  readonly reason: string;

  @Field(() => DateScalar, { description: 'The day on which it was rejected, such as "2026-03-04".' })
  readonly rejectedOn: string;

  constructor(field: string, reason: string, rejectedOn: string) {
    this.field = field;
    this.reason = reason;
    this.rejectedOn = rejectedOn;
  }
}
