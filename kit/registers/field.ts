import type { z } from 'zod';
import type { AreaKind } from '../../schema/places/areas.ts';
import type { UserErrorCode } from '../../schema/records/userError.ts';

/** How a field is written, and what the graph shows it as. */
export type FieldKind =
  | { readonly is: 'TEXT' | 'FREE_TEXT' | 'DAY' | 'COUNT' | 'FLAG' | 'IDS' }
  | { readonly is: 'CHOICE' | 'CHOICES'; readonly words: Readonly<Record<string, string>> }
  | { readonly is: 'AREA'; readonly kinds: readonly AreaKind[] }
  | { readonly is: 'REFERENCE'; readonly register: string };

/** What a person gave for a field: by the graph or in a cell of the template, as the field's kind wants it. */
export type Given = string | number | boolean | readonly string[];

/** What a record holds for a field; a free text holds more than was given. */
export type Held = Given | FreeText;

/** One column of a register: the same declaration makes the graph's field and input, the template's column and the check. */
export interface Field<Value extends Held> {
  /** In the graph, such as "chairKind". */
  readonly name: string;
  /** In the template, such as "Chair kind". */
  readonly heading: string;
  /** In the graph and beside the template: a sentence with an example. */
  readonly description: string;
  readonly kind: FieldKind;
  /** How it lies in the store. */
  readonly held: z.ZodType<Value>;
  /** The value that a cell means; text that means none comes back as it is, for the check to refuse. */
  ofCell(text: string): Given;
  /** What speaks against a value; null where nothing does. */
  fault(given: Given, today: string): FieldFault | null;
}

export interface FieldFault {
  readonly code: UserErrorCode;
  readonly message: string;
}

/** A text is published once a second person has approved it; until then the one before it stands. */
export interface FreeText {
  readonly published: string | null;
  readonly pending: PendingText | null;
  /** Where a second person rejected the last one; left out where not. */
  readonly rejected?: TextRejection | undefined;
}

export interface TextRejection {
  readonly reason: string;
  /** The day, as YYYY-MM-DD. */
  readonly on: string;
}

export interface PendingText {
  readonly text: string;
  /** Who wrote it, by key; never shown. */
  readonly author: string;
  readonly agency: string | null;
}
