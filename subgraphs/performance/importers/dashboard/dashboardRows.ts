import type { StagedCell } from '../../../../kit/cells/stagedCell.ts';
import type { RollUp } from '../../../../kit/cells/sumStage.ts';
import type { FileRecord, FileSummary, ImportContext, TextRow, TextTable } from '../../../../kit/importing/importer.ts';
import { RowReader } from '../../../../kit/importing/rowReader.ts';
import type { LeftOut } from '../../../../kit/releases/release.ts';
import type { CategoryOfRecord } from '../../../../schema/crime/crimeCategories.ts';
import { metropolitanPolice } from '../../../../schema/places/forces.ts';
import { london } from '../../../../schema/places/london.ts';
import { widerAreasOf } from '../../../../schema/places/widerAreas.ts';
import { WardMonths } from '../wardMonths.ts';
import { DashboardAccount } from './dashboardAccount.ts';
import { readDashboardRecord, type DashboardRecord } from './dashboardRecord.ts';
import { RepeatedRows } from './repeatedRows.ts';

/** The category that the names of a row stand for; null where the hub has its records from elsewhere. */
export type CategoryOfNames = (group: string, subgroup: string) => CategoryOfRecord | null;

/** Borough rows add up to commands, the force and London; a ward's rows are in its borough's already. */
export const dashboardAreas: RollUp['areas'] = (area) => {
  if (area.startsWith('E05')) return [];
  return area.startsWith('OTHER') ? [metropolitanPolice, london.code] : widerAreasOf(area);
};

/** Reads a file of the Monthly Crime Dashboard (M1045): a count in each row, with noughts left out. */
export class DashboardRows {
  readonly #table: TextTable;
  readonly #context: ImportContext;
  readonly #categoryOf: CategoryOfNames;
  readonly #account = new DashboardAccount();
  readonly #repeated = new RepeatedRows();
  readonly #wardMonths = new WardMonths();
  readonly #categories = new Map<string, CategoryOfRecord | null>();

  constructor(table: TextTable, context: ImportContext, categoryOf: CategoryOfNames) {
    this.#table = table;
    this.#context = context;
    this.#categoryOf = categoryOf;
  }

  read(row: TextRow): FileRecord {
    const { line } = row;
    if (row.refusal) return { line, cells: [], refusals: [row.refusal] };
    const reader = new RowReader(this.#table, row);
    const record = readDashboardRecord(reader, this.#context);
    const cells = record === null ? [] : this.#cells(record, reader);
    this.#wardMonths.add(cells);
    return reader.refusals.length === 0 ? { line, cells } : { line, cells: [], refusals: reader.refusals };
  }

  /** Ids of the categories that have occurred. */
  get categories(): readonly string[] {
    return [...new Set([...this.#categories.values()].flatMap((category) => category?.id ?? []))];
  }

  summary(): FileSummary {
    return this.#account.summary();
  }

  /** For files of all offences, of which every ward has some each month: the months in which a ward has none at all. */
  leftOut(periods: readonly number[]): LeftOut {
    return this.#wardMonths.leftOut(periods);
  }

  #cells(record: DashboardRecord, reader: RowReader): readonly StagedCell[] {
    const category = this.#category(record);
    this.#account.add(record, category);
    if (!this.#account.isRefreshedOn(record.refreshed)) {
      reader.refuse('refreshed', 'Another day than in the rows before. Expected one day of publication in a file.');
    }
    const { area } = record.place;
    if (category === null || area === null) return [];
    if (this.#repeated.holds(record, `${reader.textWhereGiven('place')}\n${reader.text('areaName')}`)) {
      reader.refuse('count', 'A row before gives the same month, place, category and measure. Expected each once.');
    }
    return [{ measure: record.measure, category: category.id, area, period: record.period.code, value: record.value }];
  }

  #category({ group, subgroup }: DashboardRecord): CategoryOfRecord | null {
    const names = `${group}\n${subgroup}`;
    const known = this.#categories.get(names);
    if (known !== undefined) return known;
    const category = this.#categoryOf(group, subgroup);
    this.#categories.set(names, category);
    return category;
  }
}
