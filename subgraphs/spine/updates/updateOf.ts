import type { DeliveredEvent } from '../../../schema/events/deliveredEvent.ts';
import { Gap } from './gap.ts';
import type { Update } from './update.ts';
import { updateTypes } from './updateTypes.ts';

/** The update that tells of an event. */
export function updateOf(delivered: DeliveredEvent): Update {
  if (delivered.is === 'GAP') return new Gap(delivered.gap);
  const { id, event } = delivered;
  const { kind, occurredAt, area, significance } = event;
  const UpdateType = updateTypes[kind];
  return new UpdateType({ id, occurredAt, area, significance }, event);
}
