import { basename } from 'node:path';

/** A file of a month as data.police.uk names them. */
export interface MonthlyFile {
  /** Such as "metropolitan". */
  readonly force: string;
  /** Such as "stop-and-search". */
  readonly kind: string;
}

const pattern = /^\d{4}-\d{2}-(.+)-(street|outcomes|stop-and-search)\.csv$/;

/** What a name such as "2024-06-metropolitan-stop-and-search.csv" tells of a file; null for any other name. */
export function monthlyFile(name: string): MonthlyFile | null {
  const [, force, kind] = pattern.exec(basename(name)) ?? [];
  return force === undefined || kind === undefined ? null : { force, kind };
}
