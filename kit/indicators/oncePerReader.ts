import type { FigureReader } from './figureReader.ts';
import type { Reading } from './reading.ts';

/**
 * Remembers for one request what was worked out by a key, for whoever asks it again: thirty wards of a borough are judged beside
 * the same wards. What is remembered goes with the request's reader.
 */
export function oncePerReader<Result>() {
  const known = new WeakMap<FigureReader, Map<string, Result>>();
  return (reader: FigureReader, key: string, work: () => Result): Result => {
    const ofReader = known.get(reader) ?? new Map<string, Result>();
    known.set(reader, ofReader);
    const done = ofReader.get(key) ?? work();
    ofReader.set(key, done);
    return done;
  };
}

/** What a reading reads, but for its area. */
export function keyOf({ measure: { id, dataset, measure, category, scopes }, asAt }: Reading): string {
  return JSON.stringify([id, dataset.id, measure, category, scopes, asAt]);
}
