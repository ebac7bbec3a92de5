import type { FormattedExecutionResult } from 'graphql';
import { grantKey } from '../../kit/access/grantKey.ts';
import type { HubErrorCode } from '../../kit/hubError.ts';
import type { Viewer } from '../../kit/viewer.ts';
import type { DeliveredEvent } from '../../schema/events/deliveredEvent.ts';
import { BoundedMap } from './boundedMap.ts';
import type { PreparedSubscription } from './prepareSubscription.ts';
import type { ToldUpdate, UpdateRunner } from './runUpdate.ts';
import type { SchemaSnapshot } from './schemaSnapshot.ts';

type Results = BoundedMap<string, Promise<ToldUpdate>>;

/** Runs each event once for all followers with the same selection, values and grant, however many there are. */
export class SharedRuns {
  /** Executions since the start. */
  executions = 0;
  #snapshot: SchemaSnapshot | null = null;
  #groups = new BoundedMap<string, Results>(1_000);

  constructor(private readonly run: UpdateRunner) {}

  /** The group of a follower; the same text for all who share. */
  groupOf({ shape, variables }: PreparedSubscription, viewer: Viewer): string {
    return JSON.stringify([shape.key, variables, grantKey(viewer)]);
  }

  resultOf(
    snapshot: SchemaSnapshot,
    { shape, variables }: PreparedSubscription,
    viewer: Viewer,
    group: string,
    delivered: DeliveredEvent,
  ): Promise<ToldUpdate> {
    if (snapshot !== this.#snapshot) {
      this.#snapshot = snapshot;
      this.#groups = new BoundedMap(1_000);
    }
    const start = () => {
      this.executions += 1;
      return this.run({ snapshot, shape, variables, viewer, delivered });
    };
    if (delivered.is === 'GAP') return start();
    // Followers come for an event within moments of each other: a few dozen events back is far.
    const results = this.#groups.ensure(group, () => new BoundedMap(64));
    const key = `${delivered.source}/${String(delivered.event.position)}`;
    return results.ensure(key, () => {
      const told = start();
      // Whoever waits shares what there is now; whoever comes later may find the source back.
      const settled = told.then(({ result }) => {
        if (isForNow(result)) results.forget(key, told);
        return undefined;
      });
      settled.catch(() => results.forget(key, told));
      return told;
    });
  }
}

/** Whether an update lacks something that another try may give: a source was away or failed. */
function isForNow({ errors = [] }: FormattedExecutionResult): boolean {
  return errors.some(({ extensions }) => passing.has(extensions?.['code']));
}

const passing: ReadonlySet<unknown> = new Set<HubErrorCode>(['SOURCE_UNAVAILABLE', 'INTERNAL']);
