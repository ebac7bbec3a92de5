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
  /** Left out where the source gives none, as in 2008. */
  readonly shares?: RepresentationShares;
  readonly quote: string | null;
  readonly note: string | null;
}

/** What a count of members is a part of, and what it is set beside. */
export interface RepresentationShares {
  readonly share: Figure;
  readonly responseRate: Figure;
  readonly population: Figure;
  readonly gap: Figure;
}

@ObjectType('RepresentationFigure', {
  description:
    'One number of the make-up of ward panels. Members may decline to say, so that no strand is complete; panels are never ranked by it. Source: Safer Neighbourhoods update, 5 June 2008, ¶101, and from 2026 on returns of panels, in controlled tables.',
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

  @Field(() => Figure, {
    nullable: true,
    description:
      'Of those members who answered the strand how many per cent are of the group, such as 31 (22 to 42); SUPPRESSED with the counts that it rests on. Null for panels and for what the source gives no share of, as in 2008.',
  })
  readonly share: Figure | null;

  @Field(() => Figure, {
    nullable: true,
    description: 'How many per cent of all members answered the strand, such as 84; null where there is no share.',
  })
  readonly responseRate: Figure | null;

  @Field(() => Figure, {
    nullable: true,
    description:
      'How many per cent of residents are of the group by the Census of 2021, such as 34; of age among residents of 15 and over. NOT_AVAILABLE for strands whose table the hub does not take. Null where there is no share.',
  })
  readonly population: Figure | null;

  @Field(() => Figure, {
    nullable: true,
    description:
      'The share among members over that among residents, such as 0.9 (0.6 to 1.2): below 1 where the group is under-represented. Absent where fewer than six in ten members answered. Null where there is no share.',
  })
  readonly gap: Figure | null;

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
    this.share = facts.shares?.share ?? null;
    this.responseRate = facts.shares?.responseRate ?? null;
    this.population = facts.shares?.population ?? null;
    this.gap = facts.shares?.gap ?? null;
    this.quote = facts.quote;
    this.note = facts.note;
  }
}
