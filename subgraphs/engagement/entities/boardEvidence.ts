import { Field, ObjectType } from 'type-graphql';
import { Borough } from './borough.ts';

@ObjectType('BoardEvidence', {
  description: 'Where the graph itself shows how a board’s duty or wish is done: a field of its borough.',
})
export class BoardEvidence {
  @Field(() => String, { description: 'The field of `borough` to ask for, such as "confidence".' })
  readonly field: string;

  @Field(() => String, { description: 'What it shows, such as "Confidence in the local police".' })
  readonly shows: string;

  @Field(() => Borough, {
    description: 'The borough whose field it is, so that one query walks from the duty to what evidences it.',
  })
  readonly borough: Borough;

  constructor(field: string, shows: string, borough: Borough) {
    this.field = field;
    this.shows = shows;
    this.borough = borough;
  }
}
