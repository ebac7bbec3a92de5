import { Directive, Field, Float, ID, ObjectType } from 'type-graphql';
import { PeriodScalar } from '../../schema/figures/scalars.ts';
import { Period } from '../../schema/periods.ts';
import type { StatedComparison } from '../../schema/statedComparison.ts';
import { ChangeUnit } from './changeUnit.ts';
import { documentType, SourceDocument } from './sourceDocument.ts';

@Directive('@shareable')
@ObjectType('ReportedComparison', {
  description:
    'A change that a source document states without giving both numbers. The hub derives no number from it: "4% above" a share may mean per cent or points.',
})
export class ReportedComparison {
  @Field(() => ID, { description: 'What changed, such as "confidence".' })
  readonly measure: string;

  @Field(() => ID, { description: 'Which part of it, such as "CONFIDENCE_IN_LOCAL_POLICE" or "all".' })
  readonly category: string;

  @Field(() => PeriodScalar, { description: 'The earlier period, such as "2006/07".' })
  readonly from: Period;

  @Field(() => PeriodScalar, { description: 'The later period, such as "2007/08".' })
  readonly to: Period;

  @Field(() => Float, { description: 'The change, such as 69 for a rise of 69 per cent; below 0 for a fall.' })
  readonly change: number;

  @Field(() => ChangeUnit, { description: 'In what the change is counted, such as PERCENT.' })
  readonly unit: ChangeUnit;

  @Field(() => String, { description: 'The document’s own words, such as "a 4% increase on 04/05".' })
  readonly quote: string;

  @Field(() => SourceDocument, { description: 'The document that states it.' })
  readonly document: SourceDocument;

  @Field(() => String, { description: 'The place in the document, such as "¶46".' })
  readonly paragraph: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What to know before leaning on it, such as what the document leaves open; null where there is nothing.',
  })
  readonly note: string | null;

  constructor(stated: StatedComparison) {
    this.measure = stated.measure;
    this.category = stated.category;
    this.from = Period.parse(stated.from);
    this.to = Period.parse(stated.to);
    this.change = stated.change;
    this.unit = ChangeUnit[stated.changeUnit];
    this.quote = stated.quote;
    this.document = documentType(stated.document);
    this.paragraph = stated.paragraph;
    this.note = stated.note ?? null;
  }
}
