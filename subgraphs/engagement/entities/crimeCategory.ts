import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('CrimeCategory', { description: 'A category of recorded crime, which the performance subgraph knows.' })
export class CrimeCategory {
  @Field(() => ID, {
    description: 'Such as "burglary" for a group or "burglary/domestic-burglary" for one of its kinds.',
  })
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }
}
