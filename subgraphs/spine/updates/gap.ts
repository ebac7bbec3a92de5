import { Field, ObjectType } from 'type-graphql';
import type { GapFacts } from '../../../schema/events/deliveredEvent.ts';
import { describeEnum } from '../../../schema/figures/describeEnum.ts';
import { Update } from './update.ts';

export enum GapReason {
  RETENTION = 'RETENTION',
  SOURCE_AWAY = 'SOURCE_AWAY',
}

describeEnum(GapReason, 'GapReason', 'Why updates cannot be given any more.', {
  RETENTION: { description: 'The follower was away for longer than the hub keeps its log.' },
  SOURCE_AWAY: {
    description:
      'The source did not answer when the subscription began, so it cannot be told what happened until it did.',
  },
});

@ObjectType('Gap', {
  implements: Update,
  description:
    'Some updates are lost to this follower and cannot be given again. What follows is complete from here on; `reconcile` says how things stand.',
})
export class Gap extends Update {
  @Field(() => String, { description: 'The source whose updates are missing, such as "performance".' })
  readonly source: string;

  @Field(() => GapReason, { description: 'Why they are missing, such as RETENTION.' })
  readonly reason: GapReason;

  @Field(() => String, {
    description:
      'A query in GraphQL whose answer tells how things stand now, to be sent to this hub as it is, such as "{ datasets { id } }".',
  })
  readonly reconcile: string;

  constructor({ id, source, reason, reconcile, occurredAt }: GapFacts) {
    super('Gap', { id, occurredAt, area: null, significance: 'URGENT' });
    this.source = source;
    this.reason = GapReason[reason];
    this.reconcile = reconcile;
  }
}
