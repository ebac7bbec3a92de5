import type { FileSummary } from '../../../kit/importing/importer.ts';

const refusedFor = (message: string): FileSummary => ({
  periods: [],
  flags: {},
  remarks: [],
  refusals: [{ line: null, column: null, message }],
  publishedOn: null,
});

/** The summary of a file whose force is not known. */
export const namelessFile = refusedFor(
  'The rows do not say whose they are, so the name of the file must: expected "metropolitan" or "city-of-london" in it, as in "2024-06-metropolitan-stop-and-search.csv". Send it under the name under which it was published.',
);

/** The summary of the API's answer for an area: rows of several forces, and a part of each force's month. */
export const extractOfArea = refusedFor(
  'The API’s "stops-street" gives the stops of an area, by several forces, and so is no force’s month: it could neither take the place of one nor be added to it without counting stops twice. Send the month of each force instead: the CSV of data.police.uk, or the API’s "stops-force" saved as "2024-01-metropolitan-stops-force.json".',
);
