import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import type { StatedDeadline } from '../documents/deadline.ts';
import { DeadlineDirection, DeadlineKind } from './deadlineWords.ts';

@ObjectType('Recurrence', { description: 'A day that comes every year.' })
export class Recurrence {
  @Field(() => Int, { description: 'The month, from 1 to 12, such as 3 for March.' })
  readonly month: number;

  @Field(() => Int, { description: 'The day of the month, such as 31.' })
  readonly day: number;

  constructor(month: number, day: number) {
    this.month = month;
    this.day = day;
  }
}

@ObjectType('Deadline', {
  description: 'When a recommendation was to be met, in the document’s words and as far as they can be dated.',
})
export class Deadline {
  @Field(() => DeadlineKind, {
    description: 'How it is set, such as ABSOLUTE; it says which of the fields are filled.',
  })
  readonly kind: DeadlineKind;

  @Field(() => String, { description: 'The document’s own words, such as "by the end of September 2013".' })
  readonly words: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'ABSOLUTE: the last day on which it is met, such as "2013-09-30"; null for the other kinds.',
  })
  readonly on: string | null;

  @Field(() => Recurrence, {
    nullable: true,
    description:
      'RECURRING: the day of each year by which it falls due; null where the document says "regular" and no more, and for the other kinds.',
  })
  readonly recurrence: Recurrence | null;

  @Field(() => String, {
    nullable: true,
    description:
      'RELATIVE_TO_EVENT: the event, such as "Implementation of the new neighbourhood policing model"; null for the other kinds.',
  })
  readonly event: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'RELATIVE_TO_EVENT: the day of the event, such as "2013-03-06"; null where the document gives none, and for the other kinds.',
  })
  readonly eventOn: string | null;

  @Field(() => DeadlineDirection, {
    nullable: true,
    description: 'RELATIVE_TO_EVENT: on which side of the event it lies, such as AFTER; null for the other kinds.',
  })
  readonly direction: DeadlineDirection | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'RELATIVE_TO_EVENT: months between event and deadline, such as 6; 0 with the event, and before it where no length is stated; null for the other kinds.',
  })
  readonly offsetMonths: number | null;

  constructor(stated: StatedDeadline) {
    const yearly = stated.kind === 'RECURRING' ? stated.everyYearBy : null;
    const beside = stated.kind === 'RELATIVE_TO_EVENT' ? stated : null;
    this.kind = DeadlineKind[stated.kind];
    this.words = stated.words;
    this.on = stated.kind === 'ABSOLUTE' ? stated.on : null;
    this.recurrence = yearly === null ? null : new Recurrence(yearly.month, yearly.day);
    this.event = beside?.event ?? null;
    this.eventOn = beside?.eventOn ?? null;
    this.direction = beside === null ? null : DeadlineDirection[beside.direction];
    this.offsetMonths = beside?.offsetMonths ?? null;
  }
}
