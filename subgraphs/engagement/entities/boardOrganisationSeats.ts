import { Field, Int, ObjectType } from 'type-graphql';
import type { BoardSeats } from '../documents/crimeReductionBoard.ts';

@ObjectType('SeatHolder', { description: 'An office whose holder sits on the London Crime Reduction Board.' })
export class SeatHolder {
  @Field(() => String, { description: 'The office, such as "Deputy Chief Executive"; never a person.' })
  readonly office: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many seats it has, such as 3; null where the document gives no number for the office.',
  })
  readonly seatCount: number | null;

  constructor(office: string, seatCount: number | null) {
    this.office = office;
    this.seatCount = seatCount;
  }
}

@ObjectType('OrganisationSeats', {
  description: 'The seats that one organisation has on the London Crime Reduction Board.',
})
export class OrganisationSeats {
  @Field(() => String, { description: 'The organisation, such as "London Councils".' })
  readonly organisation: string;

  @Field(() => Int, { description: 'How many seats it has, such as 5.' })
  readonly seatCount: number;

  @Field(() => [SeatHolder], { description: 'The offices whose holders sit there; a handful, so no pages.' })
  readonly holders: readonly SeatHolder[];

  @Field(() => String, {
    nullable: true,
    description: 'What a reader must know of the count; null where there is nothing to know.',
  })
  readonly note: string | null;

  @Field(() => String, { description: 'The place in the document, such as "Membership of the new board ¶1".' })
  readonly paragraph: string;

  constructor(facts: BoardSeats) {
    this.organisation = facts.organisation;
    this.seatCount = facts.seats;
    this.holders = facts.holders.map(({ office, seats }) => new SeatHolder(office, seats));
    this.note = facts.note ?? null;
    this.paragraph = facts.paragraph;
  }
}
