import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import type { ScrutinyReviewRow } from '../tables/scrutinyReviewTable.ts';
import { Area } from './area.ts';

@ObjectType('StatedDay', { description: 'A day that a document states, with the place where it does.' })
export class StatedDay {
  @Field(() => DateScalar, { description: 'The day, such as "2013-03-25".' })
  readonly on: string;

  @Field(() => String, { description: 'The place in the document, such as "Letter ¶5".' })
  readonly paragraph: string;

  constructor(on: string, paragraph: string) {
    this.on = on;
    this.paragraph = paragraph;
  }
}

@ObjectType('ScrutinyReview', {
  description: 'A review by a scrutiny committee, with what it recommended and what it undertook to do itself.',
})
export class ScrutinyReview {
  readonly row: ScrutinyReviewRow;

  @Field(() => ID, { description: 'Such as "police-and-crime-plan-2013".' })
  readonly id: string;

  @Field(() => String, {
    description: 'Its title, such as "The Mayor’s Police and Crime Plan – Police and Crime Committee response".',
  })
  readonly title: string;

  @Field(() => String, { description: 'The committee, such as "London Assembly Police and Crime Committee".' })
  readonly body: string;

  @Field(() => [Area], { description: 'The places that it is about, such as Tower Hamlets. A handful, so no pages.' })
  readonly areas: readonly Area[];

  @Field(() => DateScalar, { description: 'The day of the document, such as "2013-03-06".' })
  readonly reportedOn: string;

  @Field(() => StatedDay, {
    nullable: true,
    description: 'The day by which an answer was asked for, such as "2013-03-25"; null where none was.',
  })
  readonly responseRequestedBy: StatedDay | null;

  @Field(() => StatedDay, {
    nullable: true,
    description: 'The day set for formal ratification, such as "2013-03-28"; null where none was.',
  })
  readonly ratification: StatedDay | null;

  @Field(() => String, {
    nullable: true,
    description: 'What a reader should know of it, in the document’s words; null where there is nothing.',
  })
  readonly note: string | null;

  @Field(() => String, { description: 'Id of the document, such as "police-and-crime-plan-response-2013".' })
  readonly document: string;

  @Field(() => String, { description: 'The place in the document that speaks of the review, such as "Letter ¶1".' })
  readonly paragraph: string;

  constructor(row: ScrutinyReviewRow) {
    this.row = row;
    this.id = row.id;
    this.title = row.title;
    this.body = row.body;
    this.areas = row.areas.map((code) => new Area(code));
    this.reportedOn = row.reportedOn;
    this.responseRequestedBy = statedDay(row.responseRequestedOn, row.responseRequestedParagraph);
    this.ratification = statedDay(row.ratificationOn, row.ratificationParagraph);
    this.note = row.note ?? null;
    this.document = row.document;
    this.paragraph = row.paragraph;
  }
}

function statedDay(on: string | null | undefined, paragraph: string | null | undefined): StatedDay | null {
  return on && paragraph ? new StatedDay(on, paragraph) : null;
}
