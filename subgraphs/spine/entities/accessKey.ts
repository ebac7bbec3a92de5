import { Field, ID, ObjectType } from 'type-graphql';
import type { AccessKey as KeptKey } from '../../../kit/access/accessKey.ts';
import { DateTimeScalar } from '../../../schema/records/dateTimeScalar.ts';
import { ViewerRole } from './viewer.ts';

@ObjectType('AccessKey', { description: 'A partner agency’s key to the hub; its secret is kept nowhere.' })
export class AccessKey {
  @Field(() => ID, { description: 'The part of it that may be shown, such as "k3n8w0q2ax".' })
  readonly prefix: string;

  @Field(() => String, { description: 'Whose it is, such as "tower-hamlets".' })
  readonly agency: string;

  @Field(() => ViewerRole, { description: 'The part in which it lets one ask, such as SECRETARY.' })
  readonly role: ViewerRole;

  @Field(() => [String], { description: 'Codes of the boroughs that it speaks for, such as ["E09000030"].' })
  readonly boroughs: readonly string[];

  @Field(() => [String], { description: 'What it opens beyond what anyone sees, such as ["partner:read"].' })
  readonly scopes: readonly string[];

  @Field(() => String, { description: 'What it is for, such as "Borough dashboard".' })
  readonly purpose: string;

  @Field(() => DateTimeScalar, { description: 'When it was made, such as "2026-11-27T14:32:05.120Z".' })
  readonly createdAt: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it ends, such as "2027-11-27T00:00:00.000Z"; null where it does not by itself.',
  })
  readonly expiresAt: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was revoked, such as "2026-12-01T09:00:00.000Z"; null where it was not.',
  })
  readonly revokedAt: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The prefix of the key that replaces it, such as "p0d4m7c1zz"; null while none does.',
  })
  readonly successor: string | null;

  constructor(key: KeptKey) {
    this.prefix = key.prefix;
    this.agency = key.agency;
    this.role = ViewerRole[key.role];
    this.boroughs = key.boroughs;
    this.scopes = key.scopes;
    this.purpose = key.purpose;
    this.createdAt = key.createdAt;
    this.expiresAt = key.expiresAt;
    this.revokedAt = key.revokedAt;
    this.successor = key.successor;
  }
}
