import { Field, ObjectType } from 'type-graphql';
import { Indicator } from '../../../kit/indicators/indicator.ts';
import { Community } from './community.ts';

@ObjectType('EngagementGap', {
  description:
    'How far engagement reaches one community. The contacts themselves never come to the hub. Source: returns of boroughs.',
})
export class EngagementGap {
  @Field(() => Community, { description: 'Such as YOUNG_PEOPLE.' })
  readonly community: Community;

  @Field(() => Indicator, {
    nullable: true,
    description:
      'How many contacts there are, such as 12; SUPPRESSED from 1 to 4. Null for London, since boroughs may count the same people.',
  })
  readonly contacts: Indicator | null;

  @Field(() => Indicator, {
    description:
      'Boroughs without any contact, such as 3 of London; for a borough 1 where it has none and 0 where it has some.',
  })
  readonly boroughsWithout: Indicator;

  constructor(community: Community, contacts: Indicator | null, boroughsWithout: Indicator) {
    this.community = community;
    this.contacts = contacts;
    this.boroughsWithout = boroughsWithout;
  }

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether any borough asked about has no contact by its latest return; null where none has returned it.',
  })
  async isGap(): Promise<boolean | null> {
    const latest = await this.boroughsWithout.latest();
    return latest === null ? null : (latest.figure.value ?? 0) > 0;
  }
}
