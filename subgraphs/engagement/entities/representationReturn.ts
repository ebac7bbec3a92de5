import { Field, Int, ObjectType } from 'type-graphql';
import { PeriodScalar } from '../../../schema/figures/scalars.ts';
import type { Period } from '../../../schema/periods.ts';
import { DateTimeScalar } from '../../../schema/records/dateTimeScalar.ts';
import type { ReturnChange } from '../representation/returnChanges.ts';
import { Ward } from './ward.ts';

@ObjectType('RepresentationReturnChange', {
  description: 'That a panel’s counts were changed: by whom, when and why, and never what.',
})
export class RepresentationReturnChange {
  @Field(() => Int, { description: 'The version that it made: 1 for the first return.' })
  readonly version: number;

  @Field(() => DateTimeScalar, { description: 'When it was entered, such as "2026-11-27T14:32:05.120Z".' })
  readonly recordedAt: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The agency that made it, such as "tower-hamlets"; null where it came in a file or the hub does not know it.',
  })
  readonly agency: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The part in which whoever made it asked, such as "SECRETARY"; null where it came in a file.',
  })
  readonly role: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why, such as "Forms of the meeting of 4 March"; null where it came in a file.',
  })
  readonly reason: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The file that brought or took it, such as "panels-2026.csv"; null where it was made by hand.',
  })
  readonly file: string | null;

  constructor({ version, recordedAt, agency, role, reason, file }: ReturnChange) {
    this.version = version;
    this.recordedAt = recordedAt;
    this.agency = agency;
    this.role = role;
    this.reason = reason;
    this.file = file;
  }
}

@ObjectType('RepresentationReturn', {
  description:
    'That a panel made a return of who sits on it, for those who keep it: which version stands and who changed it when and why. What it counts stays private.',
})
export class RepresentationReturn {
  @Field(() => Ward, { description: 'The panel’s ward.' })
  readonly ward: Ward;

  @Field(() => PeriodScalar, { description: 'The half-year, such as "2026/27-H1".' })
  readonly half: Period;

  @Field(() => Int, {
    description: 'One more with each change, such as 2; to be given as `expectedVersion` with the next.',
  })
  readonly version: number;

  @Field(() => [RepresentationReturnChange], {
    description:
      'Every change, the latest first; a handful, so no pages. A consent that was withdrawn looks like any other.',
  })
  readonly history: readonly RepresentationReturnChange[];

  constructor(ward: Ward, half: Period, version: number, history: readonly RepresentationReturnChange[]) {
    this.ward = ward;
    this.half = half;
    this.version = version;
    this.history = history;
  }
}
