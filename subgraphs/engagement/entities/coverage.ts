import { Field, ObjectType } from 'type-graphql';
import { shareFigure } from '../../../kit/documents/shareFigure.ts';
import { Figure } from '../../../schema/figures/figure.ts';
import type { PanelFigures } from '../readings/panelFigures.ts';
import { ChairFigure } from './chairFigure.ts';

@ObjectType('Coverage', {
  description:
    'How far ward panels, in which residents set the policing priorities of their ward, are established, and who chairs them. Source: the records that boroughs keep in the hub, counted for each day on which a panel changed, the changes of today among them; for London those of all boroughs that keep theirs, flagged RETURNS_MISSING while some wards are not recorded (`notRecorded` says how many). For days before any record: Safer Neighbourhoods update, 5 June 2008, ¶51 and ¶92, which `on: "2008-06-05"` gives too.',
})
export class Coverage {
  readonly #figures: PanelFigures;

  /** Only the figures that are asked for are read. */
  constructor(figures: PanelFigures) {
    this.#figures = figures;
  }

  @Field(() => Figure, { description: 'Safer Neighbourhood Teams, each of which should have a panel, such as 630.' })
  teams(): Promise<Figure> {
    return this.#figures.stated('teams');
  }

  @Field(() => Figure, { description: 'Ward panels that are established, such as 627.' })
  established(): Promise<Figure> {
    return this.#figures.either('established');
  }

  @Field(() => Figure, { description: 'Ward panels that are not yet established, such as 3.' })
  notEstablished(): Promise<Figure> {
    return this.#figures.either('not-established');
  }

  @Field(() => Figure, {
    description: 'Wards that should have a panel, such as 20; where boroughs keep the record.',
  })
  wards(): Promise<Figure> {
    return this.#figures.counted('wards');
  }

  @Field(() => Figure, {
    description: 'Wards of which no borough records whether they have a panel, such as 2.',
  })
  notRecorded(): Promise<Figure> {
    return this.#figures.counted('not-recorded');
  }

  @Field(() => Figure, {
    description:
      'Established panels for every hundred wards, in the source of 2008 for every hundred teams, such as 99.5 per cent; flagged DERIVED. Wards that are not recorded count as without: with RETURNS_MISSING it is the least that it can be.',
  })
  async share(): Promise<Figure> {
    const [established, wards] = await Promise.all([this.established(), this.wards()]);
    return shareFigure(established, wards.value === null ? await this.teams() : wards);
  }

  @Field(() => [ChairFigure], { description: 'Who chairs the established panels; one entry for each kind.' })
  chairedBy(): Promise<ChairFigure[]> {
    return this.#figures.chairs();
  }
}
