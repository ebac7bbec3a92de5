import { Field, ID, ObjectType } from 'type-graphql';
import type { StreetWord } from '../streets/streetWords.ts';

@ObjectType('CrimeOutcome', {
  description: 'What became of a street-level crime or its suspect. Source: data.police.uk.',
})
export class CrimeOutcome {
  @Field(() => ID, { description: 'Such as "suspect-charged".' })
  readonly id: string;

  @Field(() => String, { description: 'In the publisher’s words, such as "Suspect charged".' })
  readonly name: string;

  constructor({ id, name }: StreetWord) {
    this.id = id;
    this.name = name;
  }
}
