import type { SeriesName, StagedCell } from '../cells/stagedCell.ts';
import type { RollUp } from '../cells/sumStage.ts';
import type { Database } from '../database/database.ts';
import type { LeftOut } from '../releases/release.ts';
import type { Viewer } from '../viewer.ts';
import type { Consequence, Consequences, PreparedFile } from './consequences.ts';
import type { JsonItems } from './jsonItems.ts';
import type { Refusal } from './report.ts';

/**
 * Reads one kind of partner file. It only reads: what it yields is staged, and taken whole or refused whole, by the kit.
 * Memory stays flat in the file's size.
 */
export interface Importer<Source, Context extends ImportContext = ImportContext> {
  /** Id in the dataset register. */
  readonly dataset: string;
  /** Whether a cell that the file leaves out is 0 (a count of records) or absent (a survey). */
  readonly omittedIsZero: boolean;
  /** How cells add up; null where they do not. */
  readonly rollUp: RollUp | null;
  /** Whether two lines may give one cell, which is then their sum; otherwise such lines are refused. */
  readonly addsLines: boolean;
  /** The part of the dataset's territory that the file covers: "all", or a force; found by its name or by its first rows. */
  scopeOf(source: Source): string | Promise<string>;
  /** Where files are boroughs' own returns: the codes of the boroughs that one is of, which their secretaries may give. Left out for other files. */
  boroughsOf?(source: Source): Promise<readonly string[]>;
  /** Whether several scopes may have files of the same content, which are then releases of their own; left out where none may. */
  readonly isOfScope?: boolean;
  /** Where the records themselves are kept too; left out where their cells are all that is kept. */
  readonly rows?: OwnRows;
  /** What else in the store changes with a release; left out where nothing does. */
  readonly consequences?: Consequences;
  read(source: Source, context: Context): AsyncGenerator<FileRecord, FileSummary>;
}

/** The table of a subgraph's own in which an importer's records are kept; its first column is the number of their release. */
export interface OwnRows {
  readonly table: string;
  /** The other columns, in the order in which a record gives them. */
  readonly columns: readonly string[];
}

/** Values, or the same as `copyValues` writes them where an importer has that at hand. */
export type OwnRow = readonly (string | number | boolean | null)[] | string;

/** An importer of tables: delimited text, or a sheet of a workbook. */
export interface TableImporter extends Importer<TextTable, StoreContext> {
  readonly reads?: 'TABLE';
}

/** An importer of GeoJSON, or of an array in JSON. */
export interface JsonImporter extends Importer<JsonItems, StoreContext> {
  readonly reads: 'JSON';
}

export type FileImporter = TableImporter | JsonImporter;

export interface ImportContext {
  /** Today as YYYY-MM-DD: a file cannot speak of a month that has not begun. */
  readonly today: string;
}

/** What an importer finds that rests on something else in the store, such as boundaries. */
export interface StoreContext extends ImportContext {
  readonly database: Database;
  /** In whose name the file comes. */
  readonly sender: Viewer;
}

/** One record of the file: a data row, a feature, an item. */
export interface FileRecord {
  /** Line on which the record begins, the heading being line 1; for JSON the place of the item, from 1. */
  readonly line: number;
  /** How many records of the file it stands for, where several good ones are given at once; 1 where left out. */
  readonly records?: number;
  readonly cells: readonly StagedCell[];
  /** What is kept of the record itself, by the columns of the importer's own rows. */
  readonly rows?: readonly OwnRow[];
  /** Why the record cannot be taken; left out when it can. */
  readonly refusals?: readonly Refusal[];
}

/** What is known once the file has been read to the end. */
export interface FileSummary {
  /** Codes of the periods that the file covers. */
  readonly periods: readonly number[];
  /** Periods in which the file names an area and yet gives nothing of it, by the area's code; left out where there are none. */
  readonly leftOut?: LeftOut;
  /** Quality flags with the codes of the periods that they touch, such as PARTIAL_PERIOD. */
  readonly flags: Readonly<Record<string, readonly number[]>>;
  /** What was kept although it is out of the ordinary, in words. */
  readonly remarks: readonly string[];
  /** Reasons against the file as a whole: a group of categories that is missing, a month left out. */
  readonly refusals: readonly Refusal[];
  /** The day of publication where the file itself states it. */
  readonly publishedOn: string | null;
  /** Cells that are known only at the end, such as counts of records. */
  readonly cells?: readonly StagedCell[];
  /**
   * Series that stand for the file's category scheme, whether or not it has a record of them; where left out, those of its
   * cells and their sums.
   */
  readonly scheme?: readonly SeriesName[];
  /** How many records may be told of a file whose lines are single persons; all that were read where left out. */
  readonly recordCount?: number;
  /** Records of words that the hub does not know, kept under ids of their own; left out where the reader does not tell. */
  readonly unknownRecords?: number;
  /** Records without a place; left out where all have one by nature. */
  readonly unplacedRecords?: number;
  /** The month in which the largest share has no place, and how much is allowed, where a file counts many; left out where it does not. */
  readonly leastPlaced?: LeastPlaced;
  /** Codes of months that were left out because they are next to empty; left out where the reader does not look. */
  readonly ghostMonths?: readonly number[];
  /** What else in the store changes with the file's release, where that rests on what was read; left out where it does not. */
  readonly consequence?: (database: Database, file: PreparedFile) => Promise<Consequence>;
  /** What the reading rests on: the releases of other datasets that stood while it was read. */
  readonly restsOn?: RestsOn | readonly RestsOn[];
}

/** How much of a month has no place. */
export interface LeastPlaced {
  readonly period: number;
  readonly unplaced: number;
  readonly records: number;
  /** The largest share that passes. */
  readonly most: number;
}

/** A release that a file was read by; null where none of the dataset stood. */
export interface RestsOn {
  readonly dataset: string;
  readonly release: string | null;
}

/** A table whose heading has been recognised: a delimited text file, or a sheet of a workbook. */
export interface TextTable {
  readonly fileName: string;
  /** Headings as they stand in the file. */
  readonly headings: readonly string[];
  /** Place of each heading of the signature, by the signature's name for it. */
  readonly columns: Readonly<Record<string, number>>;
  /** Columns that are months: their place and the month's index (year × 12 + month − 1). */
  readonly months: readonly { readonly column: number; readonly month: number }[];
  /** The sheet that holds it; left out for a text file. */
  readonly sheet?: string;
  /** Data rows; one that cannot be read (a wrong number of cells, a broken quotation, a formula) comes as a refusal. */
  rows(): AsyncGenerator<TextRow>;
  /** The same rows in runs of some hundreds: much the faster way to read many short rows. */
  runs(): AsyncGenerator<readonly TextRow[]>;
}

export interface TextRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly refusal?: Refusal;
}
