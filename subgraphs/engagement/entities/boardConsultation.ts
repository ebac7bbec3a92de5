import { Field, ObjectType } from 'type-graphql';
import { Quotation } from '../../../kit/documents/quotation.ts';

@ObjectType('BoardConsultation', { description: 'The consultation of March 2010 on the proposals for the board.' })
export class BoardConsultation {
  @Field(() => [Quotation], { description: 'The five questions on which views were sought.' })
  readonly questions: readonly Quotation[];

  @Field(() => [Quotation], { description: 'The three ways in which views could be given.' })
  readonly channels: readonly Quotation[];

  constructor(questions: readonly Quotation[], channels: readonly Quotation[]) {
    this.questions = questions;
    this.channels = channels;
  }
}
