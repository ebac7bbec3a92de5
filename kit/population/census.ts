import { Period } from '../../schema/periods.ts';

/** The Census of 21 March 2021, filed under its calendar year. */
export const censusYear = Period.parse('2021').code;
