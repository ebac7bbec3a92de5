import { Field, ObjectType } from 'type-graphql';
import { describeEnum } from '../../../schema/figures/describeEnum.ts';
import { Borough } from './borough.ts';

export enum ViewerRole {
  ADMINISTRATOR = 'ADMINISTRATOR',
  CITY_HALL = 'CITY_HALL',
  POLICE = 'POLICE',
  SECRETARY = 'SECRETARY',
  PARTNER = 'PARTNER',
  SCRUTINEER = 'SCRUTINEER',
  ANONYMOUS = 'ANONYMOUS',
}

describeEnum(ViewerRole, 'ViewerRole', 'In what part someone asks.', {
  ADMINISTRATOR: { description: 'Whoever runs this hub.' },
  CITY_HALL: { description: 'An officer of the Mayor’s Office for Policing and Crime.' },
  POLICE: { description: 'An analyst of a police force.' },
  SECRETARY: { description: 'A secretary of borough boards or an engagement officer, who writes for their boroughs.' },
  PARTNER: { description: 'A borough partnership or another agency, which reads what its boroughs may.' },
  SCRUTINEER: { description: 'An officer of a scrutiny committee.' },
  ANONYMOUS: { description: 'Anybody: sees what is public.' },
});

@ObjectType('Viewer', { description: 'Who is asking, as the hub understands it.' })
export class Viewer {
  @Field(() => String, {
    nullable: true,
    description: 'The partner agency, such as "mopac"; null where the hub does not know it.',
  })
  readonly agency: string | null;

  @Field(() => ViewerRole, { description: 'The part in which they ask, such as ANONYMOUS.' })
  readonly role: ViewerRole;

  @Field(() => [Borough], { description: 'The boroughs for which they speak; empty for none.' })
  readonly boroughs: readonly Borough[];

  @Field(() => [String], {
    description: 'What they may do beyond what anyone may, such as "partner:read"; empty for an anonymous viewer.',
  })
  readonly scopes: readonly string[];

  constructor(agency: string | null, role: ViewerRole, boroughs: readonly Borough[], scopes: readonly string[]) {
    this.agency = agency;
    this.role = role;
    this.boroughs = boroughs;
    this.scopes = scopes;
  }
}
