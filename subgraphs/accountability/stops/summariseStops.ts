import type { FileSummary } from '../../../kit/importing/importer.ts';
import type { Refusal } from '../../../kit/importing/report.ts';
import { wardBoundaries } from '../../../schema/datasets/referenceDatasets.ts';
import { QualityFlag } from '../../../schema/figures/words.ts';
import { Period } from '../../../schema/periods.ts';
import { monthOfFile } from './forceOfFile.ts';
import { partOfMonth } from './partOfMonth.ts';
import { placingRemark } from './placingRemark.ts';
import type { StopCounts } from './stopCounts.ts';
import type { StopFileParts } from './stopFile.ts';
import { stopCategories, stopScheme } from './stopScheme.ts';
import type { StopTally } from './stopTally.ts';

/** Rows alike in every column: 1 to 5 % are separate stops of one group; August 2022, loaded twice in part, has 14 %. */
const mostRepeated = 0.08;
/** Of a force's month nearly every stop is of that month; with fewer, months have been put together. */
const fewestOfMonth = 0.9;
/** To January 2024 one stop in 400 was of gender "Other"; since then one in seven. */
const mostOtherGender = 0.05;

export interface StopAccount extends StopFileParts {
  readonly tally: StopTally;
  readonly counts: StopCounts;
}

/** What a file of stops says as a whole. */
export function summariseStops(account: StopAccount): FileSummary {
  const { tally, counts, boundaries, force } = account;
  const month = monthOf(tally);
  const refusal = month === null ? null : reasonAgainst(account, month);
  const restsOn = { dataset: wardBoundaries.id, release: boundaries.release };
  if (month === null || refusal !== null) {
    const refusals = refusal === null ? [] : [refusal];
    return { periods: [], flags: {}, remarks: [], refusals, publishedOn: null, restsOn };
  }
  const part = partOfMonth(month.period, tally.days);
  const isRepeated = tally.repeated > mostRepeated * tally.stops;
  const flags = new Map<QualityFlag, boolean>([
    [QualityFlag.PARTIAL_PERIOD, part !== null],
    [QualityFlag.SUSPECTED_DUPLICATES, isRepeated],
    [QualityFlag.UNPLACED_RECORDS, counts.placed < counts.total],
  ]);
  return {
    periods: [month.period.code],
    flags: Object.fromEntries(
      Array.from(flags).flatMap(([flag, isSet]) => (isSet ? [[flag, [month.period.code]]] : [])),
    ),
    remarks: [
      ...(part === null ? [] : [part]),
      ...(isRepeated ? [repetitions(tally)] : []),
      ...otherMonths(tally, month),
      ...unknownWords(tally),
      ...otherGender(tally),
      placingRemark(counts, boundaries.release),
    ],
    refusals: [],
    publishedOn: null,
    cells: [...counts.forceCells(force, month.period.code), ...counts.wardCells(month.period.code)],
    scheme: stopScheme(stopCategories(tally.told), counts.isPlaced),
    restsOn,
  };
}

interface FileMonth {
  readonly period: Period;
  readonly stops: number;
}

/** The month of most stops on London's clock; null for a file without any. */
function monthOf({ days }: StopTally): FileMonth | null {
  const months = new Map<string, number>();
  for (const [day, stops] of days) months.set(day.slice(0, 7), (months.get(day.slice(0, 7)) ?? 0) + stops);
  const [most] = [...months].sort(([, one], [, other]) => other - one);
  return most === undefined ? null : { period: Period.parse(most[0]), stops: most[1] };
}

function reasonAgainst({ fileName, tally }: StopAccount, { period, stops }: FileMonth): Refusal | null {
  const refuse = (message: string): Refusal => ({ line: null, column: null, message });
  if (stops < fewestOfMonth * tally.stops) {
    return refuse(
      `Expected the stops of one month; only ${stops} of ${tally.stops} are of ${period.label}. Send each month as a file of its own, as it was published.`,
    );
  }
  const named = monthOfFile(fileName);
  if (named === null || named === period.label) return null;
  return refuse(
    `The name "${fileName}" says ${named}, but ${stops} of ${tally.stops} stops are of ${period.label}. Send the file under the name under which it was published.`,
  );
}

function repetitions({ repeated, stops }: StopTally): string {
  const share = ((100 * repeated) / stops).toFixed(1);
  return `Rows that repeat an earlier one in every column: ${repeated} of ${stops} (${share} %), more than the 1 to 5 % of other months: part of the file may have been loaded twice. All are kept and counted.`;
}

function otherMonths({ stops }: StopTally, { period, stops: ofMonth }: FileMonth): readonly string[] {
  if (ofMonth === stops) return [];
  return [
    `Rows of another month than ${period.label} on London’s clock: ${stops - ofMonth}; they are kept, and counted in the month under which the publisher filed them.`,
  ];
}

function unknownWords({ unknown }: StopTally): readonly string[] {
  return [...unknown].flatMap(([field, words]) =>
    Array.from(
      words,
      ([word, rows]) =>
        `"${word.slice(0, 100)}" is no ${nameOf[field]} that the hub knows; rows kept with these words and counted as UNRECOGNISED: ${rows}.`,
    ),
  );
}

const nameOf = {
  outcome: 'outcome',
  object: 'object of search',
  power: 'legislation',
  type: 'type of search',
  gender: 'gender',
  ageRange: 'age range',
  selfDefinedEthnicity: 'self-defined ethnicity',
  officerDefinedEthnicity: 'officer-defined ethnicity',
};

function otherGender({ otherGender: other, stops }: StopTally): readonly string[] {
  if (other <= mostOtherGender * stops) return [];
  return [
    `Gender is "Other" in ${other} of ${stops} rows: since February 2024 the Metropolitan Police’s system says so where it was blank before. The recording changed, not the people.`,
  ];
}
