import { tableOfCells } from '../../../kit/disclosure/countTable.ts';
import { TOTAL } from '../../../kit/disclosure/dimension.ts';
import type {
  FileRecord,
  FileSummary,
  StoreContext,
  TableImporter,
  TextTable,
} from '../../../kit/importing/importer.ts';
import { wholeNumber } from '../../../kit/population/counts.ts';
import { victimsConcernsReturn } from '../../../schema/datasets/complaintDatasets.ts';
import { ConcernTheme, concernThemes } from '../complaints/concernTheme.ts';
import type { PeopleTables } from '../controlled/controlCounts.ts';
import { controlPeriods } from '../controlled/controlPeriods.ts';
import { rememberWithdrawn } from '../controlled/rememberWithdrawn.ts';
import { tableCategory } from '../controlled/tableCategory.ts';
import { boroughOfReturn, returnedRows } from './returnedRows.ts';

/** The measure under which victims’ concerns are kept. */
export const concernMeasure = 'victims-concerns';

const answers = ['ANSWERED', 'NOT_ANSWERED'] as const;

interface ThemeRow {
  readonly period: number;
  readonly theme: string;
  readonly concerns: number;
  readonly answered: number;
}

/** What a borough heard of its victims' concerns in a quarter, by theme, and how many were answered. */
export const victimsConcernsImporter: TableImporter = {
  dataset: victimsConcernsReturn.id,
  omittedIsZero: victimsConcernsReturn.omittedIsZero,
  addsLines: false,
  rollUp: null,
  consequences: rememberWithdrawn,
  scopeOf: boroughOfReturn,
  boroughsOf: async (table) => [await boroughOfReturn(table)],
  async *read(table: TextTable, { today, database }: StoreContext): AsyncGenerator<FileRecord, FileSummary> {
    const borough = await boroughOfReturn(table);
    const rows: ThemeRow[] = [];
    yield* returnedRows(table, borough, today, ({ period, reader }) => {
      const theme = reader.take('theme', themeOf, `one of ${concernThemes.map(inWords).join(', ')}`);
      const concerns = reader.take('concerns', wholeNumber, 'a whole number such as 12');
      const answered = reader.take('answered', wholeNumber, 'a whole number such as 9');
      if (theme === null || concerns === null || answered === null) return null;
      if (answered > concerns) {
        reader.refuse('answered', `${answered} were answered and ${concerns} were heard. Expected no more answers.`);
        return null;
      }
      rows.push({ period, theme, concerns, answered });
      return `${period} ${theme}`;
    });
    const quarters = [...Map.groupBy(rows, ({ period }) => period)];
    const told = await controlPeriods(
      { database, dataset: victimsConcernsReturn.id, scope: borough },
      quarters.map(([period, own]) => tablesOf(borough, period, own)),
    );
    return {
      periods: quarters.map(([period]) => period),
      flags: {},
      remarks: told.remarks,
      refusals: [],
      publishedOn: null,
      cells: told.cells,
    };
  },
};

/** A theme that a borough leaves out of a quarter was not heard in it. */
function tablesOf(area: string, period: number, rows: readonly ThemeRow[]): PeopleTables {
  const dimensions = [
    { name: 'theme', categories: concernThemes },
    { name: 'answer', categories: answers },
  ];
  const cells = rows.flatMap(({ theme, concerns, answered }) => [
    { coordinates: { theme, answer: answers[0] }, count: answered },
    { coordinates: { theme, answer: answers[1] }, count: concerns - answered },
  ]);
  return {
    period,
    tables: [tableOfCells(dimensions, cells)],
    placeOf: ({ theme = TOTAL, answer = TOTAL }) => ({
      measure: concernMeasure,
      category: tableCategory({ theme, answer }),
      area,
    }),
  };
}

const inWords = (word: string) => `"${word.toLowerCase().replaceAll('_', ' ')}"`;

const isTheme = (word: string): word is ConcernTheme => Object.hasOwn(ConcernTheme, word);

function themeOf(text: string): ConcernTheme | null {
  const word = text.toUpperCase().replaceAll(/[\s-]+/g, '_');
  return isTheme(word) ? word : null;
}
