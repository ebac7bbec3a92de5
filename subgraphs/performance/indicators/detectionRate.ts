import { CellReading } from '../../../kit/indicators/cellReading.ts';
import type { FigureReader } from '../../../kit/indicators/figureReader.ts';
import { RatioReading } from '../../../kit/rates/ratioReading.ts';
import { Polarity } from '../../../schema/figures/words.ts';
import type { Area } from '../../../schema/places/areas.ts';
import type { AskedCategory } from '../categories/askedCategory.ts';
import { dashboardOffencesOf, positiveOutcomes } from './dashboardCrime.ts';

const definition =
  'Positive outcomes for every hundred offences of the same month, both by the Monthly Crime Dashboard of the Metropolitan Police Service. ' +
  'The outcomes are mostly of offences of earlier months, so a rate of few offences may pass 100 per cent. What London once called the sanction detection rate counted less.';

/** The detection rate of an area, in per cent. */
export function detectionRate(
  area: Area,
  { id, name }: AskedCategory,
  asAt: string | null,
  reader: FigureReader,
): RatioReading {
  const outcomes = new CellReading(positiveOutcomes(area, id, name), area.code, asAt, reader);
  const offences = new CellReading(dashboardOffencesOf(area, id), area.code, asAt, reader);
  return new RatioReading(outcomes, offences, {
    id: id === '' ? 'detection-rate' : `detection-rate/${id}`,
    title: id === '' ? 'Detection rate' : `Detection rate: ${name.toLowerCase()}`,
    definition,
    polarity: Polarity.HIGH_GOOD,
    whole: 'offence was recorded',
  });
}
