import { Field, ObjectType } from 'type-graphql';
import { shareFigure } from '../../../kit/documents/shareFigure.ts';
import { Figure } from '../../../schema/figures/figure.ts';
import { ChairFigure } from './chairFigure.ts';

/** The stated numbers of a coverage. */
export interface CoverageFigures {
  readonly teams: Figure;
  readonly established: Figure;
  readonly notEstablished: Figure;
  readonly chairedBy: readonly ChairFigure[];
}

@ObjectType('Coverage', {
  description:
    'How far ward panels, in which residents set the policing priorities of their ward, are established, and who chairs them. Source: Safer Neighbourhoods update, 5 June 2008, ¶51 and ¶92.',
})
export class Coverage {
  @Field(() => Figure, { description: 'Safer Neighbourhood Teams, each of which should have a panel, such as 630.' })
  readonly teams: Figure;

  @Field(() => Figure, { description: 'Ward panels that are established, such as 627.' })
  readonly established: Figure;

  @Field(() => Figure, { description: 'Ward panels that are not yet established, such as 3.' })
  readonly notEstablished: Figure;

  @Field(() => Figure, {
    description: 'Established panels for every hundred teams, such as 99.5 per cent; flagged DERIVED.',
  })
  get share(): Figure {
    return shareFigure(this.established, this.teams);
  }

  @Field(() => [ChairFigure], { description: 'Who chairs the established panels; one entry for each kind.' })
  readonly chairedBy: readonly ChairFigure[];

  constructor(figures: CoverageFigures) {
    this.teams = figures.teams;
    this.established = figures.established;
    this.notEstablished = figures.notEstablished;
    this.chairedBy = figures.chairedBy;
  }
}
