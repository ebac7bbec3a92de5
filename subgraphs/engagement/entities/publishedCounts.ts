import { Field, ObjectType } from 'type-graphql';
import { Figure } from '../../../schema/figures/figure.ts';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import { NeighbourhoodEventKind } from './neighbourhoodEventKind.ts';
import { NeighbourhoodRank } from './neighbourhoodRank.ts';

@ObjectType('NeighbourhoodRankCount', {
  description: 'How many of a rank a published team has. Source: data.police.uk.',
})
export class NeighbourhoodRankCount {
  @Field(() => NeighbourhoodRank, { description: 'Such as CONSTABLE.' })
  readonly rank: NeighbourhoodRank;

  @Field(() => Figure, { description: 'How many, such as 2; never who.' })
  readonly figure: Figure;

  constructor(rank: NeighbourhoodRank, figure: Figure) {
    this.rank = rank;
    this.figure = figure;
  }
}

@ObjectType('NeighbourhoodEventCount', {
  description: 'How many events of a kind the police announce for a day. Source: data.police.uk.',
})
export class NeighbourhoodEventCount {
  @Field(() => NeighbourhoodEventKind, { description: 'Such as MEETING.' })
  readonly kind: NeighbourhoodEventKind;

  @Field(() => DateScalar, { description: 'The day on which they begin, such as "2024-03-05".' })
  readonly heldOn: string;

  @Field(() => Figure, { description: 'How many, such as 1.' })
  readonly figure: Figure;

  constructor(kind: NeighbourhoodEventKind, heldOn: string, figure: Figure) {
    this.kind = kind;
    this.heldOn = heldOn;
    this.figure = figure;
  }
}
