import { censusEthnicity } from '../../schema/datasets/populationDatasets.ts';
import type { FigureReader } from '../indicators/figureReader.ts';
import { periodValue } from '../indicators/periodValue.ts';
import { censusYear } from './census.ts';

/** A group of the census, such as "black"; "" is all residents. */
export type CensusGroup = 'white' | 'black' | 'asian' | 'mixed' | 'other' | '';

/** Residents of a group in an area by the Census of 2021; null where the census is not loaded, or does not give the area. */
export async function ethnicResidents(reader: FigureReader, area: string, group: CensusGroup): Promise<number | null> {
  const shelf = await reader.shelf(censusEthnicity.id, 'all');
  const number = shelf.series('residents', group);
  if (number === undefined) return null;
  const rows = await reader.rows({
    series: number,
    area,
    from: censusYear,
    to: censusYear,
    asAt: null,
    lines: shelf.book.lines,
  });
  const omittedIsZero = censusEthnicity.omittedIsZero;
  const question = { book: shelf.book, series: number, area, rows, omittedIsZero, asAt: null };
  return periodValue(censusYear, question)?.value ?? null;
}
