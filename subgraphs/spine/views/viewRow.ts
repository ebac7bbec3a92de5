import type { View } from '../../../kit/views/view.ts';

/** A view as its row says, days as text. */
export interface ViewRow {
  readonly name: string;
  readonly version: number;
  readonly title: string;
  readonly description: string | null;
  readonly document: string;
  readonly owner: string | null;
  readonly published_on: string;
  readonly deprecated_on: string | null;
  readonly deprecation_reason: string | null;
  readonly faults: readonly string[];
}

export const viewColumns =
  'name, version, title, description, document, owner, published_on::text, deprecated_on::text, deprecation_reason, faults';

export function viewOf(row: ViewRow): View {
  const { name, version, title, description, document, owner, faults } = row;
  const deprecation =
    row.deprecated_on === null ? null : { on: row.deprecated_on, reason: row.deprecation_reason ?? '' };
  return {
    name,
    version,
    title,
    description,
    document,
    owner,
    isBuiltIn: false,
    publishedOn: row.published_on,
    deprecation,
    faults,
  };
}
