/**
 * Which rows of a field somebody sees who may ask it. ALL: every row, as with what has been published · BOROUGH: what is published,
 * and before that what is of a borough of theirs or of their agency (`kit/access/reaches.ts`) · AGENCY: what is of their
 * agency; the administrator sees all.
 */
export type RowScope = 'ALL' | 'BOROUGH' | 'AGENCY';

/** Who may see a field, and which of its rows. */
export interface Decision {
  readonly rows: RowScope;
  /** Without it anyone may ask, without a key too. */
  readonly scope?: string;
}

/** Anyone sees it, without a key. */
export const open: Decision = { rows: 'ALL' };

/** Anyone may ask; what is not published yet is for its borough, City Hall and the agency that owns it. */
export const openOncePublished: Decision = { rows: 'BOROUGH' };

/** For those with a scope such as "log:read". */
export function needs(scope: string, rows: RowScope = 'ALL'): Decision {
  return { rows, scope };
}
