import { Field, ObjectType } from 'type-graphql';
import type { ProgrammeSite as SiteFacts } from '../documents/programme.ts';
import { Borough } from './borough.ts';

@ObjectType('ProgrammeSite', { description: 'A place where a programme is tried.' })
export class ProgrammeSite {
  @Field(() => String, { description: 'Its name as the document spells it, such as "West Croydon".' })
  readonly name: string;

  @Field(() => String, {
    nullable: true,
    description: 'Today’s spelling, such as "Wood Green and Turnpike Lane"; null where it is the document’s own.',
  })
  readonly commonName: string | null;

  @Field(() => Borough, {
    nullable: true,
    description: 'The borough that it lies in; null while the places do not answer.',
  })
  readonly borough: Borough;

  constructor(facts: SiteFacts) {
    this.name = facts.name;
    this.commonName = facts.commonName ?? null;
    this.borough = new Borough(facts.borough);
  }
}
