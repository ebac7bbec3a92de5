import { TOTAL } from '../../../kit/disclosure/dimension.ts';
import type { Measure } from '../../../kit/indicators/measure.ts';
import { victimsConcernsReturn } from '../../../schema/datasets/complaintDatasets.ts';
import { Polarity, Unit } from '../../../schema/figures/words.ts';
import type { Area } from '../../../schema/places/areas.ts';
import type { ConcernTheme } from '../complaints/concernTheme.ts';
import { howTold } from '../controlled/howTold.ts';
import { tableCategory } from '../controlled/tableCategory.ts';
import { concernMeasure } from '../importers/victimsConcerns.ts';

/** Victims' concerns that a borough's board heard; those answered alone where asked. They are no complaints about officers. */
export function victimsConcerns(area: Area, theme: ConcernTheme | null, isAnswered: boolean): Measure {
  const answer = isAnswered ? 'ANSWERED' : TOTAL;
  const category = tableCategory({ theme: theme ?? TOTAL, answer });
  const told = howTold(victimsConcernsReturn.id);
  return {
    ...told.measure,
    id: `victims-concerns/${category}`,
    title: isAnswered ? 'Victims’ concerns answered' : 'Victims’ concerns',
    definition: `Concerns of victims of crime about how they were treated that were heard in the quarter, as the borough returns them. They are not public complaints about officers, and never added to them. ${told.words}`,
    unit: Unit.COUNT,
    polarity: Polarity.NEUTRAL,
    dataset: victimsConcernsReturn,
    measure: concernMeasure,
    category,
    scopes: [area.code],
    nature: 'COUNT',
    grain: 'FINANCIAL_QUARTER',
    step: 3,
    outside: area.kind === 'BOROUGH' ? null : 'Boroughs hear their victims’ concerns; nothing is told of other areas.',
    flags: [],
    assumedSampleSize: null,
    forArea: (other) => victimsConcerns(other, theme, isAnswered),
  };
}
