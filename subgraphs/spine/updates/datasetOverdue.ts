import { Field, ObjectType } from 'type-graphql';
import { eventKeys } from '../../../schema/events/eventKeys.ts';
import type { LoggedEvent } from '../../../schema/events/loggedEvent.ts';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import { datasetEntity } from '../datasets.ts';
import { Dataset } from '../entities/dataset.ts';
import { Update, type UpdateFacts } from './update.ts';

@ObjectType('DatasetOverdue', {
  implements: Update,
  description:
    'The next release of a dataset did not come by the day on which it was due; told once for each such day.',
})
export class DatasetOverdue extends Update {
  @Field(() => Dataset, {
    nullable: true,
    description: 'The dataset, such as "mps-borough-crime"; null where this hub no longer knows it.',
  })
  readonly dataset: Dataset | null;

  @Field(() => DateScalar, { description: 'The day on which a release was due, such as "2026-01-14".' })
  readonly dueOn: string;

  constructor(facts: UpdateFacts, { keys }: LoggedEvent) {
    super('DatasetOverdue', facts);
    const { dataset, dueOn } = eventKeys.DATASET_OVERDUE.parse(keys);
    this.dataset = datasetEntity(dataset);
    this.dueOn = dueOn;
  }
}
