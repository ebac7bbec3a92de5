import { Field, ID, ObjectType } from 'type-graphql';
import { eventKeys } from '../../../schema/events/eventKeys.ts';
import type { LoggedEvent } from '../../../schema/events/loggedEvent.ts';
import { datasetEntity } from '../datasets.ts';
import { Dataset } from '../entities/dataset.ts';
import { Update, type UpdateFacts } from './update.ts';

/** An update about a release; one class for each kind. */
export function releaseUpdate(name: string, description: string) {
  @ObjectType(name, { implements: Update, description })
  class ReleaseUpdate extends Update {
    @Field(() => Dataset, {
      nullable: true,
      description: 'The dataset of the release, such as "mps-borough-crime"; null where this hub no longer knows it.',
    })
    readonly dataset: Dataset | null;

    @Field(() => ID, {
      description:
        'Id of the release, such as "mps-borough-crime:234bf253436f", as `Figure.release` and `restatedBy(release:)` have it.',
    })
    readonly release: string;

    constructor(facts: UpdateFacts, { keys }: LoggedEvent) {
      super(name, facts);
      const { dataset, release } = eventKeys.RELEASE_PUBLISHED.parse(keys);
      this.dataset = datasetEntity(dataset);
      this.release = release;
    }
  }
  return ReleaseUpdate;
}
