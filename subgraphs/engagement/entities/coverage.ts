import { Arg, Ctx, Field, ObjectType } from 'type-graphql';
import { shareFigure } from '../../../kit/documents/shareFigure.ts';
import { Figure } from '../../../schema/figures/figure.ts';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import type { EngagementContext } from '../context.ts';
import { coverageDay } from '../readings/coverageDay.ts';
import { monthEnds } from '../readings/monthEnds.ts';
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

  @Field(() => [CoverageOnDay], {
    description:
      'The same at the end of each month, the last day asked for at the end: how coverage went over time. At most 120 months. What boroughs enter later for those days is in it, unless `asAt` asks what had been published.',
  })
  overTime(
    @Ctx() { today }: EngagementContext,
    @Arg('from', () => DateScalar, { description: 'A day in the first month, such as "2026-01-31".' }) from: string,
    @Arg('to', () => DateScalar, {
      nullable: true,
      description: 'The last day, such as "2026-11-27"; today where left out. A day to come is refused.',
    })
    to: string | null,
  ): CoverageOnDay[] {
    const last = coverageDay(to ?? null, today) ?? today;
    return monthEnds(from, last).map((day) => new CoverageOnDay(day, new Coverage(this.#figures.onDay(day))));
  }
}

@ObjectType('CoverageOnDay', { description: 'How far ward panels were established at the end of one day.' })
export class CoverageOnDay {
  @Field(() => DateScalar, { description: 'The day, such as "2026-03-31".' })
  readonly on: string;

  @Field(() => Coverage, { description: 'What there was at its end.' })
  readonly coverage: Coverage;

  constructor(on: string, coverage: Coverage) {
    this.on = on;
    this.coverage = coverage;
  }
}
