import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Period } from '../periods.ts';
import { DateScalar, PeriodScalar } from './scalars.ts';

/** What a release shows of itself. */
export interface ReleaseFacts {
  readonly id: string;
  readonly dataset: string;
  readonly title: string;
  readonly publisher: string;
  readonly publishedOn: string | null;
  readonly covers: readonly Period[];
  readonly licence: string;
  readonly sha256: string;
  readonly recordCount: number;
  readonly withdrawnOn: string | null;
}

@Directive('@shareable')
@ObjectType('Release', { description: 'One file or document as its publisher put it out: where a figure comes from.' })
export class Release {
  @Field(() => ID, {
    description: 'Such as "mps-borough-crime:234bf253436f": the dataset and the beginning of its `sha256`.',
  })
  readonly id: string;

  @Field(() => String, { description: 'Id of the dataset, such as "mps-borough-crime".' })
  readonly dataset: string;

  @Field(() => String, {
    description: 'Title of the dataset, such as "MPS Recorded Crime: Geographic Breakdown, borough level".',
  })
  readonly title: string;

  @Field(() => String, {
    description:
      'Who published it, such as "Metropolitan Police Service"; "Demonstration data, not real" for data made up to show the hub.',
  })
  readonly publisher: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day on which it was published, such as "2025-12-15"; null where neither the file nor its sender says, and then `asAt` does not see it.',
  })
  readonly publishedOn: string | null;

  @Field(() => [PeriodScalar], { description: 'The periods that it covers, in order, such as ["2023-12", "2024-01"].' })
  readonly covers: readonly Period[];

  @Field(() => String, {
    description: 'The licence under which it may be used, such as "Open Government Licence v2.0".',
  })
  readonly licence: string;

  @Field(() => String, {
    description:
      'SHA-256 of its content, in 64 hexadecimal digits. Where small counts of it are withheld, a digest of that with a secret of the hub’s: it would tell whoever tries which counts make such a file.',
  })
  readonly sha256: string;

  @Field(() => Int, {
    description:
      'How many records it holds, such as 1056 lines below the heading; where each line is a person whom tables under disclosure control count, as many as those tables tell of.',
  })
  readonly recordCount: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which it was withdrawn from the hub’s answers; null while it stands.',
  })
  readonly withdrawnOn: string | null;

  constructor(facts: ReleaseFacts) {
    this.id = facts.id;
    this.dataset = facts.dataset;
    this.title = facts.title;
    this.publisher = facts.publisher;
    this.publishedOn = facts.publishedOn;
    this.covers = facts.covers;
    this.licence = facts.licence;
    this.sha256 = facts.sha256;
    this.recordCount = facts.recordCount;
    this.withdrawnOn = facts.withdrawnOn;
  }
}
