import { CellReading } from '../../../kit/indicators/cellReading.ts';
import type { FigureReader } from '../../../kit/indicators/figureReader.ts';
import { remembered } from '../../../kit/indicators/rememberedReading.ts';
import { RemainderReading } from '../../../kit/rates/remainderReading.ts';
import { boroughsOf, wardsOf, type Area } from '../../../schema/places/areas.ts';
import type { AskedCategory } from '../categories/askedCategory.ts';
import { recordedCrime } from './recordedCrime.ts';

const definition =
  'Recorded crime of an area less that of all its wards, each by its own file of the Metropolitan Police’s Geographic Breakdown: offences for which no ward was found. ' +
  'For London and the force it holds the airports’ and those of an unknown borough too. The two files are compiled apart and may be of different days; ' +
  'where the wards add up to more, as a ward with an airport may where the other file tells airports apart, it is absent. The crimes of the wards and this add up to the area’s.';

/** What recorded crime of an area no ward has: with the wards' it adds up to the area's. */
export function crimeNotPlaced(
  area: Area,
  { id, name }: AskedCategory,
  asAt: string | null,
  reader: FigureReader,
): RemainderReading {
  const read = (of: Area) => remembered(new CellReading(recordedCrime(of, id, name), of.code, asAt, reader), reader);
  const whole = read(area);
  const boroughs = area.kind === 'BOROUGH' ? [area] : boroughsOf(area.code);
  const wards = boroughs
    .flatMap(({ code }) => wardsOf(code))
    .map(read)
    // The City's wards are in no file of the Metropolitan Police, and in no whole of it.
    .filter(({ measure }) => measure.outside === null || whole.measure.outside !== null);
  return new RemainderReading(whole, wards, {
    id: id === '' ? 'crime-not-placed' : `crime-not-placed/${id}`,
    title: `${id === '' ? 'All recorded crime' : `Recorded crime: ${name.toLowerCase()}`}, not placed in a ward`,
    definition,
    outside:
      area.kind === 'WARD'
        ? 'A ward’s figures hold what was placed in it; what was placed in none is told of its borough.'
        : whole.measure.outside,
  });
}
