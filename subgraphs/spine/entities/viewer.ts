import { Field, ObjectType } from 'type-graphql';
import { describeEnum } from '../../../schema/figures/describeEnum.ts';
import { Borough } from './borough.ts';

export enum ViewerRole {
  ADMINISTRATOR = 'ADMINISTRATOR',
  ANONYMOUS = 'ANONYMOUS',
}

describeEnum(ViewerRole, 'ViewerRole', 'In what part someone asks.', {
  ADMINISTRATOR: { description: 'Whoever runs this hub, on the machine that it runs on.' },
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

  constructor(agency: string | null, role: ViewerRole, boroughs: readonly Borough[]) {
    this.agency = agency;
    this.role = role;
    this.boroughs = boroughs;
  }
}
