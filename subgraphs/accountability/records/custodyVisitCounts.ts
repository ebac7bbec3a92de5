import { Field, Int, ObjectType } from 'type-graphql';
import { valueOf, type RegisterRecord } from '../../../kit/registers/record.ts';
import { detaineesAccepted, detaineesDeclined, detaineesHeld, detaineesOffered } from '../registers/custodyVisits.ts';

@ObjectType('CustodyVisitCounts', {
  description: 'How many people were held on one visit, for those who keep the record.',
})
export class CustodyVisitCounts {
  @Field(() => Int, { nullable: true, description: 'How many were held, such as 12; null where not recorded.' })
  readonly held: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'To how many a visit was offered, such as 10; null where not recorded.',
  })
  readonly offered: number | null;

  @Field(() => Int, { nullable: true, description: 'How many accepted, such as 7; null where not recorded.' })
  readonly accepted: number | null;

  @Field(() => Int, { nullable: true, description: 'How many declined, such as 2; null where not recorded.' })
  readonly declined: number | null;

  constructor(record: RegisterRecord) {
    this.held = valueOf(record, detaineesHeld);
    this.offered = valueOf(record, detaineesOffered);
    this.accepted = valueOf(record, detaineesAccepted);
    this.declined = valueOf(record, detaineesDeclined);
  }
}
