import { Field, ObjectType } from 'type-graphql';
import { Figure } from '../../../schema/figures/figure.ts';
import { ChairKind } from './chairKind.ts';

@ObjectType('ChairFigure', { description: 'How many ward panels have a chair of one kind.' })
export class ChairFigure {
  @Field(() => ChairKind, { description: 'Who chairs them, such as POLICE.' })
  readonly kind: ChairKind;

  @Field(() => Figure, { description: 'How many panels, such as 95.' })
  readonly figure: Figure;

  constructor(kind: ChairKind, figure: Figure) {
    this.kind = kind;
    this.figure = figure;
  }
}
