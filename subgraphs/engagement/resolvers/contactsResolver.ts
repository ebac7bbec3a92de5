import { Arg, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { recordAsAtDescription } from '../../../kit/registers/recordAsAtDescription.ts';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import { boroughsOf } from '../../../schema/places/areas.ts';
import { cityOfLondon } from '../../../schema/places/boroughs.ts';
import { london } from '../../../schema/places/london.ts';
import type { EngagementContext } from '../context.ts';
import { BoroughContact } from '../entities/boroughContact.ts';
import { ContactCompleteness } from '../entities/contactCompleteness.ts';
import { boroughContacts } from '../registers/boroughContacts.ts';
import { ContactRole } from '../registers/words/contactRole.ts';
import { ContactStatus } from '../registers/words/contactStatus.ts';

const standingState: string = ContactStatus.STANDING;

interface Place {
  readonly code: string;
}

/** The check that every borough has both contacts; of London, or of one borough. */
export function contactsResolver(type: ClassType<Place>): ClassType {
  @Resolver(() => type)
  class ContactsResolver {
    @FieldResolver(() => [ContactCompleteness], {
      nullable: true,
      description:
        'Whether the Borough Engagement Officer and the coordinator of custody visitors can be reached: one entry for each, so no pages. Empty for the City of London; null while the subgraph does not answer.',
    })
    async contacts(
      @Root() { code }: Place,
      @Ctx() { registers }: EngagementContext,
      @Arg('asAt', () => DateScalar, { nullable: true, description: recordAsAtDescription }) asAt: string | null,
    ): Promise<ContactCompleteness[]> {
      const own = code === london.code ? boroughsOf(code).map((borough) => borough.code) : [code];
      const boroughs = own.filter((borough) => borough !== cityOfLondon);
      if (boroughs.length === 0) return [];
      const records = await registers.all(boroughContacts, asAt ?? null);
      const standing = records.filter(({ state }) => state === standingState);
      return Object.values(ContactRole).map((role) => {
        const of = standing.filter(({ id }) => id.endsWith(`/${role}`));
        const contacts = of.map((record) => new BoroughContact(record, asAt ?? null));
        return new ContactCompleteness(role, contacts, boroughs);
      });
    }
  }
  return ContactsResolver;
}
