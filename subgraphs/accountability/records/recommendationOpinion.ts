import { Field, ObjectType } from 'type-graphql';
import { valueOf, type RecordChange } from '../../../kit/registers/record.ts';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import { opinionBy, opinionOn, rag } from '../registers/recommendationFields.ts';
import { OpinionAuthor } from '../registers/words/opinionAuthor.ts';
import { RagOpinion } from '../registers/words/ragOpinion.ts';

@ObjectType('RecommendationOpinion', { description: 'How somebody saw a recommendation, in what role and when.' })
export class RecommendationOpinion {
  @Field(() => RagOpinion, { description: 'Red, amber or green, such as AMBER.' })
  readonly opinion: RagOpinion;

  @Field(() => String, { description: 'Its letter, "R", "A" or "G", for who cannot tell its colour.' })
  readonly letter: string;

  @Field(() => OpinionAuthor, { description: 'In what role it was given, such as COMMITTEE_OFFICER.' })
  readonly opinionBy: OpinionAuthor;

  @Field(() => DateScalar, { description: 'The day of the opinion, such as "2026-09-30".' })
  readonly opinionOn: string;

  private constructor(opinion: RagOpinion, by: OpinionAuthor, on: string) {
    this.opinion = opinion;
    this.letter = opinion.charAt(0);
    this.opinionBy = by;
    this.opinionOn = on;
  }

  /** The opinion that a change gave; null where it gave none. */
  static of(change: RecordChange): RecommendationOpinion | null {
    if (change.act !== 'giveRecommendationOpinion') return null;
    const [opinion, by, on] = [valueOf(change, rag), valueOf(change, opinionBy), valueOf(change, opinionOn)];
    return opinion === null || by === null || on === null ? null : new RecommendationOpinion(opinion, by, on);
  }
}
