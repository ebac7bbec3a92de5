import { Field, ID, ObjectType } from 'type-graphql';
import type { StreetWord } from '../streets/streetWords.ts';

@ObjectType('StreetCrimeCategory', {
  description: 'A type of street-level crime. Source: data.police.uk, whose types are not those of recorded crime.',
})
export class StreetCrimeCategory {
  @Field(() => ID, { description: 'Such as "anti-social-behaviour".' })
  readonly id: string;

  @Field(() => String, { description: 'In the publisher’s words, such as "Anti-social behaviour".' })
  readonly name: string;

  constructor({ id, name }: StreetWord) {
    this.id = id;
    this.name = name;
  }
}
