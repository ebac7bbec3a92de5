import { Field, Int, ObjectType } from 'type-graphql';
import type { ToldRead } from '../../../kit/reads/readPage.ts';
import { describeEnum } from '../../../schema/figures/describeEnum.ts';
import { DateTimeScalar } from '../../../schema/records/dateTimeScalar.ts';
import { ViewerRole } from './viewer.ts';

export enum AccessKind {
  READ = 'READ',
  EXPORT = 'EXPORT',
  UPDATE = 'UPDATE',
  ACT = 'ACT',
}

describeEnum(AccessKind, 'AccessKind', 'In what way something restricted was seen or done.', {
  READ: { description: 'A query was answered.' },
  EXPORT: { description: 'A view, a table, a kept answer or a backup was given out.' },
  UPDATE: { description: 'A follower of live updates was told.' },
  ACT: {
    description: 'A record, a file, a release or a key was to be changed; `outcome` tells whether it was.',
  },
});

export enum ActOutcome {
  BEGUN = 'BEGUN',
  DONE = 'DONE',
  REFUSED = 'REFUSED',
  UNKNOWN = 'UNKNOWN',
}

describeEnum(
  ActOutcome,
  'ActOutcome',
  'What became of an act: it has an entry before it is done, and another after it.',
  {
    BEGUN: { description: 'It is about to be done; without a later entry nothing more is known of it.' },
    DONE: { description: 'It was done.' },
    REFUSED: { description: 'Nothing was done, such as for a `userError`.' },
    UNKNOWN: { description: 'It may have been done, such as where a partner’s source fell silent.' },
  },
);

@ObjectType('AccessRecord', {
  description: 'An entry in the record of reads: who saw or did something restricted. Kept by the hub.',
})
export class AccessRecord {
  @Field(() => DateTimeScalar, { description: 'When, such as "2026-11-27T14:32:05.120Z".' })
  readonly at: string;

  @Field(() => AccessKind, { description: 'In what way, such as EXPORT.' })
  readonly kind: AccessKind;

  @Field(() => String, {
    nullable: true,
    description:
      'The visible part of the key that was shown, such as "k3n8w0q2ax", or a mark for a token; null where neither is known.',
  })
  readonly key: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The agency that asked, such as "tower-hamlets"; null where it was whoever runs the hub.',
  })
  readonly agency: string | null;

  @Field(() => ViewerRole, { description: 'The part in which it asked, such as SECRETARY.' })
  readonly role: ViewerRole;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the operation, such as "BoardPack"; null where it had none.',
  })
  readonly operation: string | null;

  @Field(() => String, {
    description:
      'A digest of what was asked without the values it was asked with, such as "9f86d081…": the same for the same question.',
  })
  readonly digest: string;

  @Field(() => [String], {
    description: 'The restricted fields, such as ["KeptRisk.title"]; empty for files and releases.',
  })
  readonly fields: readonly string[];

  @Field(() => [String], {
    description:
      'Codes of the areas under which the restricted values stand, such as ["E09000030"]; London’s where it is all of London or no place is known; empty for what is about none.',
  })
  readonly areas: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: 'What for, as they said, such as "board meeting"; null where they said nothing.',
  })
  readonly purpose: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many restricted values came back, such as 12, none for a list that came empty or withheld; null for an act.',
  })
  readonly rows: number | null;

  @Field(() => ActOutcome, {
    nullable: true,
    description:
      'Of an act or a command what became of it, such as DONE; null for what is neither, and for acts of before 28 November 2026.',
  })
  readonly outcome: ActOutcome | null;

  constructor({ at, kind, key, agency, role, operation, digest, fields, areas, purpose, rows, outcome }: ToldRead) {
    this.at = at;
    this.kind = AccessKind[kind];
    this.key = key;
    this.agency = agency;
    this.role = ViewerRole[role];
    this.operation = operation;
    this.digest = digest;
    this.fields = fields;
    this.areas = areas;
    this.purpose = purpose;
    this.rows = rows;
    this.outcome = outcome === undefined ? null : ActOutcome[outcome];
  }
}
