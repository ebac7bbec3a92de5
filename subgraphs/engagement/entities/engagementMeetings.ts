import { Field, ObjectType } from 'type-graphql';
import { Indicator } from '../../../kit/indicators/indicator.ts';

@ObjectType('EngagementMeetings', {
  description:
    'How often neighbourhood teams met the public in a quarter or a year, and how many came. Absent until the borough returns it. Source: returns of boroughs.',
})
export class EngagementMeetings {
  @Field(() => Indicator, { description: 'Meetings held, such as 6.' })
  readonly held: Indicator;

  @Field(() => Indicator, {
    description: 'How many people came to them, such as 148; absent where somebody did not count.',
  })
  readonly attendance: Indicator;

  constructor(held: Indicator, attendance: Indicator) {
    this.held = held;
    this.attendance = attendance;
  }
}
