import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { DatasetDeclaration } from '../../schema/datasets/dataset.ts';
import { Figure } from '../../schema/figures/figure.ts';
import { PeriodScalar } from '../../schema/figures/scalars.ts';
import { Period } from '../../schema/periods.ts';
import type { StatedFigure } from '../../schema/statedFigure.ts';
import type { FigureReader } from '../indicators/figureReader.ts';
import { Indicator } from '../indicators/indicator.ts';
import { documentType, SourceDocument } from './sourceDocument.ts';
import { statedMeasure } from './statedMeasure.ts';
import { statedTitle } from './statedTitle.ts';

@Directive('@shareable')
@ObjectType('ReportedFigure', {
  description: 'A number that a source document states, with the words in which it does.',
})
export class ReportedFigure {
  @Field(() => ID, { description: 'What is measured, such as "sanction-detection-rate".' })
  readonly measure: string;

  @Field(() => ID, { description: 'Which part of it, such as "target"; "all" where it has no parts.' })
  readonly category: string;

  @Field(() => String, { description: 'The part in words, such as "Neighbourhood team officers".' })
  readonly title: string;

  @Field(() => PeriodScalar, {
    description: 'The period that it is of, such as "2007/08"; a day such as "2008-06-05" for a position on that day.',
  })
  readonly period: Period;

  @Field(() => Figure, { description: 'The number, or why there is none.' })
  readonly figure: Figure;

  @Field(() => String, {
    nullable: true,
    description:
      'The document’s own words, such as "The 630 teams consist of over 4000 officers"; null where the number follows by arithmetic from others.',
  })
  readonly quote: string | null;

  @Field(() => SourceDocument, { description: 'The document that states it.' })
  readonly document: SourceDocument;

  @Field(() => String, { description: 'The place in the document, such as "¶117".' })
  readonly paragraph: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What to know before leaning on it, such as "Counted among the arrests."; null where there is nothing.',
  })
  readonly note: string | null;

  constructor(stated: StatedFigure, figure: Figure) {
    this.measure = stated.measure;
    this.category = stated.category;
    this.title = statedTitle(stated.category);
    this.period = Period.parse(stated.period);
    this.figure = figure;
    this.quote = stated.statedAs ?? null;
    this.document = documentType(stated.document);
    this.paragraph = stated.paragraph;
    this.note = stated.note ?? null;
  }
}

/** A number of a document, read from the release that the document was published as. */
export function reportedValue(
  stated: StatedFigure,
  dataset: DatasetDeclaration,
  asAt: string | null,
  reader: FigureReader,
): Promise<Figure> {
  const measure = statedMeasure(stated, dataset);
  return new Indicator(measure, stated.area, asAt, reader).at(Period.parse(stated.period));
}
