import { Arg, Field, ObjectType } from 'type-graphql';
import { Indicator } from '../../../kit/indicators/indicator.ts';
import { TeamRole } from './teamRole.ts';

@ObjectType('SaferNeighbourhoodTeam', {
  description:
    'The Safer Neighbourhood Team of a ward, or all the teams of a borough or of London together: how many of each role, and never who. Absent until the borough returns it. Source: returns of boroughs.',
})
export class SaferNeighbourhoodTeam {
  readonly #strength: (role: TeamRole | null) => Indicator;

  @Field(() => Indicator, {
    description:
      'How many are in post at the end of each quarter, such as 6: a sergeant, two constables and three others.',
  })
  strength(
    @Arg('role', () => TeamRole, {
      nullable: true,
      description: 'Only these, such as SERGEANT; everybody where left out.',
    })
    role: TeamRole | null,
  ): Indicator {
    return this.#strength(role ?? null);
  }

  constructor(strength: (role: TeamRole | null) => Indicator) {
    this.#strength = strength;
  }
}
