import { Field, ObjectType } from 'type-graphql';
import { Figure } from '../../../schema/figures/figure.ts';
import { DiversityStrand } from './diversityStrand.ts';
import { RepresentationMeasure } from './representationMeasure.ts';

/** What is told of one part of the make-up of ward panels. */
export interface RepresentationFacts {
  readonly strand: DiversityStrand;
  readonly category: string;
  readonly measure: RepresentationMeasure;
  readonly figure: Figure;
  readonly quote: string | null;
  readonly note: string | null;
}

@ObjectType('RepresentationFigure', {
  description:
    'One number of the make-up of ward panels. Members may decline to say, so that no strand is complete. Source: Safer Neighbourhoods update, 5 June 2008, ¶101.',
})
export class RepresentationFigure {
  @Field(() => DiversityStrand, { description: 'The strand of diversity, such as GENDER.' })
  readonly strand: DiversityStrand;

  @Field(() => String, {
    description:
      'The group within the strand, as the source names it, such as "41 to 60"; "Declined" for members who did not say.',
  })
  readonly category: string;

  @Field(() => RepresentationMeasure, { description: 'Whether people or panels are counted, such as MEMBERS.' })
  readonly measure: RepresentationMeasure;

  @Field(() => Figure, {
    description: 'The number, such as 54 per cent; absent with SOURCE_LOST where the archived page has lost it.',
  })
  readonly figure: Figure;

  @Field(() => String, {
    nullable: true,
    description:
      'The document’s own words, such as "54% of panel members are male"; null where the number follows by arithmetic.',
  })
  readonly quote: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What to know before leaning on it, such as "The bands leave out people under 21 and of exactly 61."; null where there is nothing.',
  })
  readonly note: string | null;

  constructor(facts: RepresentationFacts) {
    this.strand = facts.strand;
    this.category = facts.category;
    this.measure = facts.measure;
    this.figure = facts.figure;
    this.quote = facts.quote;
    this.note = facts.note;
  }
}
