import type { FileRecord, FileSummary, Importer, StoreContext, TextTable } from '../../../kit/importing/importer.ts';
import type { RowReader } from '../../../kit/importing/rowReader.ts';
import { crimeOutcomes } from '../../../schema/datasets/streetDatasets.ts';
import { standingLsoaPlaces } from '../streets/lsoaPlaces.ts';
import { streetAreas } from '../streets/streetAreas.ts';
import { StreetFile } from '../streets/streetFile.ts';
import { forceOfTable } from '../streets/streetForce.ts';
import { courtOutcomes, policeOutcomes } from '../streets/streetWords.ts';
import { withoutLookup } from '../streets/withoutLookup.ts';
import { WordsOfFile } from '../streets/wordsOfFile.ts';

export const outcomeMeasures = { all: 'outcomes', placed: 'outcomes-placed' } as const;

/** Outcomes that came about in a month, each by itself: one crime has several where it has several suspects. */
export const crimeOutcomesImporter: Importer<TextTable, StoreContext> = {
  dataset: crimeOutcomes.id,
  omittedIsZero: crimeOutcomes.omittedIsZero,
  addsLines: true,
  rollUp: { categories: (category) => (category === '' ? [] : ['']), areas: streetAreas },
  scopeOf: forceOfTable,
  async *read(table: TextTable, context: StoreContext): AsyncGenerator<FileRecord, FileSummary> {
    const places = await standingLsoaPlaces(context.database);
    if (places === null) return withoutLookup;
    const words = new WordsOfFile([...policeOutcomes, ...courtOutcomes]);
    const categoryOf = (reader: RowReader) =>
      reader.take('outcome', (text) => words.idOf(text), 'an outcome, such as "Local resolution"');
    // Months with 12 in 100 outcomes alike have been published, for crimes with several suspects.
    const file = new StreetFile({ table, context, places, measures: outcomeMeasures, mostRepeated: 0.25, categoryOf });
    for await (const run of table.runs()) yield* file.read(run);
    // Whether a file gives the police's own outcomes, the courts', or both has changed over the years.
    const families = [policeOutcomes, courtOutcomes].filter((family) => words.seenAny(family)).flat();
    const categories = [...families.map(({ id }) => id), ...words.seen, ''];
    return file.summary({ categories, remarks: words.remarks('an outcome'), unknownRecords: words.unknownRecords });
  },
};
