import { randomUUID } from 'node:crypto';
import type { FormattedExecutionResult } from 'graphql';
import { placeholders } from '../../schema/events/deliveredEvent.ts';
import type { SubscriptionShape } from './subscriptionShape.ts';

/** What stands in a prepared text where each follower has something of their own. */
const marks = { cursor: `cursor ${randomUUID()}`, sequence: `sequence ${randomUUID()}` } as const;
const anyMark = new RegExp(`"(${marks.cursor}|${marks.sequence})"`);

/**
 * An update as JSON, written once for all who share it: cursor and number of each follower are put between its pieces.
 * `extensions.cursor` is there whatever they select, so that a transport can resume by it.
 */
export class UpdateText {
  /** What stays, at even places, and between them which of the two goes there. */
  readonly #pieces: readonly string[];

  constructor(result: FormattedExecutionResult, shape: SubscriptionShape) {
    this.#pieces = JSON.stringify({ ...marked(result, shape), extensions: { cursor: marks.cursor } }).split(anyMark);
  }

  of(cursor: string, sequence: number): string {
    const quoted = `"${cursor}"`;
    const number = String(sequence);
    let text = '';
    for (const [place, piece] of this.#pieces.entries()) {
      text += place % 2 === 0 ? piece : piece === marks.cursor ? quoted : number;
    }
    return text;
  }
}

function marked(result: FormattedExecutionResult, shape: SubscriptionShape): FormattedExecutionResult {
  const update: unknown = result.data?.[shape.responseKey];
  if (!result.data || typeof update !== 'object' || update === null) return result;
  const own = new Map<string, unknown>(Object.entries(update));
  for (const key of shape.cursorKeys) if (own.get(key) === placeholders.cursor) own.set(key, marks.cursor);
  for (const key of shape.sequenceKeys) if (own.get(key) === placeholders.sequence) own.set(key, marks.sequence);
  return { ...result, data: { ...result.data, [shape.responseKey]: Object.fromEntries(own) } };
}
