import type { FileRecord, FileSummary, Importer, StoreContext, TextTable } from '../../../kit/importing/importer.ts';
import type { RowReader } from '../../../kit/importing/rowReader.ts';
import { streetCrime } from '../../../schema/datasets/streetDatasets.ts';
import { standingLsoaPlaces } from '../streets/lsoaPlaces.ts';
import { streetAreas } from '../streets/streetAreas.ts';
import { streetCategory, widerStreetCategories } from '../streets/streetCategories.ts';
import { StreetFile } from '../streets/streetFile.ts';
import { forceOfTable } from '../streets/streetForce.ts';
import { formerStreetTypes, lastOutcomes, noOutcome, streetTypes } from '../streets/streetWords.ts';
import { withoutLookup } from '../streets/withoutLookup.ts';
import { WordsOfFile } from '../streets/wordsOfFile.ts';

export const streetMeasures = { all: 'street-crime', placed: 'street-crime-placed' } as const;

/** With fewer of the fourteen types a file is no force's month but an extract of it, whose total says nothing. */
const fewestTypes = 10;

/** A force's month of street-level crime and antisocial behaviour. */
export const streetCrimeImporter: Importer<TextTable, StoreContext> = {
  dataset: streetCrime.id,
  omittedIsZero: streetCrime.omittedIsZero,
  addsLines: true,
  rollUp: { categories: widerStreetCategories, areas: streetAreas },
  scopeOf: forceOfTable,
  async *read(table: TextTable, context: StoreContext): AsyncGenerator<FileRecord, FileSummary> {
    const places = await standingLsoaPlaces(context.database);
    if (places === null) return withoutLookup;
    const types = new WordsOfFile([...streetTypes, ...formerStreetTypes]);
    const outcomes = new WordsOfFile(lastOutcomes);
    const categoryOf = (reader: RowReader) => {
      const type = reader.take('type', (text) => types.idOf(text), 'a type of crime, such as "Burglary"');
      const outcome = reader.text('lastOutcome');
      return type === null
        ? null
        : streetCategory(type, outcomes.idOf(outcome === '' ? noOutcome.name : outcome) ?? '');
    };
    // Up to 3 in 100 records of a month are alike in every column, as crimes at one place may be.
    const file = new StreetFile({ table, context, places, measures: streetMeasures, mostRepeated: 0.1, categoryOf });
    for await (const run of table.runs()) yield* file.read(run);
    return file.summary(summaryOf(types, outcomes));
  },
};

function summaryOf(types: WordsOfFile, outcomes: WordsOfFile) {
  const known = new Set(streetTypes.map(({ id }) => id));
  const isWhole = types.seen.filter((id) => known.has(id)).length >= fewestTypes || types.seenAny(formerStreetTypes);
  const ofTypes = isWhole ? [...(types.seenAny(formerStreetTypes) ? [] : known), ...types.seen] : types.seen;
  const ofOutcomes = [...lastOutcomes.map(({ id }) => id), ...outcomes.seen];
  const leaves = ofTypes.flatMap((type) => ofOutcomes.map((outcome) => streetCategory(type, outcome)));
  const sums = isWhole ? ['', ...ofOutcomes.map((outcome) => streetCategory('', outcome))] : [];
  const extract = `The file holds ${types.seen.length} of the ${known.size} types of crime alone (${types.seen.join(', ')}): it is taken as an extract, which gives no total and no other type.`;
  return {
    categories: [...leaves, ...ofTypes, ...sums],
    unknownRecords: types.unknownRecords + outcomes.unknownRecords,
    remarks: [...types.remarks('a type of crime'), ...outcomes.remarks('an outcome'), ...(isWhole ? [] : [extract])],
  };
}
