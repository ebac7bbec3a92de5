import type { FormattedExecutionResult } from 'graphql';
import { grantKey } from '../../kit/access/grantKey.ts';
import type { HubErrorCode } from '../../kit/hubError.ts';
import type { Viewer } from '../../kit/viewer.ts';
import type { DeliveredEvent } from '../../schema/events/deliveredEvent.ts';
import { BoundedMap } from './boundedMap.ts';
import type { PreparedSubscription } from './prepareSubscription.ts';
import type { ToldUpdate, UpdateRunner } from './runUpdate.ts';
import type { SchemaSnapshot } from './schemaSnapshot.ts';
import { UpdateText } from './updateText.ts';

export interface SharedUpdate extends ToldUpdate {
  readonly text: UpdateText;
}

/** One execution for one event, which begins when the first of those who share it may have it. */
export class SharedRun {
  /** Who has paid for it, or is about to (updateCharges.ts). */
  readonly payments = new Map<string, Promise<number>>();
  readonly #start: () => Promise<SharedUpdate>;
  #update: Promise<SharedUpdate> | null = null;

  constructor(start: () => Promise<SharedUpdate>) {
    this.#start = start;
  }

  update(): Promise<SharedUpdate> {
    return (this.#update ??= this.#start());
  }
}

/** Followers with the same selection, values and grant: what they share of the last few events. */
type Group = BoundedMap<string, SharedRun>;

/** Runs each event once for all followers with the same selection, values and grant, however many there are. */
export class SharedRuns {
  /** Executions since the start. */
  executions = 0;
  readonly #run: UpdateRunner;
  #snapshot: SchemaSnapshot | null = null;
  #groups = new BoundedMap<string, Group>(1_000);
  #groupOf = new WeakMap<PreparedSubscription, WeakMap<Viewer, Group>>();

  constructor(run: UpdateRunner) {
    this.#run = run;
  }

  of(snapshot: SchemaSnapshot, prepared: PreparedSubscription, viewer: Viewer, delivered: DeliveredEvent): SharedRun {
    if (snapshot !== this.#snapshot) {
      this.#snapshot = snapshot;
      this.#groups = new BoundedMap(1_000);
      this.#groupOf = new WeakMap();
    }
    const { shape, variables } = prepared;
    const start = async () => {
      this.executions += 1;
      const told = await this.#run({ snapshot, shape, variables, viewer, delivered });
      return { ...told, text: new UpdateText(told.result, shape) };
    };
    if (delivered.is === 'GAP') return new SharedRun(start);
    const group = this.#group(prepared, viewer);
    const key = `${delivered.source}/${String(delivered.event.position)}`;
    return group.ensure(key, () => {
      const run: SharedRun = new SharedRun(async () => {
        try {
          const update = await start();
          // Whoever waits shares what there is now; whoever comes later may find the source back.
          if (isForNow(update.result)) group.forget(key, run);
          return update;
        } catch (error) {
          group.forget(key, run);
          throw error;
        }
      });
      return run;
    });
  }

  /** Worked out once for each viewer and subscription, both of which are the very same objects for those who share them. */
  #group(prepared: PreparedSubscription, viewer: Viewer): Group {
    const known = this.#groupOf.get(prepared) ?? new WeakMap<Viewer, Group>();
    this.#groupOf.set(prepared, known);
    const name = () => JSON.stringify([prepared.shape.key, prepared.variables, grantKey(viewer)]);
    // Followers come for an event within moments of each other: a few dozen events back is far.
    const group = known.get(viewer) ?? this.#groups.ensure(name(), () => new BoundedMap(64));
    known.set(viewer, group);
    return group;
  }
}

/** Whether an update lacks something that another try may give: a source was away or failed. */
function isForNow({ errors = [] }: FormattedExecutionResult): boolean {
  return errors.some(({ extensions }) => passing.has(extensions?.['code']));
}

const passing: ReadonlySet<unknown> = new Set<HubErrorCode>(['SOURCE_UNAVAILABLE', 'INTERNAL']);
