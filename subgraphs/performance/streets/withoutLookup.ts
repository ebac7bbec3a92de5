import type { FileSummary } from '../../../kit/importing/importer.ts';

/** The summary of a file that came before the lookup by which its records are placed. */
export const withoutLookup: FileSummary = {
  periods: [],
  flags: {},
  remarks: [],
  refusals: [
    {
      line: null,
      column: null,
      message:
        'No lookup of LSOAs to wards is loaded, by which these records are placed: they are not kept one by one, and so cannot be placed later. ' +
        'Import the Office for National Statistics’ "LSOA (2021) to Electoral Ward to LAD Best Fit Lookup" first, and for releases up to 2023 its lookup of 2011 LSOAs to 2021 LSOAs; then this file again.',
    },
  ],
  publishedOn: null,
};
