import type { StoredTable } from '../../../kit/disclosure/store/storedTable.ts';
import { controlled } from '../../../schema/disclosure/policies.ts';
import { stopTables } from '../../../schema/disclosure/stopTables.ts';
import { EthnicGroup, EthnicityBasis } from './ethnicityWords.ts';

const tableOf = {
  [EthnicityBasis.SELF_DEFINED]: 'self-defined-ethnicity-by-outcome',
  [EthnicityBasis.OFFICER_DEFINED]: 'officer-defined-ethnicity-by-outcome',
} as const;

/** The groups of a coding: officers tell none of mixed groups. */
export function groupsOf(basis: EthnicityBasis): readonly EthnicGroup[] {
  const all = Object.values(EthnicGroup);
  return basis === EthnicityBasis.SELF_DEFINED ? all : all.filter((group) => group !== EthnicGroup.MIXED);
}

/** What the stored table of an area by ethnicity and outcome tells; every count is null where it is withheld. */
export class PeopleOfArea {
  readonly #counts: readonly (number | null)[];
  readonly #rows: readonly string[];

  /** @param tables all that are stored of one area and period */
  constructor(
    readonly stored: StoredTable | undefined,
    basis: EthnicityBasis,
  ) {
    const declaration = stopTables.find(({ id }) => id === tableOf[basis]);
    this.#rows = declaration?.dimensions[0]?.categories.map(({ code }) => code) ?? [];
    this.#counts = stored?.counts ?? [];
  }

  static of(tables: readonly StoredTable[], basis: EthnicityBasis): PeopleOfArea {
    return new PeopleOfArea(
      tables.find(({ table }) => table === tableOf[basis]),
      basis,
    );
  }

  count(group: EthnicGroup): number | null {
    return this.#cell(group, total);
  }

  /** Those with whom nothing further was done. */
  withoutOutcome(group: EthnicGroup): number | null {
    return this.#cell(group, 0);
  }

  get notStated(): number | null {
    return this.#cell('NOT_STATED', total);
  }

  get all(): number | null {
    return this.#counts.at(-1) ?? null;
  }

  #cell(row: string, column: number): number | null {
    const at = this.#rows.indexOf(row);
    return at < 0 ? null : (this.#counts[at * (total + 1) + column] ?? null);
  }
}

/** Columns of the table: no further action, arrest, another outcome, and then all of them. */
const total = 3;

/** The rule by which figures of stored counts are told. */
export const rule = controlled;
