import type { FormattedExecutionResult } from 'graphql';
import { placeholders } from '../../schema/events/deliveredEvent.ts';
import type { SubscriptionShape } from './subscriptionShape.ts';

/** One update as a follower gets it; `extensions.cursor` is there whatever they select, so that a transport can resume by it. */
export interface StampedUpdate extends FormattedExecutionResult {
  readonly extensions: { readonly cursor: string };
}

/** Puts a follower's own cursor and number into an answer that others share. */
export function stampUpdate(
  result: FormattedExecutionResult,
  shape: SubscriptionShape,
  cursor: string,
  sequence: number,
): StampedUpdate {
  const extensions = { cursor };
  const update: unknown = result.data?.[shape.responseKey];
  if (!result.data || typeof update !== 'object' || update === null) return { ...result, extensions };
  const stamped = new Map<string, unknown>(Object.entries(update));
  for (const key of shape.cursorKeys) if (stamped.get(key) === placeholders.cursor) stamped.set(key, cursor);
  for (const key of shape.sequenceKeys) if (stamped.get(key) === placeholders.sequence) stamped.set(key, sequence);
  return { ...result, data: { ...result.data, [shape.responseKey]: Object.fromEntries(stamped) }, extensions };
}
