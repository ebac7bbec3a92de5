import type { Tree } from '../shape/answerTree.ts';
import type { WhyMissing } from '../shape/rows.ts';
import type { Table } from '../shape/table.ts';

/** A part of an answer: the whole of it, or, where an answer comes in parts, some rows of its lists. */
export interface Slice {
  readonly data: Tree;
  readonly why: WhyMissing;
}

/** What is known of an answer besides its data. */
export interface Heading {
  /** Such as "Safer Neighbourhood Board pack". */
  readonly title: string;
  readonly description: string | null;
  /** As they were given, such as borough and "E09000030". */
  readonly parameters: readonly (readonly [name: string, value: string])[];
  /** Where the same is to be had again; null for a query that has no address. */
  readonly address: string | null;
  /** Today, such as "2026-11-27". */
  readonly askedOn: string;
  /** What to know about the answer as a whole, such as that a source did not answer. */
  readonly remarks: readonly string[];
}

/** An answer on its way into a format. */
export interface Report {
  readonly heading: Heading;
  /** The table of what stands in no list, with those of the lists within. */
  readonly top: Table;
  readonly slices: AsyncIterable<Slice>;
}

/** A format writes an answer as chunks of bytes or text, as it comes. */
export type Format = (report: Report) => AsyncIterable<string | Uint8Array>;
