import { documentScope } from '../../../kit/documents/publishDocument.ts';
import type { Measure } from '../../../kit/indicators/measure.ts';
import { wardPanelRecord } from '../../../schema/datasets/engagementDatasets.ts';
import { Polarity, Unit } from '../../../schema/figures/words.ts';
import { panelMeasure } from './countPanels.ts';

/** The measure of what boroughs record of their ward panels: a position at the end of a day. */
export function countedPanels(category: string, title: string): Measure {
  return {
    id: `${wardPanelRecord.id}/${category}`,
    title,
    definition: `${title}, at the end of the day, as boroughs keep the record in the hub.`,
    unit: Unit.COUNT,
    polarity: Polarity.NEUTRAL,
    dataset: wardPanelRecord,
    measure: panelMeasure,
    category,
    scopes: [documentScope],
    nature: 'POSITION',
    grain: 'DAY',
    step: 1,
    outside: null,
    flags: [],
    assumedSampleSize: null,
  };
}
