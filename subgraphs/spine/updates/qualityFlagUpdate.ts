import { Field, ID, ObjectType } from 'type-graphql';
import { eventKeys } from '../../../schema/events/eventKeys.ts';
import type { LoggedEvent } from '../../../schema/events/loggedEvent.ts';
import { datasetEntity } from '../datasets.ts';
import { Dataset } from '../entities/dataset.ts';
import { Update, type UpdateFacts } from './update.ts';

/** An update about a quality flag of a release; one class for each kind. */
export function qualityFlagUpdate(name: string, description: string) {
  @ObjectType(name, { implements: Update, description })
  class QualityFlagUpdate extends Update {
    @Field(() => Dataset, {
      nullable: true,
      description: 'The dataset of the release, such as "mps-borough-crime"; null where this hub no longer knows it.',
    })
    readonly dataset: Dataset | null;

    @Field(() => ID, {
      description:
        'Id of the release that raised or cleared it, such as "mps-borough-crime:234bf253436f"; its `qualityChecks` tell why.',
    })
    readonly release: string;

    @Field(() => ID, { description: 'The flag, as figures carry it, such as "PARTIAL_PERIOD".' })
    readonly flag: string;

    constructor(facts: UpdateFacts, { keys }: LoggedEvent) {
      super(name, facts);
      const { dataset, release, flag } = eventKeys.QUALITY_FLAG_RAISED.parse(keys);
      this.dataset = datasetEntity(dataset);
      this.release = release;
      this.flag = flag;
    }
  }
  return QualityFlagUpdate;
}
