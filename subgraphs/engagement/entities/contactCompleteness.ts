import { Field, Int, ObjectType } from 'type-graphql';
import type { RecordThing } from '../../../kit/registers/recordType.ts';
import { ContactRole } from '../registers/words/contactRole.ts';
import { Borough } from './borough.ts';
import { BoroughContact } from './boroughContact.ts';

@ObjectType('ContactCompleteness', {
  description: 'Whether every borough has one of the two contacts that each is to have.',
})
export class ContactCompleteness {
  @Field(() => ContactRole, { description: 'The role, such as ICV_COORDINATOR.' })
  readonly role: ContactRole;

  @Field(() => Int, { description: 'In how many boroughs the contact stands, such as 31.' })
  readonly standingCount: number;

  @Field(() => Int, { description: 'How many boroughs are to have it, such as 32 of London.' })
  readonly boroughCount: number;

  @Field(() => [Borough], {
    description:
      'The boroughs in which it does not stand, or of which nobody keeps the record; 32 at most, so no pages.',
  })
  readonly lacking: readonly Borough[];

  @Field(() => [BoroughContact], {
    description: 'The contacts that stand, each with the mailbox of its role; 32 at most, so no pages.',
  })
  readonly standing: readonly RecordThing[];

  /** @param contacts those of the role that stand */
  constructor(role: ContactRole, contacts: readonly RecordThing[], boroughs: readonly string[]) {
    const standing = new Set(contacts.map(({ record }) => record.area));
    this.role = role;
    const asked = new Set(boroughs);
    this.standing = contacts.filter(({ record }) => asked.has(record.area));
    this.standingCount = boroughs.filter((code) => standing.has(code)).length;
    this.boroughCount = boroughs.length;
    this.lacking = boroughs.filter((code) => !standing.has(code)).map((code) => new Borough(code));
  }

  @Field(() => Boolean, { description: 'Whether none is lacking, such as false.' })
  get isComplete(): boolean {
    return this.lacking.length === 0;
  }
}
