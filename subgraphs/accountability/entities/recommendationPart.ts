import { Field, ObjectType } from 'type-graphql';

@ObjectType('RecommendationPart', { description: 'A lettered or listed part of a recommendation.' })
export class RecommendationPart {
  @Field(() => String, { description: 'The document’s letter, or the place in its list, such as "a" or "1".' })
  readonly label: string;

  @Field(() => String, { description: 'What it says, such as "Effectiveness in tackling crime".' })
  readonly words: string;

  constructor(label: string, words: string) {
    this.label = label;
    this.words = words;
  }
}
