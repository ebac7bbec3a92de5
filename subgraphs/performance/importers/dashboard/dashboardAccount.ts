import type { FileSummary } from '../../../../kit/importing/importer.ts';
import type { Refusal } from '../../../../kit/importing/report.ts';
import type { CategoryOfRecord } from '../../../../schema/crime/crimeCategories.ts';
import type { Period } from '../../../../schema/periods.ts';
import { areaByCode } from '../../../../schema/places/areas.ts';
import { boroughs, cityOfLondon } from '../../../../schema/places/boroughs.ts';
import type { DashboardRecord } from './dashboardRecord.ts';

/** Rows of one kind, and what they count. */
interface Tally {
  rows: number;
  counted: number;
}

/** What can only be judged once a file of the dashboard has been read to the end. */
export class DashboardAccount {
  #refreshed: string | undefined;
  readonly #months = new Map<number, Period>();
  readonly #boroughs = new Set<string>();
  readonly #formerWards = new Set<string>();
  readonly #noWard: Tally = { rows: 0, counted: 0 };
  readonly #other: Tally = { rows: 0, counted: 0 };
  readonly #leftOut: Tally = { rows: 0, counted: 0 };
  readonly #unknown = new Map<string, { readonly names: string; rows: number }>();

  add(record: DashboardRecord, category: CategoryOfRecord | null): void {
    this.#refreshed ??= record.refreshed;
    this.#months.set(record.period.code, record.period);
    if (category === null) return count(this.#leftOut, record);
    if (!category.known) this.#addUnknown(record, category.id);
    const { kind, area } = record.place;
    if (kind === 'BOROUGH') this.#boroughs.add(area);
    if (kind === 'OTHER') count(this.#other, record);
    if (kind === 'NO_WARD') count(this.#noWard, record);
    if (kind === 'WARD' && areaByCode(area) === undefined) this.#formerWards.add(area);
  }

  isRefreshedOn(day: string): boolean {
    return this.#refreshed === day;
  }

  summary(): FileSummary {
    const months = [...this.#months.values()].sort((one, other) => one.firstMonth - other.firstMonth);
    const refreshed = this.#refreshed ?? null;
    const partial = months.filter(({ lastDay }) => refreshed !== null && lastDay > refreshed);
    return {
      periods: months.map(({ code }) => code),
      flags: partial.length === 0 ? {} : { PARTIAL_PERIOD: partial.map(({ code }) => code) },
      remarks: this.#remarks(),
      refusals: [...gaps(months), ...this.#missingBoroughs()],
      publishedOn: refreshed,
      unknownRecords: [...this.#unknown.values()].reduce((sum, { rows }) => sum + rows, 0),
    };
  }

  #addUnknown({ group, subgroup }: DashboardRecord, id: string): void {
    const unknown = this.#unknown.get(id) ?? { names: `"${group}" / "${subgroup}"`, rows: 0 };
    unknown.rows += 1;
    this.#unknown.set(id, unknown);
  }

  #remarks(): readonly string[] {
    const told = ({ rows, counted }: Tally, what: string, where: string) =>
      rows === 0 ? [] : [`Rows ${what}: ${rows}, which count ${counted}; ${where}.`];
    const [former] = this.#formerWards;
    return [
      ...[...this.#unknown].map(
        ([id, { names, rows }]) => `${names} is a category that the hub does not know; rows kept as "${id}": ${rows}.`,
      ),
      ...told(this.#other, 'of places in no borough', 'they count for the force and for London'),
      ...told(this.#noWard, 'of neighbourhood teams without a ward', 'the rows of the boroughs hold what they count'),
      ...told(this.#leftOut, 'of categories that another dataset gives', 'they were left out'),
      ...(former === undefined
        ? []
        : [
            `Wards that are not among today’s: ${this.#formerWards.size}, such as ${former}; kept under their own codes.`,
          ]),
    ];
  }

  #missingBoroughs(): readonly Refusal[] {
    const absent = boroughs.filter(({ code }) => code !== cityOfLondon && !this.#boroughs.has(code));
    if (absent.length === 0) return [];
    const names = absent.map(({ name }) => name).join(', ');
    return [wholeFile(`No borough row for ${names}: the file looks cut short. Fetch it again from the publisher.`)];
  }
}

function count(tally: Tally, { value }: DashboardRecord): void {
  tally.rows += 1;
  tally.counted += value;
}

/** A month without a single row is a fault of the file: noughts are left out, but never all of them. */
function gaps(months: readonly Period[]): readonly Refusal[] {
  return months.flatMap((month, place) => {
    const before = months[place - 1];
    return before === undefined || before.firstMonth === month.firstMonth - 1
      ? []
      : [wholeFile(`No row of the months between ${before.label} and ${month.label}. Fetch the file again.`)];
  });
}

const wholeFile = (message: string): Refusal => ({ line: null, column: null, message });
