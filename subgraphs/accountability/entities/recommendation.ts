import { Field, ObjectType } from 'type-graphql';
import { Absence } from '../../../schema/figures/absence.ts';
import { AbsenceReason } from '../../../schema/figures/words.ts';
import type { RecommendationRow } from '../tables/recommendationTable.ts';
import type { ScrutinyReviewRow } from '../tables/scrutinyReviewTable.ts';
import { Addressee } from './addressee.ts';
import { Deadline } from './deadline.ts';
import { RecommendationPart } from './recommendationPart.ts';
import { RecommendationTheme } from './recommendationTheme.ts';

@ObjectType('Recommendation', { description: 'One recommendation of a scrutiny review, in the document’s words.' })
export class Recommendation {
  readonly row: RecommendationRow;
  readonly reviewRow: ScrutinyReviewRow;

  @Field(() => String, { description: 'Its number in the review, such as "8".' })
  readonly number: string;

  @Field(() => String, {
    nullable: true,
    description: 'What is recommended, whole; null where `textAbsence` says why it is not to be had.',
  })
  readonly text: string | null;

  @Field(() => Absence, { nullable: true, description: 'Why there is no text; null exactly when there is one.' })
  readonly textAbsence: Absence | null;

  @Field(() => [String], {
    description:
      'The lettered or listed parts of the text, in order, such as ["Effectiveness in tackling crime", "Public confidence"]; empty where it has none.',
  })
  readonly parts: readonly string[];

  @Field(() => [RecommendationPart], {
    description: 'The same parts with their letters, so that one can be named, such as "6b"; a handful, so no pages.',
  })
  readonly labelledParts: readonly RecommendationPart[];

  @Field(() => [Addressee], {
    description: 'Whom it is addressed to; empty where the text is not to be had. A handful, so no pages.',
  })
  readonly addressees: readonly Addressee[];

  @Field(() => RecommendationTheme, {
    nullable: true,
    description: 'What it is about, such as ESTATE; null where the text is not to be had.',
  })
  readonly theme: RecommendationTheme | null;

  @Field(() => Deadline, {
    nullable: true,
    description: 'The deadline that decides whether it is overdue; null where the text is not to be had.',
  })
  readonly deadline: Deadline | null;

  @Field(() => [Deadline], {
    description:
      'What else it dates: a step on the way, the plan that was to hold a part of it. A handful, so no pages.',
  })
  readonly furtherDeadlines: readonly Deadline[];

  @Field(() => String, { description: 'The place in the review’s document, such as "Recommendation 8".' })
  readonly paragraph: string;

  constructor(row: RecommendationRow, reviewRow: ScrutinyReviewRow) {
    this.row = row;
    this.reviewRow = reviewRow;
    this.number = row.number;
    this.text = row.text ?? null;
    this.textAbsence = textAbsence(row);
    this.parts = row.parts.map(({ words }) => words);
    this.labelledParts = row.parts.map(({ label, words }) => new RecommendationPart(label, words));
    this.addressees = row.addressees.map((addressee) => new Addressee(addressee));
    this.theme = row.theme ? RecommendationTheme[row.theme] : null;
    this.deadline = row.deadline ? new Deadline(row.deadline) : null;
    this.furtherDeadlines = row.furtherDeadlines.map((deadline) => new Deadline(deadline));
    this.paragraph = row.paragraph;
  }
}

function textAbsence({ textAbsence: reason, textAbsenceExplanation: explanation }: RecommendationRow): Absence | null {
  return reason && explanation ? new Absence(AbsenceReason[reason], explanation) : null;
}
