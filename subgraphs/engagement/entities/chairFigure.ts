import { Field, ObjectType } from 'type-graphql';
import { shareFigure } from '../../../kit/documents/shareFigure.ts';
import { Figure } from '../../../schema/figures/figure.ts';
import { ChairKind } from './chairKind.ts';

@ObjectType('ChairFigure', { description: 'How many ward panels have a chair of one kind.' })
export class ChairFigure {
  @Field(() => ChairKind, { description: 'Who chairs them, such as POLICE.' })
  readonly kind: ChairKind;

  @Field(() => Figure, { description: 'How many panels, such as 95.' })
  readonly figure: Figure;

  @Field(() => Figure, {
    description: 'For every hundred established panels, such as 15.2 per cent; flagged DERIVED.',
  })
  readonly share: Figure;

  constructor(kind: ChairKind, figure: Figure, established: Figure) {
    this.kind = kind;
    this.figure = figure;
    this.share = shareFigure(figure, established);
  }
}
