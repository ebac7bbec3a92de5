import { Field, ObjectType } from 'type-graphql';
import { shareFigure } from '../../../kit/documents/shareFigure.ts';
import { Figure } from '../../../schema/figures/figure.ts';
import { ChairFigure } from './chairFigure.ts';

/** The stated numbers of a coverage. */
export interface CoverageFigures {
  readonly teams: Figure;
  readonly established: Figure;
  readonly notEstablished: Figure;
  readonly wards: Figure;
  readonly notRecorded: Figure;
  readonly chairedBy: readonly ChairFigure[];
}

@ObjectType('Coverage', {
  description:
    'How far ward panels, in which residents set the policing priorities of their ward, are established, and who chairs them. Source: the records that boroughs keep in the hub, counted at the end of each day on which one changed, from the day on which a borough began; for London once all 32 boroughs keep theirs. Before that: Safer Neighbourhoods update, 5 June 2008, ¶51 and ¶92.',
})
export class Coverage {
  @Field(() => Figure, { description: 'Safer Neighbourhood Teams, each of which should have a panel, such as 630.' })
  readonly teams: Figure;

  @Field(() => Figure, { description: 'Ward panels that are established, such as 627.' })
  readonly established: Figure;

  @Field(() => Figure, { description: 'Ward panels that are not yet established, such as 3.' })
  readonly notEstablished: Figure;

  @Field(() => Figure, {
    description: 'Wards that should have a panel, such as 20; where boroughs keep the record.',
  })
  readonly wards: Figure;

  @Field(() => Figure, {
    description: 'Wards of which the borough does not record whether they have a panel, such as 2.',
  })
  readonly notRecorded: Figure;

  @Field(() => Figure, {
    description:
      'Established panels for every hundred wards, in the source of 2008 for every hundred teams, such as 99.5 per cent; flagged DERIVED.',
  })
  get share(): Figure {
    return shareFigure(this.established, this.wards.value === null ? this.teams : this.wards);
  }

  @Field(() => [ChairFigure], { description: 'Who chairs the established panels; one entry for each kind.' })
  readonly chairedBy: readonly ChairFigure[];

  constructor(figures: CoverageFigures) {
    this.teams = figures.teams;
    this.established = figures.established;
    this.notEstablished = figures.notEstablished;
    this.wards = figures.wards;
    this.notRecorded = figures.notRecorded;
    this.chairedBy = figures.chairedBy;
  }
}
