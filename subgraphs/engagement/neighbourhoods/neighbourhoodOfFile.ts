import type { FileSummary } from '../../../kit/importing/importer.ts';

/**
 * The neighbourhood whose file this is, such as "E05009317" of "metropolitan-E05009317-priorities.json": the publisher's lists
 * do not say it themselves. Null where the name tells none.
 */
export function neighbourhoodOfFile(fileName: string): string | null {
  const [, id] =
    /(?:^|[-_. ])([A-Za-z]*\d[A-Za-z\d]*|[A-Za-z]{1,3})[-_. ](?:priorities|people|team|events)\b/i.exec(fileName) ?? [];
  return id?.toUpperCase() ?? null;
}

/** What is said of a file whose name tells no neighbourhood. */
export function namelessFile(fileName: string): FileSummary {
  const message = `The name "${fileName}" tells no neighbourhood, and the list does not say it. Name the file after its id, such as "metropolitan-E05009317-priorities.json".`;
  return {
    periods: [],
    flags: {},
    remarks: [],
    refusals: [{ line: null, column: null, message }],
    publishedOn: null,
  };
}
