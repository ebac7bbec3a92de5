import { Field, ObjectType } from 'type-graphql';
import { Indicator } from '../../../kit/indicators/indicator.ts';

@ObjectType('KeyIndividuals', {
  description:
    'Networks of people whom neighbourhood teams ask what matters, at the end of each quarter: how many, and never who. Absent until the borough returns them. Source: returns of boroughs.',
})
export class KeyIndividuals {
  @Field(() => Indicator, { description: 'Residents in the networks, such as 54.' })
  readonly residents: Indicator;

  @Field(() => Indicator, {
    description: 'People from businesses in the networks, such as 31. A ward is to have thirty or more (2008, ¶70).',
  })
  readonly businesses: Indicator;

  @Field(() => Indicator, {
    description:
      'Wards whose business network has thirty people or more, such as 7 of a borough; for a ward itself 1 or 0.',
  })
  readonly wardsAtBusinessTarget: Indicator;

  constructor(residents: Indicator, businesses: Indicator, wardsAtBusinessTarget: Indicator) {
    this.residents = residents;
    this.businesses = businesses;
    this.wardsAtBusinessTarget = wardsAtBusinessTarget;
  }
}
