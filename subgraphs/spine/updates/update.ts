import { Field, ID, Int, InterfaceType } from 'type-graphql';
import { placeholders } from '../../../schema/events/deliveredEvent.ts';
import { DateTimeScalar } from '../../../schema/records/dateTimeScalar.ts';
import { areaEntity } from '../areas.ts';
import { Area } from '../entities/area.ts';
import { Significance } from './significance.ts';

/** What all updates say. */
export interface UpdateFacts {
  readonly id: string;
  readonly occurredAt: string;
  /** Code of an area. */
  readonly area: string | null;
  readonly significance: keyof typeof Significance;
}

@InterfaceType('Update', {
  description:
    'Something that happened, as a follower is told of it: it names what changed, and the graph says how it stands now.',
  resolveType: (update: Update) => update.typeName,
})
export abstract class Update {
  @Field(() => ID, {
    description:
      'Names what happened, such as "performance/Zk3n8w0q2axP": the same whoever is told, so that a repeated delivery is known by it.',
  })
  readonly id: string;

  @Field(() => String, {
    description:
      'Where the follower is after this update: give it as `after` to go on from here, such as "AAAAAAABRXg8bs4MvBWQ…". It is opaque and means nothing to another hub.',
  })
  readonly cursor: string = placeholders.cursor;

  @Field(() => Int, {
    description:
      'The number of this update among those of this follower, from 1 and without a hole, such as 17: it is counted after the filter, and goes on where `after` left off.',
  })
  readonly sequence: number = placeholders.sequence;

  @Field(() => DateTimeScalar, { description: 'When it took effect, such as "2026-11-27T14:32:05.120Z".' })
  readonly occurredAt: string;

  @Field(() => Area, {
    nullable: true,
    description: 'The area that it is about, such as the borough E09000030; null where it is about none in particular.',
  })
  readonly area: Area | null;

  @Field(() => Significance, { description: 'How much it asks of a follower, such as NOTABLE.' })
  readonly significance: Significance;

  constructor(
    /** Name of the type in the graph. */
    readonly typeName: string,
    { id, occurredAt, area, significance }: UpdateFacts,
  ) {
    this.id = id;
    this.occurredAt = occurredAt;
    this.area = area === null ? null : areaEntity(area);
    this.significance = Significance[significance];
  }
}
