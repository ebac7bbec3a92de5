import { columnIndex } from '../../../kit/importing/columnIndex.ts';
import type { FileRecord, FileSummary, TextRow, TextTable } from '../../../kit/importing/importer.ts';
import { refusalAt } from '../../../kit/importing/refusalAt.ts';
import type { Refusal } from '../../../kit/importing/report.ts';
import { strayCells } from '../../../kit/importing/strayCells.ts';
import { categoryOfRecord, type CategoryOfRecord } from '../../../schema/crime/crimeCategories.ts';
import { placeOfRecord, type PlaceOfRecord } from '../../../schema/places/aliases.ts';
import { boroughs, cityOfLondon } from '../../../schema/places/boroughs.ts';
import { BoroughTotals } from './boroughTotals.ts';
import { expectedBorough } from './expectedBorough.ts';
import { MonthlyCounts } from './monthlyCounts.ts';

/** One pair of MajorText and MinorText as the file writes it. */
interface CrimeKind extends CategoryOfRecord {
  readonly names: string;
  /** The line of each place, which may stand only once. Numbers, since a file may have a million rows. */
  readonly lines: Map<number, number>;
}

/** What a row is filed under in its dataset. */
export interface CrimePlace {
  readonly area: string;
  /** What may occur only once for a kind of crime, as a number. */
  readonly key: number;
}

const placeNumbers = new Map(
  [...boroughs.map(({ code }) => code), 'AIRPORTS', 'UNKNOWN'].map((code, index) => [code, index]),
);

/** A number below 100 for a borough or bucket. */
export function placeNumber({ code }: PlaceOfRecord): number {
  return placeNumbers.get(code) ?? 0;
}

/** Reads the rows of a recorded crime file, borough or ward, and keeps what can only be judged at its end. */
export class CrimeRows {
  readonly #table: TextTable;
  readonly #placeOf: (row: TextRow, borough: PlaceOfRecord) => CrimePlace | Refusal;
  readonly #counts: MonthlyCounts;
  readonly #strayCells: (row: TextRow) => readonly string[];
  readonly #kinds = new Map<string, CrimeKind>();
  readonly #columns: Readonly<Record<'major' | 'minor' | 'borough', number>>;
  readonly totals = new BoroughTotals();

  constructor(table: TextTable, placeOf: (row: TextRow, borough: PlaceOfRecord) => CrimePlace | Refusal) {
    this.#table = table;
    this.#placeOf = placeOf;
    this.#counts = new MonthlyCounts(table);
    this.#strayCells = strayCells(table);
    this.#columns = {
      major: columnIndex(table, 'major'),
      minor: columnIndex(table, 'minor'),
      borough: columnIndex(table, 'borough'),
    };
  }

  read(row: TextRow): FileRecord {
    const { line } = row;
    if (row.refusal) return refused(row.refusal);
    const kind = this.#kindOf(row);
    const place = this.#place(row);
    if ('message' in kind) return refused(kind, ...('message' in place ? [place] : []));
    if ('message' in place) return refused(place);
    const [stray] = this.#strayCells(row);
    if (stray !== undefined) return refused({ line, column: null, message: `"${stray}" stands under no heading.` });
    const earlier = kind.lines.get(place.key);
    if (earlier !== undefined) {
      const message = `Line ${earlier} already gives ${kind.names} for this place. Expected each once.`;
      return refused({ line, column: null, message });
    }
    kind.lines.set(place.key, line);
    const { cells, refusals } = this.#counts.read(row, kind.id, place.area);
    const [first, ...others] = refusals;
    if (first) return refused(first, ...others);
    const crimes = cells.reduce((sum, { value }) => sum + (value ?? 0), 0);
    if (place.borough !== null) this.totals.add(kind.id, place.borough, crimes);
    return { line, cells };
  }

  /** Records of all rows by month. */
  monthTotals(): ReadonlyMap<number, number> {
    return this.#counts.totals();
  }

  /** The summary, to which each dataset adds its own checks of the whole file. */
  summary(remarks: readonly string[], refusals: readonly Refusal[]): FileSummary {
    const { periods, ghostMonths, remarks: ghosts } = this.#counts.periods();
    const unknownKinds = [...this.#kinds.values()].filter(({ known }) => !known);
    const unknown = unknownKinds.map(
      ({ id, names, lines }) =>
        `${names} is a category that the hub does not know; rows kept as "${id}": ${lines.size}.`,
    );
    return {
      periods,
      flags: {},
      remarks: [...ghosts, ...unknown, ...remarks],
      refusals,
      publishedOn: null,
      unknownRecords: unknownKinds.reduce((sum, { lines }) => sum + lines.size, 0),
      ghostMonths,
    };
  }

  #kindOf(row: TextRow): CrimeKind | Refusal {
    const major = row.cells[this.#columns.major]?.trim() ?? '';
    const minor = row.cells[this.#columns.minor]?.trim() ?? '';
    const blank = [['major', major] as const, ['minor', minor] as const].find(([, name]) => !/[a-z]/i.test(name));
    if (blank)
      return refusalAt(
        this.#table,
        row.line,
        this.#columns[blank[0]],
        `Expected the name of a category, found "${blank[1]}".`,
      );
    const spelling = `${major}\n${minor}`.toLowerCase();
    const seen = this.#kinds.get(spelling);
    if (seen) return seen;
    const kind = {
      ...categoryOfRecord(major, minor),
      names: `"${major}" / "${minor}"`,
      lines: new Map<number, number>(),
    };
    this.#kinds.set(spelling, kind);
    return kind;
  }

  #place(row: TextRow): (CrimePlace & { readonly borough: string | null }) | Refusal {
    const name = row.cells[this.#columns.borough]?.trim() ?? '';
    const borough = placeOfRecord(name);
    if (!borough) {
      const message = `Expected ${expectedBorough(name)}; found "${name.slice(0, 60)}".`;
      return refusalAt(this.#table, row.line, this.#columns.borough, message);
    }
    if (borough.code === cityOfLondon) {
      const message = `"${name}" is not policed by the Metropolitan Police, whose recorded crime this file is.`;
      return refusalAt(this.#table, row.line, this.#columns.borough, message);
    }
    const place = this.#placeOf(row, borough);
    return 'message' in place ? place : { ...place, borough: borough.kind === 'BOROUGH' ? borough.code : null };
  }
}

function refused(first: Refusal, ...others: readonly Refusal[]): FileRecord {
  return { line: first.line ?? 0, cells: [], refusals: [first, ...others] };
}
