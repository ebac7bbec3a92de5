import { Directive, Field, ID, InterfaceType, ObjectType } from 'type-graphql';
import type { Cadence, DatasetDeclaration } from '../../../schema/datasets/dataset.ts';

const cadences: Readonly<Record<Cadence, string>> = {
  DAILY: 'every day',
  MONTHLY: 'every month',
  QUARTERLY: 'every quarter',
  HALF_YEARLY: 'every half-year',
  ANNUAL: 'every year',
  ONCE: 'once',
};

@InterfaceType('Dataset', {
  description: 'One kind of release in the register: what it is, whose it is and how often it comes.',
  resolveType: (dataset: Dataset) => dataset.constructor.name,
})
export abstract class Dataset {
  @Field(() => ID, { description: 'Such as "mps-borough-crime".' })
  readonly id: string;

  @Field(() => String, { description: 'Such as "MPS Recorded Crime: Geographic Breakdown, borough level".' })
  readonly title: string;

  @Field(() => String, { description: 'Who publishes it, such as "Metropolitan Police Service".' })
  readonly publisher: string;

  @Field(() => String, {
    description: 'The licence under which it may be used, such as "Open Government Licence v2.0".',
  })
  readonly licence: string;

  @Field(() => String, { description: 'The line that its licence asks readers to be shown.' })
  readonly attribution: string;

  @Field(() => String, { description: 'How often a new release is published, such as "every month".' })
  readonly cadence: string;

  @Field(() => String, {
    description:
      'The territory that it covers, such as "Metropolitan Police District: London without the City of London".',
  })
  readonly territory: string;

  constructor(declaration: DatasetDeclaration) {
    this.id = declaration.id;
    this.title = declaration.title;
    this.publisher = declaration.publisher;
    this.licence = declaration.licence;
    this.attribution = declaration.attribution;
    this.cadence = cadences[declaration.cadence];
    this.territory = declaration.territory;
  }
}

@Directive('@key(fields: "id")')
@ObjectType('PerformanceDataset', {
  implements: Dataset,
  description: 'A dataset that the performance subgraph keeps.',
})
export class PerformanceDataset extends Dataset {}

@Directive('@key(fields: "id")')
@ObjectType('AccountabilityDataset', {
  implements: Dataset,
  description: 'A dataset that the accountability subgraph keeps.',
})
export class AccountabilityDataset extends Dataset {}

@Directive('@key(fields: "id")')
@ObjectType('EngagementDataset', { implements: Dataset, description: 'A dataset that the engagement subgraph keeps.' })
export class EngagementDataset extends Dataset {}
