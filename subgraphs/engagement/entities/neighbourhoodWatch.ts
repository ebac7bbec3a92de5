import { Field, ObjectType } from 'type-graphql';
import { Indicator } from '../../../kit/indicators/indicator.ts';
import { Figure } from '../../../schema/figures/figure.ts';

export interface NeighbourhoodWatchFacts {
  readonly schemes: Indicator;
  readonly households: Indicator;
  readonly coordinators: Indicator;
  /** Worked out only when it is asked for. */
  readonly coverage: () => Promise<Figure>;
}

@ObjectType('NeighbourhoodWatch', {
  description:
    'Neighbourhood Watch at the end of each quarter: how many schemes, households and coordinators, and never who. Absent until the borough returns them. Source: returns of boroughs.',
})
export class NeighbourhoodWatch {
  @Field(() => Indicator, { description: 'Schemes, such as 12.' })
  readonly schemes: Indicator;

  @Field(() => Indicator, { description: 'Households in the schemes, such as 640.' })
  readonly households: Indicator;

  @Field(() => Indicator, { description: 'Coordinators of schemes, such as 14; they are counted and never named.' })
  readonly coordinators: Indicator;

  readonly #coverage: () => Promise<Figure>;

  @Field(() => Figure, {
    description:
      'Households in schemes for every hundred households at the Census of 2021, by the latest return, such as 6.2 per cent; flagged DERIVED. Absent until a return and the census table of households are there.',
  })
  coverage(): Promise<Figure> {
    return this.#coverage();
  }

  constructor(facts: NeighbourhoodWatchFacts) {
    this.schemes = facts.schemes;
    this.households = facts.households;
    this.coordinators = facts.coordinators;
    this.#coverage = facts.coverage;
  }
}
