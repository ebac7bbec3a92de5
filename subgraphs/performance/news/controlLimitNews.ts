import { controlChartOf } from '../../../kit/charts/controlChartOf.ts';
import { CellReading } from '../../../kit/indicators/cellReading.ts';
import type { FigureReader } from '../../../kit/indicators/figureReader.ts';
import type { Measure } from '../../../kit/indicators/measure.ts';
import { crimeCategories } from '../../../schema/crime/crimeCategories.ts';
import { boroughCrime } from '../../../schema/datasets/performanceDatasets.ts';
import { streetCrime as streetDataset } from '../../../schema/datasets/streetDatasets.ts';
import type { HubEvent } from '../../../schema/events/hubEvent.ts';
import { SignalRule } from '../../../schema/figures/words.ts';
import type { Area } from '../../../schema/places/areas.ts';
import { boroughs } from '../../../schema/places/boroughs.ts';
import { forces } from '../../../schema/places/forces.ts';
import { london } from '../../../schema/places/london.ts';
import { recordedCrime } from '../indicators/recordedCrime.ts';
import { streetCrime } from '../indicators/streetCrime.ts';
import { antisocialBehaviour } from '../streets/streetWords.ts';

/** How many months a chart is drawn from, as `signals` draws it where nobody asks for more. */
const months = 24;

/**
 * Boroughs, forces and London. A ward has few crimes of a kind in a month: of some ten thousand charts dozens would be beyond
 * their limits each month by chance alone, and nobody could follow that up.
 */
const areas: readonly Area[] = [london, ...forces, ...boroughs];

type MeasureOf = (area: Area) => Measure;

/** What is watched for each dataset: all recorded crime, its groups, and antisocial behaviour, which is in none of them. */
const watched: ReadonlyMap<string, readonly MeasureOf[]> = new Map([
  [
    boroughCrime.id,
    [
      (area) => recordedCrime(area, '', ''),
      ...crimeCategories
        .filter(({ group }) => group === null)
        .map(
          ({ id, name }): MeasureOf =>
            (area) =>
              recordedCrime(area, id, name),
        ),
    ],
  ],
  [streetDataset.id, [(area) => streetCrime(area, antisocialBehaviour, null)]],
]);

/**
 * Which figures of the dataset's last month are beyond the limits of their charts. Told once for each measure, area and month:
 * a later release of the same month is no news of it.
 */
export async function controlLimitNews(figures: FigureReader, dataset: string): Promise<readonly HubEvent[]> {
  const measures = watched.get(dataset) ?? [];
  const found = await Promise.all(
    measures.flatMap((measureOf) => areas.map((area) => crossing(figures, measureOf(area), area.code))),
  );
  return found.flatMap((event) => event ?? []);
}

async function crossing(figures: FigureReader, measure: Measure, area: string): Promise<HubEvent | null> {
  if (measure.outside !== null) return null;
  const { points, signals } = await controlChartOf(new CellReading(measure, area, null, figures), months);
  const last = points.at(-1)?.period;
  const isBeyond = signals.some(
    ({ rule, periods }) => rule === SignalRule.BEYOND_LIMITS && periods.some((period) => period === last),
  );
  if (last === undefined || !isBeyond) return null;
  return {
    kind: 'CONTROL_LIMIT_CROSSED',
    area,
    keys: { dataset: measure.dataset.id, indicator: measure.id, period: last.label },
    fact: `${measure.id} of ${area} beyond its control limits in ${last.label}`,
  };
}
