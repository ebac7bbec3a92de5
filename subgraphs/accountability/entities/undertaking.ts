import { Field, ObjectType } from 'type-graphql';
import type { ScrutinyReviewRow } from '../tables/scrutinyReviewTable.ts';
import type { UndertakingRow } from '../tables/undertakingTable.ts';

@ObjectType('Undertaking', {
  description: 'What a scrutiny committee said that it would itself do: accountability goes both ways.',
})
export class Undertaking {
  readonly row: UndertakingRow;
  readonly reviewRow: ScrutinyReviewRow;

  @Field(() => String, {
    description:
      'The committee’s words, such as "The Committee will seek to bring greater transparency to the use of stop and search by investigating this topic later this year."',
  })
  readonly words: string;

  @Field(() => String, { description: 'The place in the document, such as "Recommendation 15".' })
  readonly paragraph: string;

  constructor(row: UndertakingRow, reviewRow: ScrutinyReviewRow) {
    this.row = row;
    this.reviewRow = reviewRow;
    this.words = row.words;
    this.paragraph = row.paragraph;
  }
}
