import { Directive, Field, ObjectType } from 'type-graphql';
import type { Quotation as QuotationFacts } from '../../schema/documents.ts';
import { documentType, SourceDocument } from './sourceDocument.ts';

@Directive('@shareable')
@ObjectType('Quotation', { description: 'A source document’s own words, with the place where they stand.' })
export class Quotation {
  @Field(() => String, {
    description:
      'The words, such as "This piece of work should be completed within the next 3 to 4 months." They are true of the document’s day.',
  })
  readonly words: string;

  @Field(() => SourceDocument, { description: 'The document.' })
  readonly document: SourceDocument;

  @Field(() => String, { description: 'The place in the document, such as "¶86".' })
  readonly paragraph: string;

  constructor(facts: QuotationFacts) {
    this.words = facts.words;
    this.document = documentType(facts.document);
    this.paragraph = facts.paragraph;
  }
}
