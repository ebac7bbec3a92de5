import { Arg, Field, ObjectType } from 'type-graphql';
import { Indicator } from '../../../kit/indicators/indicator.ts';
import { TeamActivity } from './teamActivity.ts';
import { TeamRole } from './teamRole.ts';

@ObjectType('SaferNeighbourhoodTeam', {
  description:
    'The Safer Neighbourhood Team of a ward, or all the teams of a borough or of London together: how many of each role, and never who, and what they did. Absent until the borough returns it. Source: returns of boroughs.',
})
export class SaferNeighbourhoodTeam {
  readonly #strength: (role: TeamRole | null) => Indicator;
  readonly #activity: (kind: TeamActivity) => Indicator;

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

  @Field(() => Indicator, {
    description:
      'How often it did something in each quarter, such as 41 visits to victims of crime; one kind at a time, since they are not alike. How it met its public is in `engagementMeetings`. Absent until the borough returns it.',
  })
  activity(
    @Arg('kind', () => TeamActivity, { description: 'What it did, such as VISIT_TO_VICTIM.' }) kind: TeamActivity,
  ): Indicator {
    return this.#activity(kind);
  }

  constructor(strength: (role: TeamRole | null) => Indicator, activity: (kind: TeamActivity) => Indicator) {
    this.#strength = strength;
    this.#activity = activity;
  }
}
