import { Directive, Field, ObjectType } from 'type-graphql';
import type { Borough as BoroughFact } from '../../../schema/places/boroughs.ts';
import { Area } from './area.ts';

@Directive('@key(fields: "code")')
@ObjectType('Borough', {
  implements: Area,
  description:
    'A London borough, or the City of London, which counts as the thirty-third and has a police force of its own.',
})
export class Borough extends Area {
  @Field(() => String, {
    nullable: true,
    description: 'The letters by which the police file it, such as "HT" for Tower Hamlets; null where it has none.',
  })
  readonly policeCode: string | null;

  constructor(fact: BoroughFact) {
    super(fact);
    this.policeCode = fact.policeCode;
  }
}
