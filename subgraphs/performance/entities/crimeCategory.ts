import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A category on its way to the reader. */
export interface CrimeCategoryFacts {
  readonly id: string;
  readonly name: string;
  readonly group: CrimeCategory | null;
  readonly aliases: readonly string[];
}

@Directive('@key(fields: "id")')
@ObjectType('CrimeCategory', {
  description:
    'A category of recorded crime, under an id that outlives the publisher’s renaming. Source: MPS Recorded Crime, Geographic Breakdown.',
})
export class CrimeCategory {
  @Field(() => ID, {
    description: 'Such as "burglary" for a group or "burglary/domestic-burglary" for one of its kinds.',
  })
  readonly id: string;

  @Field(() => String, { description: 'Such as "Domestic burglary".' })
  readonly name: string;

  @Field(() => CrimeCategory, {
    nullable: true,
    description:
      'The wider category that it is a part of: of "burglary/burglary-of-a-home" that is "burglary/residential-burglary", and of that "burglary"; null for a group.',
  })
  readonly group: CrimeCategory | null;

  @Field(() => [String], {
    description:
      'Every name under which it has been published, such as ["RES BURGLARY OF A HOME"]; each of them finds it.',
  })
  readonly aliases: readonly string[];

  constructor(facts: CrimeCategoryFacts) {
    this.id = facts.id;
    this.name = facts.name;
    this.group = facts.group;
    this.aliases = facts.aliases;
  }
}
